import type { ReportView } from '@docket/contracts';
import { answerOf, client } from '../../../api/client.js';
import { ApiFailure } from '../../../api/failure.js';

type Asked = { kind: string; params: Record<string, unknown> };

/**
 * Asks for a report. One key per press: a lost answer is asked for again under the same key, so that one press never
 * makes two. `status` is 202 for a new report and 200 for one that was being made already.
 */
export async function createReport(asked: Asked): Promise<{ report: ReportView; status: number }> {
  const key = newKey();
  for (let tries = 1; ; tries += 1) {
    try {
      const call = client.POST('/api/admin/reports', {
        params: { header: { 'Idempotency-Key': key } },
        body: { ...asked, fresh: false },
      });
      const { data, response } = await answerOf(call);
      return { report: data as ReportView, status: response.status };
    } catch (error) {
      if (!(error instanceof ApiFailure) || error.status !== 0 || tries === 3) throw error;
      await new Promise((resolve) => setTimeout(resolve, 500 * tries));
    }
  }
}

/** `randomUUID` needs a secure context; a trial on plain HTTP in a local network has none. */
function newKey(): string {
  if ('randomUUID' in crypto) return crypto.randomUUID();
  return Array.from((crypto as Crypto).getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
