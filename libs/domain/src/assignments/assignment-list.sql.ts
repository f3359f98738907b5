import type { AssignmentListQuery } from '@docket/contracts';
import { iso } from '../people/membership.sql.js';
import { trackedItems } from '../training/tracked-items.sql.js';
import {
  byScopeType,
  eligibleCount,
  eligiblePeople,
  exemptCount,
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

const orders = {
  createdAt: 'l.created_at',
  title: 'lower(left(l.title, 200))',
  deadline: 'l.deadline',
  completionRate: 'l.completed::float8 / nullif(l.people, 0)',
  assigneesOverdue: 'l.overdue',
} as const;

/** Assignments without a value, such as a deadline, come last in both directions. */
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
    is('coalesce(n.overdue > 0, false)', overdue),
  ].filter(Boolean);
  return conditions.length > 0 ? conditions.join(' and ') : 'true';
}

/** Returns whether the order or the condition of a query depends on the counts of all assignments. */
export const needsCounts = ({ sort, overdue }: AssignmentListQuery): boolean =>
  overdue !== undefined || ['completionRate', 'assigneesOverdue'].includes(sort.replace('-', ''));

/**
 * Returns the query for a page of assignments, in one row `(total, items)`. `:counts` has the counts of the active ones, as
 * `(id, people, completed, overdue)`, if the query needs them. The number of assignees is that of the people in scope; it is computed
 * for inactive assignments of the page only, of which the organization and each team are counted once.
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
      select a.*, ${targetTitle} as target_title, ${scopeTitle} as scope_title, n.people, n.completed, n.overdue
        from assignment a ${namesOfTargetAndScope}
        left join json_to_recordset(:counts::json) as n(id uuid, people int, completed int, overdue int) on n.id = a.id
        where ${conditionOf(query)}),
    listed as materialized (select l.* from found l order by ${order} limit :limit::int offset :offset::int),
    everyone as materialized (
      select count(*)::int as people from ${eligiblePeople}
        where exists (select from listed where scope_type = 'organization' and not active)),
    in_team as materialized (
      select l.scope_team_id, count(*)::int as people
        from (select distinct scope_team_id from listed where scope_type = 'team' and not active) l
        join (select p.team_id from ${eligiblePeople}) p on p.team_id = l.scope_team_id group by l.scope_team_id)
    select (select count(*)::int from found) as total,
      (select json_agg(r) from (
        select l.id, l.title, l.target_type as "targetType", l.target_title as "targetTitle", l.scope_type as "scopeType",
            l.scope_title as "scopeTitle", ${named.teams} as "scopeTeams", ${named.people} as "scopePeople", ${iso('l.deadline')} as deadline, l.mandatory, l.active,
            case when not l.active and exists (select from (${trackedItems('(select l.*, l.id as assignment_id)')}) item)
              then ${people} - ${exemptCount('l')}
              else 0 end as assignees,
            ${iso('l.created_at')} as "createdAt", ${iso('l.updated_at')} as "updatedAt"
          from listed l order by ${order}) r) as items`;
}
