import type { AssignmentListQuery } from '@docket/contracts';
import { isKnown } from '../history/known.sql.js';
import { iso, membershipPeriods } from '../people/membership.sql.js';
import { passes } from '../training/passes.sql.js';
import { trackedItems } from '../training/tracked-items.sql.js';
import {
  counts,
  countingColumns,
  joinerDeadline,
  overlaps,
  overlapStart,
  scopeContains,
} from './counting.sql.js';
import {
  byScopeType,
  eligibleCount,
  eligiblePeople,
  exemptCount,
  inScopeNow,
  namedInScope,
  scopeTitleOf,
  selectionCount,
  selectionOf,
} from './scope.sql.js';

/** Joins the names of the target and scope of an assignment `a`. */
export const namesOfTargetAndScope = `
  join organization o on o.id = a.organization_id
  left join family f on f.id = a.target_family
  left join module m on m.id = a.target_module_id
  left join topic tp on tp.id = a.target_topic_id
  left join course c on c.id = a.target_course_id
  left join scenario sc on sc.id = a.target_scenario_id
  left join person sp on sp.id = a.scope_person_id
  left join team st on st.id = a.scope_team_id`;
export const targetTitle = `coalesce(f.title, m.title, tp.title, c.title, sc.title, a.title)`;
/** The name of a scope of one team or person, or of the organization; null for a selection. */
export const scopeTitle = scopeTitleOf('a');

/** Condition: the person `p` has not completed all items of `i` (docs/domain.md, section 4). */
const incomplete = `
  (select count(distinct a.topic_id) from attempt a
     where a.organization_id = p.organization_id and a.person_id = p.id and a.topic_id = any (i.topics)
       and ${counts('a.completed_at', 'c', 'now()')} and ${isKnown('a')} and ${passes})
  + (select count(distinct s.scenario_id) from scenario_event s
       where s.person_id = p.id and s.scenario_id = any (i.scenarios) and s.event = 'completed' and ${isKnown('s')}
         and ${counts('s.happened_at', 'c', 'now()')}) < i.tracked`;

/**
 * Condition: the person `p` has no later deadline as a joiner, or it has passed too. inScopeSince is the earliest start of
 * an overlap of scope and membership, so it is enough that one start is early enough.
 */
const noTimeLeft = `exists (
  select from assignment_revision v join (${membershipPeriods('and p.person_id = q.id')}) l on ${scopeContains('v', 'l')}
    where v.assignment_id = c.assignment_id and ${isKnown('v')} and ${overlaps('v', 'l')}
      and (${overlapStart('v', 'l')} <= c.created_at or ${joinerDeadline(overlapStart('v', 'l'), 'c')} < now()))`;

/** Condition: no exemption of the person `p` gives a deadline that has not passed. A valid one never has. */
const noTimeAfterExemption = `not exists (
  select from exemption x where x.assignment_id = c.assignment_id and x.person_id = p.id and x.starts_at <= now()
    and x.ends_at > x.starts_at and ${joinerDeadline('x.ends_at', 'c')} >= now())`;

/**
 * Returns the condition that an assignee of the assignment `row` is overdue now. It checks one person after the
 * other and stops at the first overdue one, so that an assignment of a large organization costs little more than
 * one of a team.
 */
function hasOverdue(row: string): string {
  const exists = (condition: string) =>
    `exists (select from person p cross join lateral (select p.id) q where ${condition} and ${incomplete}
      and ${noTimeLeft} and ${noTimeAfterExemption})`;
  const { organization, team, person, selection } = inScopeNow(row);
  const found = byScopeType(row, {
    organization: exists(organization),
    team: exists(team),
    person: exists(person),
    selection: exists(selection),
  });
  return `${row}.active and coalesce(${row}.deadline < now(), false) and (
    select i.tracked > 0 and ${found}
      from (select array_agg(topic_id) filter (where topic_id is not null) as topics,
                array_agg(scenario_id) filter (where scenario_id is not null) as scenarios, count(*) as tracked
              from (${trackedItems(`(select ${row}.*, ${row}.id as assignment_id)`)}) item) i
      cross join (select v.assignment_id, v.organization_id, ${countingColumns('v', row)}
        from (select ${row}.id as assignment_id, ${row}.organization_id) v) c)`;
}

const orders = {
  createdAt: 'l.created_at',
  title: 'lower(left(l.title, 200))',
  deadline: 'l.deadline',
} as const;

/** Assignments without a deadline come last in both directions. */
function orderOf(sort: AssignmentListQuery['sort']): string {
  const down = sort.startsWith('-') ? ' desc' : '';
  const column = orders[sort.replace('-', '') as keyof typeof orders];
  return `${column}${down} nulls last, l.id${down}`;
}

/** Returns the condition that a name in the selection of the assignment `a` contains a text. */
export const selectsName = (name: string, text: string): string => `(a.scope_type = 'selection' and exists (
  select from ${selectionOf('a', 'id')} e left join team et on et.id = e.team_id left join person ep on ep.id = e.person_id
    cross join lateral (select coalesce(et.name, ep.name) as name) n where strpos(${name}, ${text}) > 0))`;

/** Returns the condition that the scope of the assignment `a` names a team. */
const namesTeam = (
  team: string,
): string => `(a.scope_team_id = ${team} or (a.scope_type = 'selection' and exists (
  select from ${selectionOf('a', 'id')} e where e.team_id = ${team})))`;

/** Returns the condition of a query. Filters that are not set add nothing. */
function conditionOf(query: AssignmentListQuery): string {
  const { search, active, mandatory, overdue, targetType, scopeType, team } = query;
  const is = (column: string, expected: boolean | undefined) =>
    expected !== undefined && `${expected ? '' : 'not '}${column}`;
  const titles = `concat_ws(' ', a.title, f.title, m.title, tp.title, c.title, sc.title, sp.name, st.name)`;
  const conditions = [
    search?.trim() &&
      `(strpos(lower(${titles}), lower(:search)) > 0 or ${selectsName('lower(n.name)', 'lower(:search)')})`,
    is('a.active', active),
    is('a.mandatory', mandatory),
    targetType && 'a.target_type = :targetType',
    scopeType && 'a.scope_type = :scopeType',
    team && namesTeam(':team::uuid'),
    is(`(${hasOverdue('a')})`, overdue),
  ].filter(Boolean);
  return conditions.length > 0 ? conditions.join(' and ') : 'true';
}

/**
 * Returns the query for a page of assignments, in one row `(total, items)`. The number of assignees and the
 * overdue flag are computed for the rows of the page only; the organization and each team are counted once,
 * regardless of the number of assignments.
 */
export function assignmentListQuerySql(query: AssignmentListQuery): string {
  const order = orderOf(query.sort);
  const named = namedInScope('l', 'id');
  const people = byScopeType('l', {
    organization: '(select people from everyone)',
    team: 'coalesce((select people from in_team i where i.scope_team_id = l.scope_team_id), 0)',
    person: eligibleCount('p.id = l.scope_person_id'),
    selection: selectionCount(selectionOf('l', 'id')),
  });
  return `
    with found as materialized (
      select a.*, ${targetTitle} as target_title, ${scopeTitle} as scope_title
        from assignment a ${namesOfTargetAndScope} where ${conditionOf(query)}),
    listed as materialized (select l.* from found l order by ${order} limit :limit::int offset :offset::int),
    everyone as materialized (
      select count(*)::int as people from ${eligiblePeople}
        where exists (select from listed where scope_type = 'organization')),
    in_team as materialized (
      select l.scope_team_id, count(*)::int as people
        from (select distinct scope_team_id from listed where scope_type = 'team') l
        join (select p.team_id from ${eligiblePeople}) p on p.team_id = l.scope_team_id group by l.scope_team_id)
    select (select count(*)::int from found) as total,
      (select json_agg(r) from (
        select l.id, l.title, l.target_type as "targetType", l.target_title as "targetTitle", l.scope_type as "scopeType",
            l.scope_title as "scopeTitle", ${named.teams} as "scopeTeams", ${named.people} as "scopePeople", ${iso('l.deadline')} as deadline, l.mandatory, l.active,
            case when exists (select from (${trackedItems('(select l.*, l.id as assignment_id)')}) item)
              then ${people} - ${exemptCount('l')}
              else 0 end as assignees,
            ${hasOverdue('l')} as overdue, ${iso('l.created_at')} as "createdAt", ${iso('l.updated_at')} as "updatedAt"
          from listed l order by ${order}) r) as items`;
}
