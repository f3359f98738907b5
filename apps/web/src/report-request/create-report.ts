import { newId, type ReportView } from '@docket/contracts';
import { client, resultOf } from '../api/client.js';
import { ApiFailure } from '../api/failure.js';

type Request = { kind: string; params: Record<string, unknown> };

/**
 * Requests a report. If the response is lost, retries with the same idempotency key, so that one click never creates
 * two reports. `existing` is true if the report was already queued or running before the click.
 */
export async function createReport(request: Request): Promise<{ report: ReportView; existing: boolean }> {
  const key = newId();
  for (let attempt = 1; ; attempt += 1) {
    try {
      const call = client.POST('/api/admin/reports', {
        params: { header: { 'Idempotency-Key': key } },
        body: { ...request, fresh: false },
      });
      const { data, response } = await resultOf(call);
      return { report: data, existing: response.status === 200 || isOlder(data, response) };
    } catch (error) {
      if (!(error instanceof ApiFailure) || error.status !== 0 || attempt === 3) throw error;
      await new Promise((resolve) => setTimeout(resolve, 500 * attempt));
    }
  }
}

/**
 * Returns whether the report was created before this request, by the server's clock. Allows 5 seconds, because a
 * retry may return the report of the first attempt.
 */
function isOlder({ createdAt }: { createdAt: string }, response: Response): boolean {
  return Date.parse(response.headers.get('date') ?? '') - Date.parse(createdAt) > 5_000;
}
