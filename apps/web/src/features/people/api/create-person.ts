import type { CreatedPersonView, CreatePerson } from '@docket/contracts';
import { client, dataOf } from '../../../api/client.js';

/** Adds a person; the answer carries the link of one who is to sign in. */
export const createPerson = (body: CreatePerson): Promise<CreatedPersonView> =>
  dataOf(client.POST('/api/admin/users', { body }));
