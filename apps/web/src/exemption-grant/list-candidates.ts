import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { client, dataOf } from '../api/client.js';
import type { Choice } from '../picker/picker.js';
import type { GrantSubject } from './grant-subject.js';

/**
 * The first 20 people that match the search: assignees of the assignment, or eligible people of the control, that are not exempt;
 * without either, active people.
 */
export const candidatesQuery = (subject: GrantSubject | undefined, search: string) =>
  queryOptions({
    queryKey: ['exemptions', 'candidates', subject, search],
    staleTime: 30_000,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }): Promise<Choice[]> => {
      const query = { page: 1, pageSize: 20, ...(search && { search }) };
      if (!subject) {
        const params = { query: { ...query, status: 'active' as const } };
        const { items } = await dataOf(client.GET('/api/admin/users', { params, signal }));
        return items.map(({ team, ...person }) => choiceOf({ ...person, team: team?.name ?? null }));
      }
      if (subject.type === 'assignment') {
        const params = { path: { id: subject.id }, query };
        const { items } = await dataOf(
          client.GET('/api/admin/assignments/{id}/assignees', { params, signal }),
        );
        return items.flatMap(({ personId, exemption, leftAt, ...person }) =>
          exemption || leftAt ? [] : [choiceOf({ id: personId, ...person })],
        );
      }
      const path = { id: subject.frameworkId, itemId: subject.itemId };
      const options = { params: { path, query: { ...query, exempt: 'false' as const } }, signal };
      const { items } = await dataOf(
        subject.kind === 'owasp'
          ? client.GET('/api/admin/compliance/frameworks/{id}/items/{itemId}/people', options)
          : client.GET('/api/admin/compliance/regulatory/{id}/items/{itemId}/people', options),
      );
      return items.map(choiceOf);
    },
  });

type Person = { id: string; name: string; email: string; team: string | null };

const choiceOf = ({ id, name, email, team }: Person): Choice => ({
  id,
  name,
  about: team ? `${email} · ${team}` : email,
});
