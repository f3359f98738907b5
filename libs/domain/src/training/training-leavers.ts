import type { EntityManager } from '@mikro-orm/postgresql';
import { selectRows } from '@docket/schema';
import { z } from 'zod';
import { WINDOW_DAYS, type Leaver, type Page, type PageQuery } from '@docket/contracts';
import { progressOnAllAssignments } from '../assignments/assignee-progress.sql.js';
import { isKnown } from '../history/known.sql.js';
import { leaverColumns, leavers, type DepartureInstant } from '../people/leavers.sql.js';
import { listedPerson, listedPersonOrder } from '../people/person-list.sql.js';
import { queryPage, streamSets, type ListOptions } from '../set-queries.js';
import { passes } from './passes.sql.js';

/** People whose assignments are read at a time. */
const BATCH = 500;

const leaverRow = listedPerson.extend({
  leftAt: z.string(),
  attempts: z.int(),
  topicsPassed: z.int(),
  /** Number of rows of the list, repeated in each row because a document states it before the first. */
  total: z.int(),
});

const assignmentsRow = z.object({
  personId: z.string(),
  assigned: z.int(),
  completedAssignments: z.int(),
  overdueAssignments: z.int(),
});

/** A person who left, with the training and the mandatory assignments as of the departure. */
export type TrainingLeaver = z.infer<typeof leaverRow> & Omit<z.infer<typeof assignmentsRow>, 'personId'>;

const leaversQuery = (order: string): string => `
  with leaver as materialized (${leavers}),
  training as materialized (
    select a.person_id, count(*)::int as attempts, count(distinct a.topic_id) filter (where ${passes})::int as passed
      from leaver l join attempt a on a.person_id = l.person_id
      where a.organization_id = :organizationId and ${isKnown('a')} and a.completed_at <= l.left_at
        and a.completed_at > l.left_at - interval '${WINDOW_DAYS * 24} hours'
      group by a.person_id)
  select ${leaverColumns('l')}, coalesce(s.attempts, 0) as attempts, coalesce(s.passed, 0) as "topicsPassed",
      count(*) over ()::int as total
    from leaver l left join training s on s.person_id = l.person_id
    join person u on u.id = l.person_id left join team t on t.id = l.team_id
    order by ${order}`;

const assignmentsQuery = `${progressOnAllAssignments}
  select s.person_id as "personId", count(*)::int as assigned,
      count(*) filter (where s.state in ('completed', 'completed_late'))::int as "completedAssignments",
      count(*) filter (where s.state = 'overdue')::int as "overdueAssignments"
    from assignee_progress s
    join revision r on r.assignment_id = s.assignment_id and r.content_period = s.content_period
    where s.left_at is not null and s.exemption is null and s.is_learner and r.mandatory and r.active
    group by s.person_id`;

/**
 * Streams the people who left after `at.from`, by team, name and ID, with their training and their mandatory assignments as of
 * the departure (docs/domain.md, section 5). Must run inside a transaction.
 */
export async function* streamTrainingLeavers(
  em: EntityManager,
  at: DepartureInstant,
  { language = 'en', signal }: ListOptions = {},
): AsyncGenerator<TrainingLeaver[]> {
  const query = leaversQuery(listedPersonOrder(language));
  for await (const rows of streamSets(em, leaverRow, query, { ...at }, { batchSize: BATCH, signal }))
    yield await withAssignments(em, at, rows);
}

/** Reads a page of the people who left, in the order of `streamTrainingLeavers`. */
export async function readTrainingLeavers(
  em: EntityManager,
  at: DepartureInstant,
  part: PageQuery,
): Promise<Page<Leaver>> {
  const query = leaversQuery(listedPersonOrder('en'));
  const { items, ...page } = await queryPage(em, leaverRow, query, { ...at, ...part });
  const leavers = await withAssignments(em, at, items);
  return { ...page, items: leavers.map(({ total: _, ...row }) => row) };
}

async function withAssignments(
  em: EntityManager,
  at: DepartureInstant,
  rows: z.infer<typeof leaverRow>[],
): Promise<TrainingLeaver[]> {
  const personIds = `{${rows.map(({ personId }) => personId).join()}}`;
  const found = await selectRows(em, assignmentsRow, assignmentsQuery, { ...at, personIds });
  const byPerson = new Map(found.map(({ personId, ...numbers }) => [personId, numbers]));
  return rows.map((row) => ({ ...row, ...(byPerson.get(row.personId) ?? NO_ASSIGNMENTS) }));
}

const NO_ASSIGNMENTS = { assigned: 0, completedAssignments: 0, overdueAssignments: 0 };
