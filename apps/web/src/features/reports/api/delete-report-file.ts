import type { ReportView } from '@docket/contracts';
import { client, dataOf } from '../../../api/client.js';

/** Deletes the file of a report with immediate effect. */
export const deleteReportFile = async (id: string): Promise<ReportView> =>
  await dataOf(client.DELETE('/api/admin/reports/{id}/file', { params: { path: { id } } }));
