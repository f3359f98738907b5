import type { ChangeKind } from '@docket/contracts';
import { isCommitted, isKnown, isRecorded } from '../history/known.sql.js';
import { iso } from '../people/membership.sql.js';
import { merges } from '../people/recorded-person.js';
import { inWindow } from './counted-attempts.sql.js';

/** The columns of a change of a value: SQL of its subject and its values, in terms of the rows `o` (old) and `n` (new). */
interface ChangedValue {
  kind: ChangeKind;
  subject: string;
  /** SQL of a value in terms of `row`. */
  value: string;
}

const inTermsOf = (row: 'o' | 'n', sql: string): string => sql.replaceAll(/\brow\b/g, row);

/** Columns of a change of which the new row exists. */
const columnsOf = ({ kind, subject, value }: ChangedValue): string => `
  n.valid_from as changed_at, n.changed_by, '${kind}' as kind, ${subject} as subject, ${inTermsOf('o', value)} as before,
    ${inTermsOf('n', value)} as after`;

/**
 * SQL of the instant at which a value was first recorded for its start. A later change that divides or ends the row records it
 * again, so the row itself can be later.
 */
const firstRecorded = (history: string, key: string[], value: string): string => `(
  select min(c.recorded_at) from ${history} h join change c on c.organization_id = h.organization_id and c.id = h.recorded_by
    where h.organization_id = :organizationId and ${isRecorded('h')} and h.valid_from = n.valid_from
      and ${key.map((column) => `h.${column} = n.${column}`).join(' and ')}
      and ${value.replaceAll(/\brow\b/g, 'h')} is not distinct from ${inTermsOf('n', value)})`;

const knownRows = (history: string): string =>
  `select h.* from ${history} h where h.organization_id = :organizationId and ${isKnown('h')}`;

/**
 * Query for the changes between consecutive rows of a history, whose gaps are not changes of the value. `key` identifies
 * what the history is about.
 */
const replacements = (history: string, key: string, changed: ChangedValue, joins = ''): string => `
  select ${columnsOf(changed)}, ${firstRecorded(history, [key], changed.value)} as recorded_at
    from (select h.*, lag(h.valid_from) over (partition by h.${key} order by h.valid_from) as previous_from
            from (${knownRows(history)}) h) n
    join (${knownRows(history)}) o on o.${key} = n.${key} and o.valid_from = n.previous_from ${joins}
    where ${inWindow('n.valid_from')} and ${inTermsOf('n', changed.value)} is distinct from ${inTermsOf('o', changed.value)}`;

/** Query for the changes of a history whose rows are also added and removed. A removal has the author of its change. */
const additionsAndRemovals = (
  history: string,
  key: string[],
  { kind, subject, value }: ChangedValue,
): string => `
  select coalesce(n.valid_from, o.valid_to) as changed_at,
      case when n.valid_from is null then c.changed_by else n.changed_by end as changed_by, '${kind}' as kind,
      ${subject} as subject, ${inTermsOf('o', value)} as before, ${inTermsOf('n', value)} as after,
      case when n.valid_from is null then c.recorded_at else ${firstRecorded(history, key, value)} end as recorded_at
    from (${knownRows(history)}) o
    full join (${knownRows(history)}) n
      on ${key.map((column) => `n.${column} = o.${column}`).join(' and ')} and n.valid_from = o.valid_to
    left join change c on c.organization_id = o.organization_id and c.id = o.recorded_by
    where ${inWindow('coalesce(n.valid_from, o.valid_to)')}
      and ${inTermsOf('n', value)} is distinct from ${inTermsOf('o', value)}`;

const cwes = `nullif((select string_agg('CWE-' || x, ', ' order by x) from unnest(row.cwe_ids) x), '')`;
const definition = `encode(sha256(convert_to(row.pack, 'UTF8')), 'hex')`;
const control = `coalesce(n.framework_id, o.framework_id) || ' ' || coalesce(n.item_id, o.item_id)`;

const settings: [ChangeKind, string][] = [
  ['coverage_threshold', `row.coverage_threshold_percent || '%'`],
  ['time_zone', 'row.time_zone'],
  ['job_functions', `array_to_string(row.job_functions, ', ')`],
  ['bespoke_software_only', 'row.bespoke_software_only::text'],
];

/** The frameworks that are supplied with Docket change with an update, which has no author. */
const builtIn = `
  select b.valid_from as changed_at, null as changed_by, 'framework' as kind, b.framework_id as subject,
      ${inTermsOf('o', definition)} as before, ${definition.replaceAll('row.', 'b.')} as after, b.valid_from as recorded_at
    from (select b.*, lag(b.pack) over (partition by b.framework_id order by b.valid_from) as previous
            from built_in_pack b) b
    cross join lateral (select b.previous as pack) o
    where ${inWindow('b.valid_from')}`;

/**
 * Query for the values that changed in the window and that figures depend on (docs/domain.md, section 5), as known at
 * `knownAt`: `(changed_at, changed_by, kind, subject, before, after, recorded_at)`. It reads the histories, because the audit log does
 * not contain the instant from which a value applies. The first role of a person is not a change.
 */
export const changes = [
  ...settings.map(([kind, value]) =>
    replacements('organization_revision', 'organization_id', { kind, subject: 'null::text', value }),
  ),
  replacements(
    'person_period',
    'person_id',
    { kind: 'role', subject: `p.name || ' (' || p.email || ')'`, value: 'row.role' },
    'join person p on p.id = n.person_id',
  ),
  // The subject is the title at the change.
  replacements('assignment_revision', 'assignment_id', {
    kind: 'deadline',
    subject: 'n.title',
    value: iso('row.deadline'),
  }),
  builtIn,
  additionsAndRemovals('framework_pack_revision', ['framework_id'], {
    kind: 'framework',
    subject: 'coalesce(n.framework_id, o.framework_id)',
    value: definition,
  }),
  additionsAndRemovals('framework_override_revision', ['framework_id', 'item_id'], {
    kind: 'cwe_mapping',
    subject: control,
    value: cwes,
  }),
  additionsAndRemovals('required_share_revision', ['framework_id', 'item_id'], {
    kind: 'required_share',
    subject: control,
    value: `row.required_share_percent || '%: ' || row.reason`,
  }),
  replacements(
    'topic_revision',
    'topic_id',
    { kind: 'topic_cwes', subject: 't.slug', value: cwes },
    'join topic t on t.id = n.topic_id',
  ),
].join('\n  union all');

/** Returns the condition that the change `c` recorded something, is known and was committed after the start of the window. */
const becameKnown = (recordedBy: string): string =>
  `c.organization_id = :organizationId and c.id = ${recordedBy} and c.recorded_at > :after::timestamptz
      and ${isCommitted('c.id')}`;

/** The attempt that a void `v` takes out. A void can arrive before its attempt, which is unknown until it is recorded. */
const voidedAttempt = `left join lateral (
  select a.person_id, a.completed_at,
      t.slug || ' ' || ${iso('a.completed_at')} || ' ' || coalesce(a.score::text, a.result) as text
    from attempt a join topic t on t.id = a.topic_id
    where a.organization_id = v.organization_id and a.source = v.source and a.source_id = v.source_id
      and ${isRecorded('a')}
    order by a.id limit 1) a on true`;

/** The changes of people: `effective_at` is the instant from which the values are others than those known before. */
const corrections = `
  select c.id as change_id, c.recorded_at, e.actor_email, e.target_id::uuid as person_id, e.metadata,
      least((e.metadata ->> 'effectiveAt')::timestamptz, (e.metadata -> 'before' ->> 'joinedAt')::timestamptz,
        (e.metadata -> 'after' ->> 'joinedAt')::timestamptz) as effective_at
    from audit_event e
    join change c on c.organization_id = :organizationId and c.recorded_at > :after::timestamptz and ${isCommitted('c.id')}
      and e.created_at between c.started_at and c.recorded_at
    where e.organization_id = :organizationId and e.target_type = 'person'
      and e.action in ('user.updated', 'user.removed', 'user.reactivated')
      and (jsonb_exists(e.metadata, 'effectiveAt') or jsonb_exists(e.metadata->'before', 'joinedAt'))
      and exists (select from person_period h where h.organization_id = :organizationId
        and h.person_id::text = e.target_id and c.id in (h.recorded_by, h.superseded_by))`;

/**
 * Query for the changes of records of people and training that became known after the start of the window and concern it, also
 * if they were recorded after its end: `(kind, change_id, recorded_at, recorded_by, person_id, record, before, after, reason)`.
 */
export const recordChanges = `
  select 'void' as kind, c.id as change_id, c.recorded_at, coalesce(v.changed_by, c.changed_by) as recorded_by, a.person_id,
      v.source || ' ' || v.source_id as record, a.text as before, null as after, v.reason
    from attempt_void v join change c on ${becameKnown('v.recorded_by')} ${voidedAttempt}
    where v.organization_id = :organizationId and (${inWindow('c.recorded_at')} or ${inWindow('a.completed_at')})
  union all
  select 'correction', r.change_id, r.recorded_at, r.actor_email, r.person_id, ${iso('r.effective_at')},
      r.metadata ->> 'before', r.metadata ->> 'after', null
    from (${corrections}) r where r.effective_at <= :asOf::timestamptz
  union all
  select 'merge', c.id, c.recorded_at, c.changed_by, m.from_id, m.into_id::text, null, null, null
    from (${merges}) m
    -- A merged person cannot be changed, so the last change of the periods is the merge.
    join change c on ${becameKnown(`(select max(h.superseded_by) from person_period h where h.person_id = m.from_id)`)}`;

/** Query for the numbers of these changes of records. */
export const changedRecords = `
  select count(*) filter (where kind = 'void')::int as voids, count(*) filter (where kind = 'correction')::int as corrections,
      count(*) filter (where kind = 'merge')::int as merges
    from (${recordChanges}) r`;
