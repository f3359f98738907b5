import type { ReportView } from '@docket/contracts';
import { client, dataOf } from '../../../api/client.js';

/** Cancels a queued or running report. */
export const cancelReport = async (id: string): Promise<ReportView> =>
  await dataOf(client.POST('/api/admin/reports/{id}/cancel', { params: { path: { id } } }));
