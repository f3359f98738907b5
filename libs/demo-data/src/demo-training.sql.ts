import { trackedItems } from '@docket/domain';

/** Writes modules, topics, scenarios and courses from JSON parameters. */
export const demoContentWrites = [
  `insert into module (id, organization_id, family, slug, title)
    select pg_temp.make_id(:start::timestamptz, :key || ':module:' || slug), :organizationId, family, slug, title
      from json_to_recordset(:modules::json) as m(family text, slug text, title text)`,
  `insert into topic (id, organization_id, module_id, slug, title, cwe_ids, languages)
    select pg_temp.make_id(:start::timestamptz, :key || ':topic:' || slug), :organizationId,
        pg_temp.make_id(:start::timestamptz, :key || ':module:' || module), slug, title, cwes, languages
      from json_to_recordset(:topics::json) as t(module text, slug text, title text, cwes integer[], languages text[])`,
  `insert into scenario (id, organization_id, module_id, slug, title)
    select pg_temp.make_id(:start::timestamptz, :key || ':scenario:' || slug), :organizationId,
        pg_temp.make_id(:start::timestamptz, :key || ':module:' || module), slug, title
      from json_to_recordset(:scenarios::json) as s(slug text, title text, module text)`,
  `insert into course (id, organization_id, slug, title)
    values (pg_temp.make_id(:start::timestamptz, :key || ':course'), :organizationId, 'secure-foundations', 'Secure foundations')`,
  `insert into course_item (organization_id, course_id, position, topic_id, scenario_id)
    select :organizationId, pg_temp.make_id(:start::timestamptz, :key || ':course'), row_number() over (order by slug),
        case when kind = 't' then pg_temp.make_id(:start::timestamptz, :key || ':topic:' || slug) end,
        case when kind = 's' then pg_temp.make_id(:start::timestamptz, :key || ':scenario:' || slug) end
      from (values ('t', 'path-traversal'), ('t', 'session-fixation'), ('t', 'log-injection'),
        ('s', 'threat-modeling-first-steps')) i(kind, slug)`,
];

/**
 * Writes assignments of all target and scope types, and the earlier revision of the one with a changed
 * deadline.
 */
export const demoAssignmentWrites = [
  `insert into assignment (id, organization_id, external_id, title, target_type, target_family, target_module_id,
      target_topic_id, target_course_id, target_scenario_id, scope_type, scope_person_id, scope_team_id, deadline,
      mandatory, note, active, created_at, updated_at, recognize_earlier_days, joiner_days)
    select pg_temp.make_id(:asOf::timestamptz - make_interval(days => a."ageDays"), :key || ':assignment:' || a.id), :organizationId,
        a.id, a.title, a.target, case when a.target = 'category' then a."targetId" end,
        case when a.target = 'module' then pg_temp.make_id(:start::timestamptz, :key || ':module:' || a."targetId") end,
        case when a.target = 'topic' then pg_temp.make_id(:start::timestamptz, :key || ':topic:' || a."targetId") end,
        case when a.target = 'course' then pg_temp.make_id(:start::timestamptz, :key || ':course') end,
        case when a.target = 'scenario' then pg_temp.make_id(:start::timestamptz, :key || ':scenario:' || a."targetId") end,
        a.scope, p.id, t.id,
        :asOf::timestamptz - make_interval(days => a."ageDays") + make_interval(days => a."deadlineDays"), a.mandatory, a.note, a.active,
        :asOf::timestamptz - make_interval(days => a."ageDays"), :asOf::timestamptz - make_interval(days => a."ageDays"),
        a."recognizeEarlierDays", a."joinerDays"
      from json_to_recordset(:assignments::json) as a(id text, title text, target text, "targetId" text, scope text,
        "scopeNumber" int, "ageDays" int, "deadlineDays" int, mandatory boolean, note text, active boolean, "recognizeEarlierDays" int, "joinerDays" int)
      left join demo_person p on a.scope = 'person' and p.n = a."scopeNumber"
      left join team t on a.scope = 'team' and t.id = pg_temp.make_id(:start::timestamptz, :key || ':team:' || a."scopeNumber")
      where (a.scope in ('organization', 'selection') or p.id is not null or t.id is not null)`,
  `insert into assignment_scope (organization_id, assignment_id, scope_set, team_id, person_id)
    select a.organization_id, a.id, a.scope_set, e.team_id, e.person_id
      from json_to_recordset(:assignments::json) as d(id text, teams int[], people int[])
      join assignment a on a.organization_id = :organizationId and a.external_id = d.id and a.scope_type = 'selection'
      cross join lateral (
        select t.id as team_id, null::uuid as person_id from unnest(d.teams) n
          join team t on t.id = pg_temp.make_id(:start::timestamptz, :key || ':team:' || n)
        union all select null, p.id from demo_person p where p.n = any (d.people)) e`,
  `insert into assignment_item (organization_id, assignment_id, position, topic_id, scenario_id)
    select :organizationId, a.id, i.ordinality,
        case when i.value <> 'leaked-token' then pg_temp.make_id(:start::timestamptz, :key || ':topic:' || i.value) end,
        case when i.value = 'leaked-token' then pg_temp.make_id(:start::timestamptz, :key || ':scenario:' || i.value) end
      from assignment a cross join json_array_elements_text(:items::json) with ordinality i(value, ordinality)
      where a.organization_id = :organizationId and a.target_type = 'custom'`,
  `select put_assignment_revision(
      jsonb_populate_record(v, jsonb_build_object('deadline', v.deadline - interval '30 days', 'note', null)),
      tstzrange(v.valid_from, v.valid_from + interval '40 days'))
    from assignment_revision v where v.organization_id = :organizationId and v.note like 'Deadline moved%'`,
];

/**
 * Writes attempts: each person attempts the core topics, the topics assigned to the team and a few others, up
 * to three times until passed, in a declared language if the topic supports it. One person in ten has few
 * attempts, and one in five is late. Attempts outside a person's membership are omitted.
 */
export const demoAttempts = `
insert into attempt (organization_id, person_id, topic_id, score, language, started_at, completed_at, source, source_id,
    recorded_at)
  with topic_list as materialized (
    select t.id, t.slug, row_number() over (order by t.slug) as k, t.slug = any (:core::text[]) as core, t.languages
      from topic t where t.organization_id = :organizationId and t.slug <> all (:untouched::text[])),
  team_assignment as (select a.*, a.id as assignment_id from assignment a
    where a.organization_id = :organizationId and a.scope_type = 'team'),
  assigned_topic as materialized (
    select distinct i.topic_id, s.scope_team_id from (${trackedItems('team_assignment')}) i
      join team_assignment s on s.assignment_id = i.assignment_id where i.topic_id is not null),
  planned as (
    select p.n, p.id as person_id, t.id as topic_id, t.k, t.slug, t.languages as topic_languages, p.languages, p.diligence,
        p.joined_at, coalesce(p.left_at, :asOf::timestamptz) as until, p.n * 128 + t.k as cell,
        case when t.core and pg_temp.rnd(:seed::bigint, p.n * 128 + t.k, 23) < 0.8
          then :asOf::timestamptz - make_interval(secs => 86400 *
            (120 - case when p.diligence < 0.8 then 88 else 118 end * pg_temp.rnd(:seed::bigint, p.n * 128 + t.k, 21)))
          else p.joined_at + (:asOf::timestamptz - p.joined_at) * pg_temp.rnd(:seed::bigint, p.n * 128 + t.k, 21) end as first_at
      from (select d.*, pg_temp.make_id(:start::timestamptz, :key || ':team:' || d.team) as team_id from demo_person d) p
      cross join topic_list t
      left join assigned_topic k on k.topic_id = t.id and k.scope_team_id = p.team_id
      where pg_temp.rnd(:seed::bigint, p.n * 128 + t.k, 20) <
        case when p.diligence > 0.97 then 0 when p.diligence > 0.9 then 0.1
          when t.core then 0.99 when k.topic_id is not null then 0.93 else 0.03 + 0.15 * pg_temp.rnd(:seed::bigint, t.k, 22) end),
  scored as (
    select w.*, luck.* from planned w cross join lateral (
      select pg_temp.rnd(:seed::bigint, w.cell, 30) + pg_temp.rnd(:seed::bigint, w.cell, 31) as a,
          pg_temp.rnd(:seed::bigint, w.cell, 32) + pg_temp.rnd(:seed::bigint, w.cell, 33) as b,
          pg_temp.rnd(:seed::bigint, w.cell, 34) + pg_temp.rnd(:seed::bigint, w.cell, 35) as c) luck),
  generated as (
    select s.*, t.number, least(100, round(46 + t.luck * 38 + (t.number - 1) * 8)::numeric) as score,
        date_trunc('milliseconds', s.first_at + make_interval(secs => 86400 * (t.number - 1)
          * (1 + 9 * pg_temp.rnd(:seed::bigint, s.cell, 36)))) as completed_at
      from scored s cross join lateral (values (1, s.a), (2, s.b), (3, s.c)) t(number, luck)
      where t.number = 1
        or (t.number = 2 and (46 + s.a * 38 < 69.5 or pg_temp.rnd(:seed::bigint, s.cell, 37) < 0.06))
        or (t.number = 3 and 46 + s.a * 38 < 69.5 and 54 + s.b * 38 < 69.5 and pg_temp.rnd(:seed::bigint, s.cell, 38) < 0.9))
  select :organizationId, person_id, topic_id, score,
      coalesce((select min(l) from unnest(topic_languages) l where l = any (languages)),
        topic_languages[1 + (cell % nullif(cardinality(topic_languages), 0))::int],
        languages[1 + (cell % cardinality(languages))::int]),
      completed_at - make_interval(mins => 5 + (cell % 40)::int), completed_at, 'demo',
      n || '/' || slug || '/' || number, completed_at
    from generated
    where completed_at between joined_at + interval '1 hour' and until`;

/**
 * Writes scenario completions: about half of the people started each scenario, and most of them completed it.
 */
export const demoScenarioProgress = `
insert into scenario_progress (organization_id, person_id, scenario_id, status, started_at, completed_at)
  select :organizationId, person_id, scenario_id, case when completed then 'completed' else 'started' end, started_at,
      case when completed then started_at + interval '25 minutes' end
    from (
      select p.id as person_id, s.id as scenario_id, pg_temp.rnd(:seed::bigint, p.n * 16 + s.k, 42) < 0.93 as completed,
          date_trunc('milliseconds', case when s.slug = 'leaked-token'
            then greatest(:asOf::timestamptz - make_interval(secs => 86400 * (118 - 110 * pg_temp.rnd(:seed::bigint, p.n * 16 + s.k, 41))),
              p.joined_at + interval '1 hour')
            else p.joined_at + (coalesce(p.left_at, :asOf::timestamptz) - p.joined_at)
              * pg_temp.rnd(:seed::bigint, p.n * 16 + s.k, 41) * 0.999 end) as started_at,
          coalesce(p.left_at, :asOf::timestamptz) as until
        from demo_person p
        cross join (select id, slug, row_number() over (order by slug) as k from scenario
                    where organization_id = :organizationId) s
        where p.diligence < 0.95 and pg_temp.rnd(:seed::bigint, p.n * 16 + s.k, 40)
          < case when s.slug = 'leaked-token' then 0.97 else 0.4 end) d
    where started_at + interval '25 minutes' <= until`;
