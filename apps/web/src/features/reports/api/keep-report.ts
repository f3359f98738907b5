import type { HoldReason, ReportView } from '@docket/contracts';
import { client, dataOf } from '../../../api/client.js';

const at = (id: string) => ({ params: { path: { id } } });

/** Puts a report on legal hold. */
export const holdReport = async (id: string, body: HoldReason): Promise<ReportView> =>
  await dataOf(client.POST('/api/admin/reports/{id}/hold', { ...at(id), body }));

/** Lifts a report's legal hold. */
export const liftHold = async (id: string, body: HoldReason): Promise<ReportView> =>
  await dataOf(client.POST('/api/admin/reports/{id}/lift-hold', { ...at(id), body }));
