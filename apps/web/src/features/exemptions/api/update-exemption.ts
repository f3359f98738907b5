import type { ExemptionView, UpdateExemption } from '@docket/contracts';
import { client, dataOf } from '../../../api/client.js';

/** Changes the given properties of an exemption, or ends it now; the others are unchanged. */
export const updateExemption = ({ id, ...body }: UpdateExemption & { id: string }): Promise<ExemptionView> =>
  dataOf(client.PATCH('/api/admin/exemptions/{id}', { params: { path: { id } }, body }));
