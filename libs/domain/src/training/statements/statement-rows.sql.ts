import { errorMessages, MAX_UNMAPPED, unmappedObject, type UnmappedObject } from '@docket/contracts';
import { selectRows } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import {
  attemptColumns,
  conflictsWithinRequest,
  conflictsWithRecorded,
  knownChecks,
  attemptPerson,
  resolvedAttempts,
  timeChecks,
  writeAttempts,
  type AttemptSource,
} from '../attempt-rows.sql.js';
import { lockForAttempts, lockForVoids, writeVoids } from '../attempt-voids.sql.js';
import { sqlMessage } from '../sql-message.js';
import type { RowKind } from '../staged-rows.js';
import { resolveMailboxHashes } from './mailbox-hashes.js';
import { regroupStatements } from './statement-groups.sql.js';

/**
 * Columns of staged statements, in addition to those of attempts. `topic` is the ID of the activity. If `voids` is true,
 * `source_id` is the ID of the voided statement.
 */
const columns = {
  ...attemptColumns,
  object_name: 'text',
  candidates: 'text[]',
  registration: 'text',
  verb: 'text',
  named_topic: 'uuid',
  alias_topic: 'uuid',
};

/** Statements of an organization are recorded one transaction after another, because they change common attempts. */
export const lockStatements = `
  select 0 as created, 0 as updated from pg_advisory_xact_lock(hashtextextended('docket.statements' || :organizationId, 0))`;

/**
 * Finds the topics: of the candidates in their order, the first that an administrator has mapped, or that names a topic. A mapping
 * to no topic means that the statements do not count.
 */
const resolveTopics = `
  with given as materialized (select distinct c.name from import_row r, unnest(r.candidates) c(name)),
    named as (
      select g.name, (array_agg(t.id order by t.slug = g.name desc))[1] as topic_id
        from given g join topic t on t.organization_id = :organizationId and text_key(t.slug) = text_key(g.name)
        group by g.name having bool_or(t.slug = g.name) or count(*) = 1),
    found as (
      select g.name, m.object_id is not null as mapped, case when m.object_id is null then n.topic_id else m.topic_id end as topic_id
        from given g left join named n on n.name = g.name
        left join xapi_object_mapping m on m.organization_id = :organizationId and m.object_id = g.name
        where m.object_id is not null or n.topic_id is not null)
  update import_row r set named_topic = f.topic_id, topic_ignored = f.topic_id is null
    from (select distinct on (r.candidates) r.candidates, f.topic_id
        from (select distinct r.candidates from import_row r) r cross join unnest(r.candidates) with ordinality c(name, position)
        join found f on f.name = c.name
        order by r.candidates, c.position) f
    where f.candidates = r.candidates`;

/** Removes the statements about activities that do not count. */
const removeIgnored = 'delete from import_row r where r.topic_ignored';

/** Values that identify what a statement says. */
const said = (row: string, object: string): string =>
  `(${row}.${object}, ${row}.registration, ${row}.verb, ${row}.score, ${row}.result, ${row}.started_at, ${row}.completed_at)`;

/** Returns the SQL expression that names the statement of a row `r` before each message about it. */
const labelOfRow = (): string => sqlMessage(errorMessages.statements.label, 'left(r.source_id, 100)');

/** Finds statements that are already recorded with different values. */
const conflictsWithStatement = (field: string, message: string): string => `
  select r.line, '${field}' as field, ${labelOfRow()} || ${sqlMessage(() => message)} as reason
    from import_row r join xapi_statement s on s.organization_id = :organizationId and s.statement_id = r.source_id
    where r.voids is not true and s.state in ('recorded', 'waiting') and ${said('s', 'object_id')} is distinct from ${said('r', 'topic')}`;

/** Columns of a recorded statement with what it says, and their values from a resolved row `r`. */
export const statementColumns = `email, account, account_issuer, object_id, candidates, registration,
  verb, score, result, started_at, completed_at, person_id, topic_id`;
export const statementValues = `r.email, r.account, r.account_issuer, r.topic, r.candidates,
  r.registration, r.verb, r.score, r.result, r.started_at, r.completed_at, r.person_id, r.topic_id`;

/** Records the statements of a file that can share an attempt with other statements. A waiting one does not wait any more. */
const storeGrouped = `
  with stored as (
      insert into xapi_statement (organization_id, statement_id, state, ${statementColumns})
      select :organizationId, r.source_id, 'recorded', ${statementValues}
        from (select distinct on (r.source_id) r.* from (${resolvedAttempts}) r
          where r.registration is not null order by r.source_id, r.line) r
        order by r.source_id
      on conflict (organization_id, statement_id) do update
        set state = 'recorded', person_id = excluded.person_id, topic_id = excluded.topic_id
        where xapi_statement.state = 'waiting'
      returning 1)
  select 0 as created, 0 as updated from stored limit 1`;

/** How the sources of statements differ. */
export interface StatementSource extends AttemptSource {
  messages: AttemptSource['messages'] & { conflictsWithStatement: string };
}

/** Returns what all kinds of staged statements have in common. */
const common = (source: StatementSource): Omit<RowKind, 'writes'> => ({
  columns: { ...columns, topic_ignored: 'boolean' },
  keys: attemptPerson.keys,
  resolve: (em: EntityManager, organizationId: string) => resolveMailboxHashes(em, organizationId),
  prepare: [attemptPerson.resolve, resolveTopics, removeIgnored],
  checks: () => [
    conflictsWithRecorded(named(source)),
    conflictsWithStatement(source.fields.id, source.messages.conflictsWithStatement),
  ],
  repeats: () => [conflictsWithinRequest(named(source))],
  recordsInput: 'attempts',
  rechecks: () => [conflictsWithRecorded(named(source))],
});

/** Messages about statements name them. */
const named = <Source extends AttemptSource>(source: Source): Source => ({ ...source, label: labelOfRow() });

const locks = [lockStatements, lockForVoids, ...lockForAttempts];
/** Statements without a registration are attempts of their own. */
const writeUngrouped = writeAttempts('r.registration is null');

/** Returns how the statements of a file are staged, and voids of statements with them. The order of the rows does not matter. */
export const statementRows = (source: StatementSource): RowKind => ({
  ...common(source),
  fieldChecks: () => [...knownChecks(named(source)), ...timeChecks(named(source))],
  writes: [...locks, storeGrouped, writeUngrouped, writeVoids, regroupStatements],
});

/** Returns how received statements are staged. Before the rows are written, those that wait are removed. */
export const receivedRows = (source: StatementSource): RowKind => ({
  ...common(source),
  fieldChecks: () => timeChecks(named(source)),
  writes: [lockForVoids, ...lockForAttempts, writeUngrouped, writeVoids, regroupStatements],
});

const unmappedQuery = `
  select r.topic as object,
      (array_agg(r.object_name order by r.line) filter (where r.object_name is not null))[1] as name, count(*)::int as statements, (array_agg(r.source_id order by r.line))[1] as "firstStatement"
    from (${resolvedAttempts}) r where r.topic_id is null
    group by r.topic order by count(*) desc, min(r.line) limit ${MAX_UNMAPPED}`;

/** Returns the objects of the staged statements that name no topic. Call it after the checks. */
export const readUnmapped = (em: EntityManager, organizationId: string): Promise<UnmappedObject[]> =>
  selectRows(em, unmappedObject, unmappedQuery, { organizationId });

/** Removes the staged statements whose person or topic is not known. */
export const removeWaiting = `
  delete from import_row d using (${resolvedAttempts}) r
    where r.line = d.line and d.voids is not true and (r.person_id is null or r.topic_id is null)`;
