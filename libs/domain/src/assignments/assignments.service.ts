import type { AssignmentListQuery, AssignmentOption, Page } from '@docket/contracts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { Tenancy } from '../organization/tenancy.js';
import { iso } from '../people/membership.sql.js';

/** Titles of target and scope beside each assignment; `:pattern` null finds all. */
const found = `
  from assignment a
    join organization o on o.id = a.organization_id
    left join family f on f.id = a.target_family
    left join module m on m.id = a.target_module_id
    left join topic tp on tp.id = a.target_topic_id
    left join course c on c.id = a.target_course_id
    left join scenario sc on sc.id = a.target_scenario_id
    left join person p on p.id = a.scope_person_id
    left join team t on t.id = a.scope_team_id
  where :pattern::text is null
    or concat_ws(' ', a.title, f.title, m.title, tp.title, c.title, sc.title, p.name, t.name) ilike :pattern`;

/** The reach of the listed assignments is counted for the page only. */
const optionsQuery = `
  with listed as materialized (
    select a.id, a.title, a.target_type, a.scope_type, a.scope_person_id, a.scope_team_id, a.deadline, a.mandatory,
        a.active, a.created_at, coalesce(f.title, m.title, tp.title, c.title, sc.title, a.title) as target_title,
        coalesce(p.name, t.name, o.name) as scope_title
      ${found}
      order by a.created_at desc, a.id desc limit :limit::int offset :offset::int),
  everyone as materialized (
    select count(*)::int as people from person where role = 'learner' and (left_at is null or left_at > now())),
  in_team as materialized (
    select team_id, count(*)::int as people from person
      where team_id in (select scope_team_id from listed) and role = 'learner' and (left_at is null or left_at > now())
      group by team_id)
  select l.id, l.title, l.target_type as "targetType", l.target_title as "targetTitle", l.scope_type as "scopeType",
      l.scope_title as "scopeTitle", ${iso('l.deadline')} as deadline, l.mandatory, l.active,
      case l.scope_type when 'organization' then (select people from everyone)
        when 'team' then coalesce((select people from in_team i where i.team_id = l.scope_team_id), 0)
        else (select count(*)::int from person p where p.id = l.scope_person_id
              and (p.left_at is null or p.left_at > now())) end as assignees,
      ${iso('l.created_at')} as "createdAt"
    from listed l order by l.created_at desc, l.id desc`;

/** The assignments of an organization, for people to choose from. */
@Injectable()
export class AssignmentsService {
  constructor(private readonly tenancy: Tenancy) {}

  /** Newest first; `search` looks in the titles of assignment, target and scope. */
  listOptions(organizationId: string, query: AssignmentListQuery): Promise<Page<AssignmentOption>> {
    const { page, pageSize, search } = query;
    const pattern = search?.trim() ? `%${search.trim().replace(/[\\%_]/g, '\\$&')}%` : null;
    return this.tenancy.snapshot(organizationId, async (em: EntityManager) => {
      const values = { pattern, limit: pageSize, offset: (page - 1) * pageSize };
      const items = (await em.execute(optionsQuery, values)) as unknown as AssignmentOption[];
      const [count] = await em.execute<{ total: number }[]>(`select count(*)::int as total ${found}`, values);
      return { items, page, pageSize, total: count!.total };
    });
  }
}
