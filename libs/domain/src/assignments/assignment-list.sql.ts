import { PASSING_SCORE, type AssignmentListQuery } from '@docket/contracts';
import { iso } from '../people/membership.sql.js';
import { trackedItems } from '../training/tracked-items.sql.js';
import { reachedNow } from './scope.sql.js';

/** What target and scope of an assignment `a` are called. */
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
export const scopeTitle = `coalesce(sp.name, st.name, o.name)`;

/** Not all items of `i` are complete for the person `p` (domain.md section 3). */
const unfinished = `
  (select count(distinct t.topic_id) from attempt t
     where t.organization_id = p.organization_id and t.person_id = p.id and t.topic_id = any (i.topics)
       and t.completed_at <= now() and t.score >= ${PASSING_SCORE})
  + (select count(*) from scenario_progress s
       where s.person_id = p.id and s.scenario_id = any (i.scenarios) and s.completed_at <= now()) < i.tracked`;

/**
 * Whether somebody is overdue now on the assignment `l`. It asks one person after the other and stops at the first, so
 * that an assignment of a large organization costs hardly more than one of a team.
 */
function hasOverdue(l: string): string {
  const some = (condition: string) => `exists (select from person p where ${condition} and ${unfinished})`;
  const { organization, team, person } = reachedNow(l);
  return `${l}.active and coalesce(${l}.deadline < now(), false) and (
    select i.tracked > 0 and case ${l}.scope_type when 'organization' then ${some(organization)}
        when 'team' then ${some(team)} else ${some(person)} end
      from (select array_agg(topic_id) filter (where topic_id is not null) as topics,
                array_agg(scenario_id) filter (where scenario_id is not null) as scenarios, count(*) as tracked
              from (${trackedItems(`(select ${l}.*, ${l}.id as assignment_id)`)}) item) i)`;
}

const orders = {
  createdAt: 'l.created_at',
  title: 'lower(left(l.title, 200))',
  deadline: 'l.deadline',
} as const;

/** Those without a deadline come last, either way. */
function orderOf(sort: AssignmentListQuery['sort']): string {
  const down = sort.startsWith('-') ? ' desc' : '';
  const column = orders[sort.replace('-', '') as keyof typeof orders];
  return `${column}${down} nulls last, l.id${down}`;
}

/** The conditions that stand in a query; only what is asked for is looked at. */
function conditionOf(query: AssignmentListQuery): string {
  const { search, active, mandatory, overdue, targetType, scopeType } = query;
  const is = (column: string, wanted: boolean | undefined) =>
    wanted !== undefined && `${wanted ? '' : 'not '}${column}`;
  const titles = `concat_ws(' ', a.title, f.title, m.title, tp.title, c.title, sc.title, sp.name, st.name)`;
  const conditions = [
    search?.trim() && `strpos(lower(${titles}), lower(:words)) > 0`,
    is('a.active', active),
    is('a.mandatory', mandatory),
    targetType && 'a.target_type = :targetType',
    scopeType && 'a.scope_type = :scopeType',
    is(`(${hasOverdue('a')})`, overdue),
  ].filter(Boolean);
  return conditions.length > 0 ? conditions.join(' and ') : 'true';
}

/**
 * A page of assignments in one row `(total, items)`. Reach, and whether somebody is overdue, are found for the page only.
 * Everyone and each team are counted once, however many assignments are given to them.
 */
export function assignmentListQuerySql(query: AssignmentListQuery): string {
  const order = orderOf(query.sort);
  const { organization, team, person } = reachedNow('l');
  return `
    with found as materialized (
      select a.*, ${targetTitle} as target_title, ${scopeTitle} as scope_title
        from assignment a ${namesOfTargetAndScope} where ${conditionOf(query)}),
    listed as materialized (select l.* from found l order by ${order} limit :limit::int offset :offset::int),
    everyone as materialized (
      select count(*)::int as people from person p
        where exists (select from listed where scope_type = 'organization') and ${organization}),
    in_team as materialized (
      select l.scope_team_id, count(*)::int as people
        from (select distinct scope_team_id from listed where scope_type = 'team') l join person p on ${team}
        group by l.scope_team_id)
    select (select count(*)::int from found) as total,
      (select json_agg(r) from (
        select l.id, l.title, l.target_type as "targetType", l.target_title as "targetTitle", l.scope_type as "scopeType",
            l.scope_title as "scopeTitle", ${iso('l.deadline')} as deadline, l.mandatory, l.active,
            case l.scope_type when 'organization' then (select people from everyone)
              when 'team' then coalesce((select people from in_team i where i.scope_team_id = l.scope_team_id), 0)
              else (select count(*)::int from person p where ${person}) end as assignees,
            ${hasOverdue('l')} as overdue, ${iso('l.created_at')} as "createdAt", ${iso('l.updated_at')} as "updatedAt"
          from listed l order by ${order}) r) as items`;
}
