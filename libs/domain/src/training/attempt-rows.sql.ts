import type { AttemptResult } from '@docket/contracts';
import { insertAudits } from '../audit-log/audit-log.js';
import { isCurrent, NOT_SUPERSEDED } from '../history/known.sql.js';
import { isAmbiguous, type StagedKey } from '../organization/text-key.js';
import {
  contradictoryPeople,
  namedPerson,
  personColumns,
  stagedPerson,
  type NamedPerson,
} from '../people/staged-person.js';
import { lockForAttempts, VOIDED } from './attempt-voids.sql.js';
import { sqlMessage } from './sql-message.js';
import { isFuture, type RowKind } from './staged-rows.js';

/**
 * Columns of staged attempts, for CSV, xAPI and the API. A person is identified by ID or by `personColumns`; a
 * topic by its public ID, by an alternative public ID (`topic_alias`) or by its database ID (`topic_row`).
 * If `voids` is true, the row is not an attempt but voids the one with its source and ID.
 */
export const attemptColumns = {
  source: 'text',
  source_id: 'text',
  user_id: 'uuid',
  ...personColumns,
  topic: 'text',
  topic_alias: 'text',
  topic_row: 'uuid',
  score: 'numeric(5,2)',
  result: 'text',
  language: 'text',
  started_at: 'timestamptz',
  completed_at: 'timestamptz',
  voids: 'boolean',
  reason: 'text',
};

/** One attempt as a row of these columns. Absent and null values are unknown. */
export interface AttemptRow extends NamedPerson {
  source: string;
  source_id: string;
  user_id?: string | undefined;
  topic: string;
  topic_alias?: string;
  topic_row?: string | undefined;
  /** Decimal with two digits after the point. Null if the attempt has a result instead. */
  score: string | null;
  result: AttemptResult | null;
  language: string | null;
  started_at: string | null;
  completed_at: string;
}

/**
 * Field names that one source (CSV, xAPI or the API) uses for an attempt, and its messages about invalid attempts.
 */
export interface AttemptSource {
  fields: Record<'id' | 'person' | 'topic' | 'startedAt' | 'completedAt', string>;
  messages: {
    unknownPerson: (person: string) => string;
    /** For an attempt whose values name two people. */
    contradictoryPerson: (person: string, other: string) => string;
    unknownTopic: (topic: string) => string;
    /** For the e-mail address or topic that several records have. */
    ambiguousKey: (value: string) => string;
    startsAfterCompletion: string;
    inFuture: string;
    /** `row` is the line, or the index in the request, of the first attempt with the same source and ID. */
    conflictsWithinRequest: (row: string) => string;
    /** `id` is the source ID of the attempt. */
    conflictsWithRecorded: (id: string) => string;
  };
  /**
   * Maximum time that `completedAt` may lie in the future, because clocks differ. A PostgreSQL interval.
   * Default: 1 day.
   */
  tolerance?: string;
  /** SQL expression of a text before each message about a row `r`. */
  label?: string;
}

/** Returns the SQL expression of a message about a row `r`. */
const labelled = ({ label }: AttemptSource, message: string): string =>
  label === undefined ? message : `${label} || ${message}`;

/** How the rows name people. */
export const attemptPerson = stagedPerson('named_person');
const topicKey: StagedKey = { table: 'topic', column: 'topic', into: 'named_topic' };
const aliasKey: StagedKey = { table: 'topic', column: 'topic_alias', into: 'alias_topic' };

/** Staged attempts joined with their people and topics. The attempts of a merged person are those of the other one. */
export const resolvedAttempts = `
  select r.*, coalesce(p.merged_into, p.id, r.named_person) as person_id, coalesce(r.named_topic, r.alias_topic, tr.id) as topic_id
    from import_row r
    left join person p on p.organization_id = :organizationId and p.id = r.user_id
    left join topic tr on tr.organization_id = :organizationId and tr.id = r.topic_row
    where r.voids is not true`;

const valuesOf = (row: string): string =>
  `(${row}.person_id, ${row}.topic_id, ${row}.score, ${row}.result, ${row}.language, ${row}.started_at, ${row}.completed_at)`;

/** Finds attempts with the source and ID of an earlier row but different values. */
export const conflictsWithinRequest = (source: AttemptSource): string => `
  select r.line, '${source.fields.id}' as field,
      ${labelled(source, sqlMessage(source.messages.conflictsWithinRequest, 'r.first'))} as reason
    from (select r.line, r.source_id, min(r.line) over w as first, md5(${valuesOf('r')}::text) as hash,
              first_value(md5(${valuesOf('r')}::text)) over (w order by r.line) as first_hash
            from (${resolvedAttempts}) r
            join (select source, source_id from import_row group by source, source_id having count(*) > 1) d
              using (source, source_id)
            window w as (partition by r.source, r.source_id)) r
    where r.hash <> r.first_hash`;

/** Finds attempts that are already recorded with different values. A voided attempt conflicts with nothing. */
export const conflictsWithRecorded = (source: AttemptSource): string => `
  select r.line, '${source.fields.id}' as field,
      ${labelled(
        source,
        sqlMessage(source.messages.conflictsWithRecorded, 'left(r.source_id, 200)'),
      )} as reason
    from (${resolvedAttempts}) r
    join attempt a on a.organization_id = :organizationId and a.source = r.source and a.source_id = r.source_id
      and ${isCurrent('a')}
    where r.person_id is not null and r.topic_id is not null and ${valuesOf('a')} is distinct from ${valuesOf('r')}`;

/** Returns the checks that the person and the topic of an attempt are known. */
export function knownChecks(source: AttemptSource): string[] {
  const { fields, messages, label } = source;
  const named = namedPerson(attemptPerson);
  const value = `left(coalesce(${named.value}, r.user_id::text), 200)`;
  const ambiguousTopic = `(${isAmbiguous(topicKey)} or ${isAmbiguous(aliasKey)})`;
  const ambiguous = (key: StagedKey) =>
    labelled(source, sqlMessage(messages.ambiguousKey, `left(r.${key.column}, 200)`));
  return [
    `select r.line, '${fields.person}' as field, case when ${named.ambiguous}
        then ${labelled(source, sqlMessage(messages.ambiguousKey, value))}
        else ${labelled(source, sqlMessage(messages.unknownPerson, value))} end as reason
      from (${resolvedAttempts}) r where r.person_id is null`,
    contradictoryPeople(attemptPerson, fields.person, messages.contradictoryPerson, label),
    `select r.line, '${fields.topic}' as field, case when ${ambiguousTopic} then ${ambiguous(topicKey)}
        else ${labelled(source, sqlMessage(messages.unknownTopic, 'left(r.topic, 200)'))} end as reason
      from (${resolvedAttempts}) r where r.topic_id is null`,
  ];
}

/** Returns the checks of the times of attempts, also of those whose person or topic is not known. */
export function timeChecks(source: AttemptSource): string[] {
  const { fields, messages, tolerance } = source;
  return [
    `select r.line, '${fields.completedAt}' as field, ${labelled(
      source,
      sqlMessage(() => messages.inFuture),
    )} as reason
      from import_row r where ${isFuture('completed_at', tolerance)}`,
    `select r.line, '${fields.startedAt}' as field, ${labelled(
      source,
      sqlMessage(() => messages.startsAfterCompletion),
    )} as reason
      from import_row r where r.started_at > r.completed_at`,
  ];
}

/** Maximum number of attempts that one audit event names. */
const AUDITED_ATTEMPTS = 1000;

/** The audit events of the attempts `written`. */
export const auditRecorded = insertAudits({
  action: 'attempts.recorded',
  targetType: 'attempt',
  targetId: 'null',
  targetLabel: 'left(e.sources, 200)',
  metadata: 'e.metadata',
  from: `(
    select string_agg(distinct n.source, ', ') as sources,
        jsonb_build_object('created', count(*), 'sources', jsonb_agg(distinct n.source), 'attempts', jsonb_agg(
          jsonb_build_object('source', n.source, 'sourceId', n.source_id) order by n.source, n.source_id)) as metadata
      from (select w.*, (row_number() over (order by w.source, w.source_id) - 1) / ${AUDITED_ATTEMPTS} as part
        from written w) n
      group by n.part) e`,
});

/**
 * Adds the attempts that meet a condition whose source and ID are not recorded yet, voided or not. An attempt that was voided before it
 * arrived is voided by the change that records it, so it never counts. Writes in the order of IDs, so that two
 * transactions with the same attempts wait for each other instead of deadlocking. Audit events name the attempts.
 */
export const writeAttempts = (condition = 'true'): string => `
  with written as (
      insert into attempt (organization_id, person_id, topic_id, score, result, language, started_at, completed_at, source,
          source_id, recorded_by, superseded_by)
      select :organizationId, r.person_id, r.topic_id, r.score, r.result, r.language, r.started_at, r.completed_at, r.source,
          r.source_id, (select current_change(:organizationId::uuid)),
          case when ${VOIDED} then (select current_change(:organizationId::uuid)) else ${NOT_SUPERSEDED} end
        from (${resolvedAttempts}) r
        where ${condition} and not exists (select from attempt a
          where a.organization_id = :organizationId and a.source = r.source and a.source_id = r.source_id)
        order by r.source, r.source_id, r.line
      on conflict (organization_id, source, source_id, superseded_by) do nothing
      returning source, source_id),
    audited as (${auditRecorded})
    select count(*)::int as created, 0 as updated from written`;

/**
 * Returns how attempts are staged. An attempt that is already recorded may be sent again unchanged; it is
 * never updated. A voided attempt may be sent again with any values; it stays as it is.
 */
export const attemptRows = (source: AttemptSource): RowKind => ({
  columns: attemptColumns,
  keys: [...attemptPerson.keys, topicKey, aliasKey],
  prepare: [attemptPerson.resolve],
  fieldChecks: () => [...knownChecks(source), ...timeChecks(source)],
  checks: () => [conflictsWithRecorded(source)],
  repeats: () => [conflictsWithinRequest(source)],
  writes: [...lockForAttempts, writeAttempts()],
  recordsInput: 'attempts',
  rechecks: () => [conflictsWithRecorded(source)],
});
