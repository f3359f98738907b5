import { person, type Page, type TeamPeopleQuery, type TeamPerson } from '@docket/contracts';
import { selectRow } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import type { FigureInstant } from '../history/figure-instant.js';
import { isPresent } from '../people/membership.sql.js';
import { readPersonProgress } from '../training/person-progress.js';

const memberPage = z.object({
  total: z.int(),
  items: z.array(person.pick({ id: true, name: true, email: true, role: true })),
});

const memberQuery = `
  with found as materialized (
    select p.id, p.name, p.email, p.role, p.name_key from person p
      where p.team_id = :teamId::uuid and p.merged_into is null and ${isPresent('p')}
        and (:search::text is null or strpos(p.search_text, text_key(:search)) > 0))
  select (select count(*)::int from found) as total,
    (select coalesce(json_agg(r), '[]') from (
      select id, name, email, role from found order by name_key, id limit :limit::int offset :offset::int) r) as items`;

/**
 * Reads a page of the active people of a team, by name, each with the assignments that the person has not completed. The values
 * are those of the progress of each person.
 */
export async function readTeamPeople(
  em: EntityManager,
  at: FigureInstant,
  teamId: string,
  { page, pageSize, search }: TeamPeopleQuery,
): Promise<Page<TeamPerson>> {
  const found = await selectRow(em, memberPage, memberQuery, {
    teamId,
    search: search?.trim() || null,
    limit: pageSize,
    offset: (page - 1) * pageSize,
  });
  const items: TeamPerson[] = [];
  for (const member of found!.items) {
    const { totals, assignments } = await readPersonProgress(em, { ...at, personId: member.id });
    const { topics, topicsTrained, lastAttemptAt, assignmentsOverdue } = totals;
    const open = assignments
      .filter(({ state, exemption }) => exemption === null && !state.startsWith('completed'))
      .map(({ id, title, mandatory, deadline, state, complete, tracked }) => ({
        id,
        title,
        mandatory,
        deadline,
        state,
        complete,
        tracked,
      }));
    items.push({ ...member, topics, topicsTrained, lastAttemptAt, assignmentsOverdue, open });
  }
  return { items, page, pageSize, total: found!.total };
}
