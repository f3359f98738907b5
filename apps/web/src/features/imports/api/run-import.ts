import { type ImportProgress, importProgress, type ImportTables } from '@docket/contracts';
import { ApiFailure, toApiFailure, unreachableFailure } from '../../../api/failure.js';
import { language } from '../../../language/language.js';
import { imports } from '../../../messages/index.js';

/**
 * Imports or checks the tables of an upload, and calls `onLine` for each line of the streamed progress. Resolves after the
 * last line.
 * @throws ApiFailure if the API rejects the request, cannot be reached, or the connection is lost
 */
export async function runImport(
  uploadId: string,
  request: ImportTables,
  onLine: (line: ImportProgress) => void,
  signal: AbortSignal,
): Promise<void> {
  let responded = false;
  try {
    const response = await fetch(`/api/admin/imports/uploads/${uploadId}/import`, {
      method: 'POST',
      credentials: 'same-origin',
      headers: {
        accept: 'application/x-ndjson',
        'accept-language': language,
        'content-type': 'application/json',
      },
      body: JSON.stringify(request),
      signal,
    });
    responded = true;
    if (!response.ok) throw toApiFailure(response, await response.json().catch(() => null));
    let done = false;
    for await (const line of linesOf(response)) {
      const parsed = importProgress.safeParse(jsonOf(line));
      if (!parsed.success) throw unknownResponse();
      done ||= parsed.data.type === 'done';
      onLine(parsed.data);
    }
    if (!done) throw interrupted();
  } catch (error) {
    if (signal.aborted || error instanceof ApiFailure) throw error;
    // Fetch reports a lost connection with a TypeError, both before the response and while its body is read.
    throw responded ? interrupted() : unreachableFailure();
  }
}

const interrupted = () => new ApiFailure(0, 'interrupted', imports.interrupted);

const unknownResponse = () => new ApiFailure(0, 'unknown_response', imports.unknownResponse);

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

async function* linesOf(response: Response): AsyncGenerator<string> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    const lines = (rest + read.value).split('\n');
    rest = lines.pop() ?? '';
    yield* lines.filter((line) => line.trim());
  }
  if (rest.trim()) yield rest;
}
