import type { ReportView } from '@docket/contracts';
import { answerOf, client } from '../api/client.js';
import { ApiFailure } from '../api/failure.js';

type Asked = { kind: string; params: Record<string, unknown> };

/**
 * Asks for a report. One key per press: a lost answer is asked for again under the same key, so that one press never
 * makes two. `already` tells a report that was being made before the press.
 */
export async function createReport(asked: Asked): Promise<{ report: ReportView; already: boolean }> {
  const key = newKey();
  for (let tries = 1; ; tries += 1) {
    try {
      const call = client.POST('/api/admin/reports', {
        params: { header: { 'Idempotency-Key': key } },
        body: { ...asked, fresh: false },
      });
      const { data, response } = await answerOf(call);
      return { report: data, already: response.status === 200 || isOlder(data, response) };
    } catch (error) {
      if (!(error instanceof ApiFailure) || error.status !== 0 || tries === 3) throw error;
      await new Promise((resolve) => setTimeout(resolve, 500 * tries));
    }
  }
}

/** By the server's own clock; the first try of a press may be a few seconds back. */
function isOlder({ createdAt }: { createdAt: string }, response: Response): boolean {
  return Date.parse(response.headers.get('date') ?? '') - Date.parse(createdAt) > 5_000;
}

/** `randomUUID` needs a secure context; a trial on plain HTTP in a local network has none. */
function newKey(): string {
  if ('randomUUID' in crypto) return crypto.randomUUID();
  return Array.from((crypto as Crypto).getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
