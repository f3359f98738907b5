import type { PersonView, UpdatePerson } from '@docket/contracts';
import { client, dataOf } from '../../../api/client.js';

/** Changes the given properties of a person; the others are unchanged. */
export const updatePerson = ({ id, ...body }: UpdatePerson & { id: string }): Promise<PersonView> =>
  dataOf(client.PATCH('/api/admin/users/{id}', { params: { path: { id } }, body }));
