import type { ReportView } from '@docket/contracts';
import { client, dataOf } from '../../../api/client.js';

/** Starts a failed report anew. */
export const retryReport = async (id: string): Promise<ReportView> =>
  await dataOf(client.POST('/api/admin/reports/{id}/retry', { params: { path: { id } } }));
