import type { CreateExemptions, ExemptionView } from '@docket/contracts';
import { client, dataOf } from '../api/client.js';

/** Grants an exemption to each of the people, or to none of them. */
export const createExemptions = (body: CreateExemptions): Promise<{ items: ExemptionView[] }> =>
  dataOf(client.POST('/api/admin/exemptions', { body }));
