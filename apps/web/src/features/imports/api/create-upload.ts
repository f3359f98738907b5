import { importUpload, type ImportUploadView } from '@docket/contracts';
import { ApiFailure, toApiFailure, unreachableFailure } from '../../../api/failure.js';
import { language } from '../../../language/language.js';
import { imports } from '../../../messages/index.js';

/** Uploads files for an import. Resolves to their tables and suggested mappings. @throws ApiFailure */
export async function createUpload(files: readonly File[], signal: AbortSignal): Promise<ImportUploadView> {
  const body = new FormData();
  for (const file of files) body.append('files', file, file.name);
  const response = await fetch('/api/admin/imports/uploads', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { accept: 'application/json', 'accept-language': language },
    body,
    signal,
  }).catch((error: unknown) => {
    throw signal.aborted ? error : unreachableFailure();
  });
  const json: unknown = await response.json().catch(() => null);
  if (!response.ok) throw toApiFailure(response, json);
  const parsed = importUpload.safeParse(json);
  if (!parsed.success) throw new ApiFailure(0, 'unknown_response', imports.unknownResponse);
  return parsed.data;
}
