import type { PersonView, UpdatePerson } from '@docket/contracts';
import { client, dataOf } from '../../../api/client.js';

/** Changes what is named and leaves the rest. */
export const updatePerson = ({ id, ...body }: UpdatePerson & { id: string }): Promise<PersonView> =>
  dataOf(client.PATCH('/api/admin/users/{id}', { params: { path: { id } }, body }));
