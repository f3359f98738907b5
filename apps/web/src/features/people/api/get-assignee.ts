import type { AssigneeView } from '@docket/contracts';
import { queryOptions } from '@tanstack/react-query';
import { client, dataOf } from '../../../api/client.js';

/** A person as the assignee of an assignment, with the tracked items. Null if the person is not an assignee any more. */
export const assigneeQuery = (assignmentId: string, person: { id: string; email: string }) =>
  queryOptions({
    queryKey: ['person', person.id, 'items', assignmentId],
    queryFn: async ({ signal }): Promise<AssigneeView | null> => {
      // Addresses that contain this one match too.
      const query = { search: person.email.slice(0, 200), items: 'true' as const, pageSize: 200 };
      const params = { path: { id: assignmentId }, query };
      const { items } = await dataOf(client.GET('/api/admin/assignments/{id}/assignees', { params, signal }));
      return items.find(({ personId }) => personId === person.id) ?? null;
    },
  });
