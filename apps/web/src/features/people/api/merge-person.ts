import type { MergePerson, PersonView } from '@docket/contracts';
import { client, dataOf } from '../../../api/client.js';

/** Merges a person into another one. @returns the other person */
export const mergePerson = ({ id, ...body }: MergePerson & { id: string }): Promise<PersonView> =>
  dataOf(client.POST('/api/admin/users/{id}/merge', { params: { path: { id } }, body }));
