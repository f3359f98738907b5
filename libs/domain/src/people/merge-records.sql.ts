import { auditCreatedExemptions, auditUpdatedExemptions } from '../exemptions/exemption-rows.sql.js';
import { latestScopeSet } from '../assignments/scope.sql.js';
import { isCurrent, NOT_SUPERSEDED } from '../history/known.sql.js';
import { nextVersion } from '../organization/version.js';

/** The change that the transaction makes. */
const change = '(select current_change(:organizationId::uuid))';

/**
 * Returns the condition that a row of a history was known before the change of this transaction. The triggers of the
 * base tables and the merge itself have no influence on these rows, so they can be read again at any step.
 */
const wasKnown = (row: string): string =>
  `(${row}.recorded_by <> ${change} and ${row}.superseded_by in (${change}, ${NOT_SUPERSEDED}))`;

/**
 * Query for the membership periods after the merge: all periods of `into`, and the parts of the periods of `from` in
 * which `into` has none. Parts in the future have the values of today, as lists show them.
 */
export const mergedPeriods = `
  with known as materialized (
    select h.* from person_period h where h.person_id in (:from::uuid, :into::uuid) and ${wasKnown('h')}),
  part as (
    select k.person_id, k.valid_at, k.valid_at as period from known k where k.person_id = :into::uuid
    union all
    select k.person_id, k.valid_at, free.period from known k
      cross join lateral unnest(tstzmultirange(k.valid_at)
        - coalesce((select range_agg(o.valid_at) from known o where o.person_id = :into::uuid), '{}')) free(period)
      where k.person_id = :from::uuid)
  select (case when today.person_id is null then to_jsonb(k) else to_jsonb(today) end
        || jsonb_build_object('person_id', :into::uuid))::text as value,
      k.changed_by as "changedBy", part.period::text as period
    from part join known k on k.person_id = part.person_id and k.valid_at = part.valid_at
    left join known today on part.person_id = :from::uuid and lower(part.period) > now()
      and today.person_id = :into::uuid and today.valid_at @> now()
    order by lower(part.period)`;

/**
 * Query for the scope sets with `from`, each with the number of a new set in which `into` replaces `from`. Figures that were known
 * earlier still need the previous ones.
 */
export const mergedSets = `
  select z.assignment_id as "assignmentId", z.scope_set as "set",
      (${latestScopeSet('a')} + row_number() over (partition by z.assignment_id order by z.scope_set))::int as "newSet"
    from assignment_scope z join assignment a on a.id = z.assignment_id
    where z.organization_id = :organizationId::uuid and z.entry_id = :from::uuid`;

/** The rows of `mergedSets`, as the parameter `:sets`. */
const sets = `jsonb_to_recordset(:sets::jsonb) as m("assignmentId" uuid, "set" int, "newSet" int)`;

/** Writes the new sets of `mergedSets`. */
export const copySets = `
  insert into assignment_scope (organization_id, assignment_id, scope_set, team_id, person_id)
    select z.organization_id, z.assignment_id, m."newSet", z.team_id,
        case when z.person_id = :from::uuid then :into::uuid else z.person_id end
      from ${sets} join assignment_scope z on z.organization_id = :organizationId::uuid
        and z.assignment_id = m."assignmentId" and z.scope_set = m."set"
    on conflict do nothing`;

/** Query for the revisions of assignments to `from`, with `into` in their scope. */
export const mergedScopes = `
  select (to_jsonb(v) || case when v.scope_person_id is null then jsonb_build_object('scope_set', m."newSet")
        else jsonb_build_object('scope_person_id', :into::uuid) end)::text as value,
      v.changed_by as "changedBy", v.valid_at::text as period
    from assignment_revision v
    left join ${sets} on v.scope_type = 'selection' and m."assignmentId" = v.assignment_id and m."set" = v.scope_set
    where v.organization_id = :organizationId::uuid and (v.scope_person_id = :from::uuid or m."newSet" is not null)
      and ${wasKnown('v')}
    order by v.assignment_id, v.valid_from`;

/** Supersedes the membership periods of a person. */
export const removePeriods = `
  select put_person_period(jsonb_populate_record(null::person_period,
      jsonb_build_object('organization_id', :organizationId::uuid, 'person_id', :personId::uuid)),
    tstzrange(null, null), false)`;

/** Adopts the values of the membership periods of a person, as lists show them. Does nothing if there are none. */
export const adoptPeriods = `
  update person p set role = h.role, team_id = h.team_id, languages = h.languages, job_function = h.job_function,
      bespoke_software = h.bespoke_software, joined_at = h.joined_at, left_at = h.valid_to
    from (select k.*, min(k.valid_from) over () as joined_at from person_period k
      where k.person_id = :into::uuid and ${isCurrent('k')} order by k.valid_from desc limit 1) h
    where p.id = :into::uuid`;

/** Marks `from`, and everyone merged with `from` earlier, as merged with `into`. A merged person is not present. */
export const markMerged = [
  `update person set merged_into = :into::uuid where merged_into = :from::uuid`,
  `update person set merged_into = :into::uuid, ${nextVersion},
      left_at = greatest(joined_at, least(left_at, date_trunc('milliseconds', now())))
    where id = :from::uuid`,
  `update person set ${nextVersion} where id = :into::uuid`,
];

const attemptValues = `topic_id, score, result, language, started_at, completed_at, source, source_id, recorded_at`;

/**
 * Moves the attempts of `from` that are not voided. They are superseded and recorded again, so that figures that were
 * known earlier still count them for `from`.
 */
export const moveAttempts = [
  `update attempt a set superseded_by = ${change} where a.person_id = :from::uuid and ${isCurrent('a')}`,
  `insert into attempt (organization_id, person_id, ${attemptValues}, received_by)
    select organization_id, :into::uuid, ${attemptValues}, coalesce(received_by, recorded_by) from attempt
      where organization_id = :organizationId and person_id = :from::uuid and superseded_by = ${change}
        and recorded_by <> ${change}`,
];

const eventValues = 'scenario_id, event, happened_at, recorded_at';

/** Moves the starts and completions of scenarios of `from`. An event that `into` has at the same instant is the same. */
export const moveScenarios = [
  `update scenario_event e set superseded_by = ${change} where e.person_id = :from::uuid and ${isCurrent('e')}`,
  `insert into scenario_event (organization_id, person_id, ${eventValues}, received_by)
    select organization_id, :into::uuid, ${eventValues}, coalesce(received_by, recorded_by) from scenario_event
      where person_id = :from::uuid and superseded_by = ${change}
    on conflict do nothing`,
  // The triggers keep the earliest start and completion. The events are already recorded.
  `insert into scenario_progress (organization_id, person_id, scenario_id, status, started_at, completed_at)
    select organization_id, :into::uuid, scenario_id, status, started_at, completed_at
      from scenario_progress where person_id = :from::uuid
    on conflict (person_id, scenario_id) do update
      set status = excluded.status, started_at = excluded.started_at, completed_at = excluded.completed_at`,
];

/** Gives `into` the identifiers of `from`. No two people have the same one. */
export const moveIdentifiers = `update person_identifier set person_id = :into::uuid where person_id = :from::uuid`;

/** Assigns to `into` what was assigned to `from`. */
export const moveAssignments = [
  `update assignment set scope_person_id = :into::uuid, ${nextVersion} where scope_person_id = :from::uuid`,
  `update assignment a set scope_set = m."newSet", ${nextVersion}
    from ${sets} where a.id = m."assignmentId" and a.scope_type = 'selection' and a.scope_set = m."set"`,
];

/** The parts of the exemptions of `from` in which `into` has no exemption of the same subject. */
const freeParts = `
  select x.id, free.period, row_number() over (partition by x.id order by free.period) as number
    from exemption x cross join lateral unnest(tstzmultirange(tstzrange(x.starts_at, x.ends_at)) - coalesce((
      select range_agg(tstzrange(o.starts_at, o.ends_at)) from exemption o where o.person_id = :into::uuid
        and (o.assignment_id, o.framework_id, o.item_id) is not distinct from (x.assignment_id, x.framework_id, x.item_id)),
      '{}')) free(period)
    where x.person_id = :from::uuid`;

/**
 * Moves the exemptions of `from`. No two exemptions of a person from the same subject may apply at the same instant, so
 * an exemption is shortened, divided, or ends when it starts. Audit events describe what differs besides the person. The
 * parameters are also those of `ActorValues`.
 */
export const moveExemptions = [
  `with shortened as (
      select x.id, :into::uuid as person_id, x.assignment_id, x.framework_id, x.item_id, x.reason, x.approver,
          coalesce(lower(f.period), x.starts_at) as starts_at, coalesce(upper(f.period), x.starts_at) as ends_at,
          x.person_id as old_person_id, x.reason as old_reason, x.approver as old_approver, x.starts_at as old_starts_at,
          x.ends_at as old_ends_at
        from exemption x left join (${freeParts}) f on f.id = x.id and f.number = 1
        where x.person_id = :from::uuid and x.ends_at > x.starts_at
          and f.period is distinct from tstzrange(x.starts_at, x.ends_at))
    ${auditUpdatedExemptions('shortened')}`,
  `with written as (insert into exemption (organization_id, person_id, assignment_id, framework_id, item_id, reason, approver, starts_at,
      ends_at, created_at)
    select x.organization_id, :into::uuid, x.assignment_id, x.framework_id, x.item_id, x.reason, x.approver,
        lower(f.period), upper(f.period), x.created_at
      from (${freeParts}) f join exemption x on x.id = f.id where f.number > 1
      returning *)
    ${auditCreatedExemptions('written')}`,
  `update exemption x set person_id = :into::uuid, starts_at = coalesce(lower(f.period), x.starts_at),
      ends_at = coalesce(upper(f.period), x.starts_at), ${nextVersion}
    from (select o.id, p.period from exemption o left join (${freeParts}) p on p.id = o.id and p.number = 1
      where o.person_id = :from::uuid) f
    where x.id = f.id`,
];
