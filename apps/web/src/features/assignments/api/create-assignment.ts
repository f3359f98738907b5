import type { AssignmentView, CreateAssignment } from '@docket/contracts';
import { client, dataOf } from '../../../api/client.js';

/** Creates an assignment. */
export const createAssignment = (body: CreateAssignment): Promise<AssignmentView> =>
  dataOf(client.POST('/api/admin/assignments', { body }));
