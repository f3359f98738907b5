import { selectionOf } from '../assignments/scope.sql.js';
import { iso, isOver } from '../people/membership.sql.js';
import { insertAudits } from './audit-log.js';
import { created, differenceOf, eventPerChange, type AuditedRecords } from './audited-rows.js';

const idAndName = (table: string, id: string): string =>
  `(select jsonb_build_object('id', o.id, 'name', o.name) from ${table} o where o.id = ${id})`;

/** Returns the reference of a module in the shape of the API; null if there is none. */
const moduleRef = (id: string): string =>
  `(select jsonb_build_object('family', o.family, 'id', o.slug, 'title', o.title) from module o where o.id = ${id})`;

/** Maximum number of new learners that one event names. */
const PEOPLE_PER_EVENT = 200;

/**
 * New learners share events, because a file may add 100,000 of them. A new administrator or auditor, and each change of a
 * person, has its own event.
 */
const newLearners = insertAudits({
  action: 'users.created',
  targetType: 'person',
  targetId: 'null',
  targetLabel: 'null',
  metadata: `jsonb_build_object('created', e.created, 'users', e.users)`,
  from: `(
    select count(*) as created, jsonb_agg(jsonb_build_object('id', n.id) || n.after order by n.id) as users
      from (select c.id, c.after, (row_number() over (order by c.id) - 1) / ${PEOPLE_PER_EVENT} as part
        from import_change c where ${created.condition} and c.after ->> 'role' = 'learner') n
      group by n.part order by n.part) e`,
});

/** Condition: a person with these values has left. */
const leftWith = (values: string): string => isOver(`(${values} ->> 'leftAt')::timestamptz`, 'now()');
const [leftBefore, leftAfter] = [leftWith('c.before'), leftWith('c.after')];

/**
 * A changed leaving date changes figures from the earlier of the old and the new one on. If that is in the past, the change
 * is a correction, with this effective date. A person who has left returns now, without a new date or with one in the future.
 */
const effectiveFrom = `(select jsonb_strip_nulls(jsonb_build_object('effectiveAt', case
      when c.before -> 'leftAt' <> c.after -> 'leftAt' and d.after <= now()
        and least(d.before, d.after) < date_trunc('milliseconds', now()) then ${iso('least(d.before, d.after)')} end))
    from (select (c.before ->> 'leftAt')::timestamptz as before, (c.after ->> 'leftAt')::timestamptz as after) d)`;

const leaving = (action: string, condition: string): string =>
  eventPerChange({
    action,
    targetType: 'person',
    condition: `c.before is not null and ${condition}`,
    metadata: `jsonb_build_object('before', jsonb_build_object('leftAt', c.before -> 'leftAt'),
      'after', jsonb_build_object('leftAt', c.after -> 'leftAt')) || ${effectiveFrom}`,
  });

/** People: leaving and returning are events of their own, as in the API. */
export const auditedPeople: AuditedRecords = {
  table: 'person',
  subject: 'user',
  label: (p) => `${p}.email`,
  values: (p) => `jsonb_build_object('email', ${p}.email, 'name', ${p}.name, 'role', ${p}.role,
    'team', ${idAndName('team', `${p}.team_id`)}, 'languages', ${p}.languages, 'jobFunction', ${p}.job_function,
    'bespokeSoftware', ${p}.bespoke_software, 'joinedAt', ${iso(`${p}.joined_at`)}, 'leftAt', ${iso(`${p}.left_at`)},
    'identifiers', (select coalesce(jsonb_agg(jsonb_build_object('kind', i.kind, 'issuer', i.issuer, 'value', i.value)
      order by i.kind, i.value, i.issuer), '[]') from person_identifier i where i.person_id = ${p}.id))`,
  events: [
    newLearners,
    eventPerChange({
      action: 'user.created',
      targetType: 'person',
      ...created,
      condition: `${created.condition} and c.after ->> 'role' <> 'learner'`,
    }),
    eventPerChange({
      action: 'user.updated',
      targetType: 'person',
      condition: 'c.before is not null',
      metadata: `case when ${leftBefore} <> ${leftAfter} then ${differenceOf(`c.before - 'leftAt'`, `c.after - 'leftAt'`)}
        else ${differenceOf('c.before', 'c.after')} || ${effectiveFrom} end`,
    }),
    leaving('user.removed', `not ${leftBefore} and ${leftAfter}`),
    leaving('user.reactivated', `${leftBefore} and not ${leftAfter}`),
  ],
};

export const auditedTeams: AuditedRecords = {
  table: 'team',
  subject: 'team',
  label: (t) => `${t}.name`,
  values: (t) => `jsonb_build_object('name', ${t}.name)`,
};

/** Topics with their modules: a file of topics also changes the titles of modules. */
export const auditedTopics: AuditedRecords = {
  table: 'topic',
  subject: 'topic',
  publicId: (t) => `${t}.slug`,
  label: (t) => `${t}.title`,
  values: (
    t,
  ) => `(select jsonb_build_object('title', ${t}.title, 'family', m.family, 'module', m.slug, 'moduleTitle', m.title,
      'cweIds', ${t}.cwe_ids, 'languages', ${t}.languages,
      'availableFrom', case when ${t}.available_from > '-infinity' then ${iso(`${t}.available_from`)} end)
    from module m where m.id = ${t}.module_id)`,
};

export const auditedScenarios: AuditedRecords = {
  table: 'scenario',
  subject: 'scenario',
  publicId: (s) => `${s}.slug`,
  label: (s) => `${s}.title`,
  values: (s) => `jsonb_build_object('title', ${s}.title, 'module', ${moduleRef(`${s}.module_id`)})`,
};

/** Returns the items of a course or of a custom set in order, in the shape of the API. */
const itemsOf = (table: string, condition: string): string => `(
  select coalesce(jsonb_agg(jsonb_build_object('type', case when t.id is null then 'scenario' else 'topic' end,
      'id', coalesce(t.slug, s.slug)) order by i.position), '[]')
    from ${table} i left join topic t on t.id = i.topic_id left join scenario s on s.id = i.scenario_id where ${condition})`;

export const auditedCourses: AuditedRecords = {
  table: 'course',
  subject: 'course',
  publicId: (c) => `${c}.slug`,
  label: (c) => `${c}.title`,
  values: (c) => `jsonb_build_object('title', ${c}.title,
    'items', ${itemsOf('course_item', `i.course_id = ${c}.id`)})`,
};

/** Returns the target of an assignment that names one record of a table. */
const namedTarget = (a: string, table: string): string =>
  `(select jsonb_build_object('type', ${a}.target_type, 'id', o.slug, 'title', o.title)
    from ${table} o where o.id = ${a}.target_${table}_id)`;

const scopeTitle = (
  a: string,
): string => `coalesce((select o.name from person o where o.id = ${a}.scope_person_id),
  (select o.name from team o where o.id = ${a}.scope_team_id))`;

/** Returns the teams or people of a selection by name, in the shape of `AuditedScope`. */
const selected = (a: string, table: 'team' | 'person'): string => `(
  select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'title', o.name) order by lower(o.name), o.id), '[]')
    from ${selectionOf(a, 'id')} e join ${table} o on o.id = e.${table}_id)`;

export const auditedAssignments: AuditedRecords = {
  table: 'assignment',
  subject: 'assignment',
  label: (a) => `${a}.title`,
  values: (a) => `jsonb_build_object('title', ${a}.title, 'target', case ${a}.target_type
      when 'category' then (select jsonb_build_object('type', 'category', 'family', o.id, 'title', o.title)
        from family o where o.id = ${a}.target_family)
      when 'module' then jsonb_build_object('type', 'module') || ${moduleRef(`${a}.target_module_id`)}
      when 'topic' then ${namedTarget(a, 'topic')}
      when 'course' then ${namedTarget(a, 'course')}
      when 'scenario' then ${namedTarget(a, 'scenario')}
      else jsonb_build_object('type', 'custom',
        'items', ${itemsOf('assignment_item', `i.assignment_id = ${a}.id and i.item_set = ${a}.item_set`)}) end,
    'scope', case ${a}.scope_type when 'organization' then jsonb_build_object('type', 'organization')
      when 'selection' then jsonb_build_object('type', 'selection', 'teams', ${selected(a, 'team')},
        'people', ${selected(a, 'person')})
      else jsonb_build_object('type', ${a}.scope_type, 'id', coalesce(${a}.scope_person_id, ${a}.scope_team_id),
        'title', ${scopeTitle(a)}) end,
    'deadline', ${iso(`${a}.deadline`)}, 'mandatory', ${a}.mandatory, 'note', ${a}.note, 'active', ${a}.active,
    'recognizeEarlierDays', ${a}.recognize_earlier_days, 'joinerDays', ${a}.joiner_days)`,
};
