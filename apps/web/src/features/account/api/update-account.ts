import type { UpdateAccount } from '@docket/contracts';
import { client, dataOf } from '../../../api/client.js';

/** Changes the profile. */
export const updateAccount = (body: UpdateAccount) => dataOf(client.PATCH('/api/account', { body }));
