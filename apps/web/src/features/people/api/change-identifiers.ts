import type { AddIdentifier, PersonIdentifierView } from '@docket/contracts';
import { client, dataOf } from '../../../api/client.js';

/** Adds an identifier to a person. */
export const addIdentifier = (id: string, body: AddIdentifier): Promise<PersonIdentifierView> =>
  dataOf(client.POST('/api/admin/users/{id}/identifiers', { params: { path: { id } }, body }));

/** Removes an identifier from a person. */
export const removeIdentifier = (id: string, identifierId: string): Promise<PersonIdentifierView> =>
  dataOf(
    client.DELETE('/api/admin/users/{id}/identifiers/{identifierId}', {
      params: { path: { id, identifierId } },
    }),
  );
