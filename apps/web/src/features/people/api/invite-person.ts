import type { InvitationLink } from '@docket/contracts';
import { client, dataOf } from '../../../api/client.js';

/** Creates a one-time link; an earlier link stops working. */
export const invitePerson = (id: string): Promise<InvitationLink> =>
  dataOf(client.POST('/api/admin/users/{id}/invitation', { params: { path: { id } } }));
