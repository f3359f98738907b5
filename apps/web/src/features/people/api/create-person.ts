import type { CreatedPersonView, CreatePerson } from '@docket/contracts';
import { client, dataOf } from '../../../api/client.js';

/** Adds a person. The response contains an invitation link if the role requires sign-in. */
export const createPerson = (body: CreatePerson): Promise<CreatedPersonView> =>
  dataOf(client.POST('/api/admin/users', { body }));
