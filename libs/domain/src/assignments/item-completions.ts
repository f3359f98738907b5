import { assigneeStates } from '@docket/contracts';
import { tables } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import type { FigureInstant } from '../history/figure-instant.js';
import { isKnown } from '../history/known.sql.js';
import { iso } from '../people/membership.sql.js';
import { streamSets, type StreamOptions } from '../set-queries.js';
import { countedAttempt, countedAttemptColumns, recordedAtOf } from '../training/counted-attempt.sql.js';
import { fileOfScenario } from '../training/attempt-inputs.sql.js';
import { passes } from '../training/passes.sql.js';
import { progressOfPeople, progressOnAllAssignments } from './assignee-progress.sql.js';
import { counts } from './counting.sql.js';

const itemRow = countedAttempt.extend({
  assignmentId: tables.assignment.id,
  personId: tables.person.id,
  state: z.enum(assigneeStates),
  /** Deadline of the person; null without one. */
  deadline: z.string().nullable(),
  type: z.enum(['topic', 'scenario']),
  itemId: z.string(),
  item: z.string(),
});
/**
 * A tracked item of an assignee, with the attempt that completes it: the earliest pass that counts (docs/domain.md, section
 * 4). The completion of a scenario has its instants and its file, which is the source ID.
 */
export type ItemCompletion = z.infer<typeof itemRow>;

/**
 * Selects what completes the tracked item `i` for the row `s` of assignee_progress with the revision `r`. Of passes at the
 * same instant, the one with the smaller ID counts.
 */
const completion = `
  (select a.score, a.result, a.language, a.completed_at, a.recorded_at, a.source, a.source_id from attempt a
    where a.organization_id = :organizationId and a.person_id = s.person_id and a.topic_id = i.topic_id
      and ${isKnown('a')} and ${passes} and ${counts('a.completed_at', 'r', 's.instant')}
    order by a.completed_at, a.id limit 1)
  union all
  (select null, null, null, e.happened_at, e.recorded_at, f.source, f.file_name
    from scenario_event e ${fileOfScenario('e')}
    where e.person_id = s.person_id and e.scenario_id = i.scenario_id and e.event = 'completed'
      and ${isKnown('e')} and ${counts('e.happened_at', 'r', 's.instant')}
    order by e.happened_at, ${recordedAtOf('e')} limit 1)`;

/** Returns the query for the tracked items of the people in `:personIds`, in their order, then by assignment and item. */
const itemsQuery = (progress: string): string => `${progress}
  select s.assignment_id as "assignmentId", s.person_id as "personId", s.state, ${iso('s.deadline')} as deadline,
      case when i.topic_id is null then 'scenario' else 'topic' end as type, coalesce(t.slug, c.slug) as "itemId",
      coalesce(t.title, c.title) as item, ${countedAttemptColumns('a')}
    from assignee_progress s
    join revision r on r.assignment_id = s.assignment_id and r.content_period = s.content_period
    join tracked i on i.assignment_id = s.assignment_id and i.content_period = s.content_period
    left join topic t on t.id = i.topic_id
    left join scenario c on c.id = i.scenario_id
    left join lateral (${completion}) a on true
    order by array_position(:personIds::uuid[], s.person_id), s.assignment_id, i.topic_id is null,
      coalesce(t.slug, c.slug) collate "C"`;

/** People whose items are read; `assignmentId` limits them to one assignment. */
interface Assignees {
  personIds: readonly string[];
  assignmentId?: string;
}

/**
 * Streams the tracked items of people, in their order, with what completes each item. Without `assignmentId`, of all
 * assignments that have the person in scope, by ID. Must run inside a transaction.
 */
export async function* streamItemCompletions(
  em: EntityManager,
  at: FigureInstant,
  { personIds, assignmentId }: Assignees,
  options: StreamOptions = {},
): AsyncGenerator<ItemCompletion[]> {
  const query = itemsQuery(assignmentId === undefined ? progressOnAllAssignments : progressOfPeople);
  const values = { ...at, personIds: `{${personIds.join(',')}}`, assignmentId };
  yield* streamSets(em, itemRow, query, values, options);
}
