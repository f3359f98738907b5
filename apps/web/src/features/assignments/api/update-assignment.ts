import type { AssignmentView, UpdateAssignment } from '@docket/contracts';
import { client, dataOf } from '../../../api/client.js';

/** Changes the given properties of an assignment; the others are unchanged. */
export const updateAssignment = ({
  id,
  ...body
}: UpdateAssignment & { id: string }): Promise<AssignmentView> =>
  dataOf(client.PATCH('/api/admin/assignments/{id}', { params: { path: { id } }, body }));
