import type { ReportView } from '@docket/contracts';
import { client, dataOf } from '../../../api/client.js';

/** Asks for a queued or running report to stop. */
export const cancelReport = async (id: string): Promise<ReportView> =>
  await dataOf(client.POST('/api/admin/reports/{id}/cancel', { params: { path: { id } } }));
