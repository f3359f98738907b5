import type { InvitationLink } from '@docket/contracts';
import { client, dataOf } from '../../../api/client.js';

/** Makes a one-time link; the one before ends. */
export const invitePerson = (id: string): Promise<InvitationLink> =>
  dataOf(client.POST('/api/admin/users/{id}/invitation', { params: { path: { id } } }));
