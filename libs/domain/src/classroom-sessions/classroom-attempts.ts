import {
  CLASSROOM_SOURCE,
  CLOCK_TOLERANCE_SECONDS,
  DocketError,
  errorMessages,
  type Issue,
  type RecordClassroomSession,
} from '@docket/contracts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import type { Actor } from '../audit-log/audit-log.js';
import type { ImportedFile } from '../training/attempt-inputs.sql.js';
import { attemptRows, resolvedAttempts, type AttemptRow } from '../training/attempt-rows.sql.js';
import { voidRows, type VoidRow } from '../training/attempt-voids.sql.js';
import type { RefusedRow } from '../training/refusals.js';
import { scoreText } from '../training/score.js';
import { sqlMessage } from '../training/sql-message.js';
import { stageRows, type RowKind } from '../training/staged-rows.js';

/** Maximum number of issues in a response. */
const MAX_ISSUES = 100;
const { classroomSessions: messages, training } = errorMessages;

/**
 * Returns the source ID of an attempt of a session. Attempts are numbered from 1, person by person, so they are found without a
 * list of them.
 */
const sourceId = (sessionId: string, number: number): string => `${sessionId}/${number}`;

/** SQL expression of the source ID of the attempt `number` of a session `s`. */
export const sourceIdOf = (number: string): string => `s.id || '/' || ${number}`;

const attempts = attemptRows({
  fields: {
    id: 'id',
    person: 'person',
    topic: 'topic',
    startedAt: 'completedAt',
    completedAt: 'completedAt',
  },
  messages: {
    ...training,
    unknownPerson: (person) => messages.unknownPerson(person),
    get inFuture() {
      return messages.inFuture;
    },
    conflictsWithRecorded: () => messages.idTaken,
  },
  tolerance: `${CLOCK_TOLERANCE_SECONDS} seconds`,
});

const nameOf = `(select p.name from person p where p.organization_id = :organizationId and p.id = r.person_id)`;
const titleOf = `(select t.title from topic t where t.organization_id = :organizationId and t.id = r.topic_id)`;

/** Returns how the attempts of a session are staged: nobody is erased, or occurs twice after merges, and neither does a topic. */
const rowsOf = (topics: number): RowKind => ({
  ...attempts,
  fieldChecks: () => [
    ...(attempts.fieldChecks?.() ?? []),
    `select r.line, 'person' as field, ${sqlMessage(() => messages.erasedPerson)} as reason
      from (${resolvedAttempts}) r join person p on p.organization_id = :organizationId and p.id = r.person_id
      where p.erased_at is not null`,
  ],
  repeats: () => [
    `select r.line, case when r.first / ${topics} = r.line / ${topics} then 'topic' else 'person' end as field,
        case when r.first / ${topics} = r.line / ${topics} then ${sqlMessage((title) => messages.repeatedTopic(title!), titleOf)}
          else ${sqlMessage((name) => messages.repeatedPerson(name!), nameOf)} end as reason
      from (select r.line, r.person_id, r.topic_id, min(r.line) over (partition by r.person_id, r.topic_id) as first
        from (${resolvedAttempts}) r where r.person_id is not null and r.topic_id is not null) r
      where r.first < r.line`,
  ],
});

const uuid = z.uuid();

/**
 * Records the attempts of a session: each person at each topic.
 * @param sheet the attendance sheet, which is recorded as the origin of the attempts
 * @throws invalid_request with an issue for each person or topic that cannot be accepted, and for a time in the future
 */
export async function recordAttempts(
  em: EntityManager,
  actor: Actor,
  session: RecordClassroomSession,
  sheet: ImportedFile | null,
): Promise<void> {
  const rows = session.attendees.flatMap(({ personId, score }, at) =>
    session.topicIds.map((topic, position): AttemptRow => ({
      source: CLASSROOM_SOURCE,
      source_id: sourceId(session.id, at * session.topicIds.length + position + 1),
      user_id: personId,
      topic,
      topic_row: uuid.safeParse(topic).data,
      score: score === undefined ? null : scoreText(score),
      result: score === undefined ? 'passed' : null,
      language: null,
      started_at: null,
      completed_at: session.completedAt,
    })),
  );
  const staged = await stageRows(em, actor, rowsOf(session.topicIds.length), rows);
  // Each mistake of a topic is one of every person, and the other way round.
  requireNoRefusals(await staged.check(rows.length), session);
  const { created, refused } = await staged.write(MAX_ISSUES, sheet);
  requireNoRefusals(refused, session);
  // Another client has recorded attempts with the IDs of this session.
  if (created < rows.length) throw idTaken();
}

/** Returns the error for a session whose ID is already that of another one. */
export const idTaken = (): DocketError =>
  new DocketError('conflict', messages.idTaken, { issues: [{ path: 'id', message: messages.idTaken }] });

/** @throws conflict if the ID is taken; invalid_request for other mistakes */
function requireNoRefusals(refused: RefusedRow[], { topicIds }: RecordClassroomSession): void {
  if (refused.length === 0) return;
  if (refused.every(({ field }) => field === 'id')) throw idTaken();
  const issues = new Map<string, Issue>();
  for (const { line, field, reason } of refused.toSorted((a, b) => a.line - b.line)) {
    const path = pathOf(field, line, topicIds.length);
    if (!issues.has(path)) issues.set(path, { path, message: reason });
  }
  throw new DocketError('invalid_request', messages.invalid, {
    issues: [...issues.values()].slice(0, MAX_ISSUES),
  });
}

/** Returns the place in the request of a mistake of an attempt. */
function pathOf(field: string, line: number, topics: number): string {
  if (field === 'person') return `attendees.${Math.floor(line / topics)}.personId`;
  if (field === 'topic') return `topicIds.${line % topics}`;
  return field;
}

/** Voids the attempts of a session that are not voided yet. */
export async function voidAttempts(
  em: EntityManager,
  actor: Actor,
  session: { id: string; attempts: number; reason: string },
): Promise<void> {
  const rows = Array.from({ length: session.attempts }, (_, at): VoidRow => ({
    source: CLASSROOM_SOURCE,
    source_id: sourceId(session.id, at + 1),
    reason: session.reason,
    voids: true,
  }));
  const staged = await stageRows(em, actor, voidRows, rows);
  await staged.write(MAX_ISSUES, null);
}
