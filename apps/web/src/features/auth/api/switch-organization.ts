import { client, dataOf } from '../../../api/client.js';

/** Switches the session to another organization of the account. */
export const switchOrganization = (organizationId: string) =>
  dataOf(client.POST('/api/session/organization', { body: { organizationId } }));
