import type { HoldReason, ReportView } from '@docket/contracts';
import { client, dataOf } from '../../../api/client.js';

const pathOf = (id: string) => ({ params: { path: { id } } });

/** Places a report on legal hold. */
export const holdReport = async (id: string, body: HoldReason): Promise<ReportView> =>
  await dataOf(client.POST('/api/admin/reports/{id}/hold', { ...pathOf(id), body }));

/** Lifts the legal hold of a report. */
export const liftHold = async (id: string, body: HoldReason): Promise<ReportView> =>
  await dataOf(client.POST('/api/admin/reports/{id}/lift-hold', { ...pathOf(id), body }));
