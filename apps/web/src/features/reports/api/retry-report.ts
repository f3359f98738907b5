import type { ReportView } from '@docket/contracts';
import { client, dataOf } from '../../../api/client.js';

/** Retries a failed or cancelled report. */
export const retryReport = async (id: string): Promise<ReportView> =>
  await dataOf(client.POST('/api/admin/reports/{id}/retry', { params: { path: { id } } }));
