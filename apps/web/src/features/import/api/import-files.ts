import { type ImportProgress, importProgress } from '@docket/contracts';
import { ApiFailure, failureOf, unreachable } from '../../../api/failure.js';

/** Sends files and hands on each line of the progress that the server streams back. Ends with its last line. */
export async function importFiles(
  files: readonly File[],
  onLine: (line: ImportProgress) => void,
  signal: AbortSignal,
): Promise<void> {
  const body = new FormData();
  for (const file of files) body.append('files', file, file.name);
  let answered = false;
  try {
    const response = await fetch('/api/admin/imports', {
      method: 'POST',
      credentials: 'same-origin',
      headers: { accept: 'application/x-ndjson' },
      body,
      signal,
    });
    answered = true;
    if (!response.ok) throw failureOf(response, await response.json().catch(() => null));
    let done = false;
    for await (const line of linesOf(response)) {
      const parsed = importProgress.safeParse(jsonOf(line));
      if (!parsed.success) throw unknownAnswer();
      done ||= parsed.data.type === 'done';
      onLine(parsed.data);
    }
    if (!done) throw cutOff();
  } catch (error) {
    if (signal.aborted || error instanceof ApiFailure) throw error;
    // Fetch tells a lost connection by a TypeError, before the answer and in the middle of it.
    throw answered ? cutOff() : unreachable();
  }
}

const cutOff = () =>
  new ApiFailure(
    0,
    'cut_off',
    'The import broke off before its end. Import the same files again: what is in already is not taken twice.',
  );

const unknownAnswer = () =>
  new ApiFailure(
    0,
    'unknown_answer',
    'The server speaks a newer version than this page. Load the page anew, then import again.',
  );

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
