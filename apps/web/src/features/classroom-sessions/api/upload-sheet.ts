import { attendanceSheet, type AttendanceSheet } from '@docket/contracts';
import { ApiFailure, toApiFailure, unreachableFailure } from '../../../api/failure.js';
import { language } from '../../../language/language.js';
import { imports } from '../../../messages/index.js';

/** Uploads an attendance sheet. @throws ApiFailure */
export async function uploadSheet(file: File): Promise<AttendanceSheet> {
  const body = new FormData();
  body.append('files', file, file.name);
  const response = await fetch('/api/admin/classroom-sessions/sheets', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { accept: 'application/json', 'accept-language': language },
    body,
  }).catch(() => {
    throw unreachableFailure();
  });
  const json: unknown = await response.json().catch(() => null);
  if (!response.ok) throw toApiFailure(response, json);
  const parsed = attendanceSheet.safeParse(json);
  if (!parsed.success) throw new ApiFailure(0, 'unknown_response', imports.unknownResponse);
  return parsed.data;
}
