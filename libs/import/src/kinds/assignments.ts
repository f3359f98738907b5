import { families, MAX_COUNTING_DAYS, normalizedKey, targetTypes } from '@docket/contracts';
import {
  auditedAssignments,
  EARLIEST_FIGURE,
  futureTimes,
  personColumns,
  resolveKeys,
  sqlMessage,
  stagedModule,
  stagedPerson,
  stagedTeam,
  type StagedKey,
} from '@docket/domain';
import { personFields, type Fields } from '../fields.js';
import type { FileKind } from '../file-kind.js';
import { fieldMessages, rowMessages } from '../messages/index.js';
import {
  ambiguousKeys,
  countUpserts,
  duplicateKeys,
  identityOf,
  keyChecks,
  moduleChecks,
  personChecks,
} from '../row-checks.sql.js';
import { itemChecks, listedItems } from './item-list.sql.js';

const key: StagedKey = { table: 'assignment', column: 'external_id', into: 'assignment_id' };
const targetKeys = {
  module: stagedModule('module', 'module_family', 'module_id'),
  topic: { table: 'topic', column: 'topic', into: 'topic_id' },
  course: { table: 'course', column: 'course', into: 'course_id' },
  scenario: { table: 'scenario', column: 'scenario', into: 'scenario_id' },
} satisfies Record<string, StagedKey>;
/** A row names one scope. Selections of several teams and people are made on the page or by the API. */
const importedScopes = ['person', 'team', 'organization'] as const;
const person = stagedPerson('person_id');
const teamKey = stagedTeam('team', 'team_id');

/** Returns a check that rejects a number of days other than the one fixed when the assignment was created. */
const changedDays = (field: string, column: string): string => `
  select r.line, '${field}' as field, ${sqlMessage(rowMessages.fixedDays, `a.${column}::text`)} as reason
    from import_row r join assignment a on a.id = r.assignment_id
    where r.${column} <> a.${column}`;

/** Condition: a topic `t` is available, and was before the deadline of the row `r`. */
const isTracked = `t.available_from <= least(now(), coalesce(r.deadline, 'infinity'))`;

/** Rejects new assignments of a family, a module or a course without items (docs/domain.md, section 4). */
const emptyTargets = (): string => `
  select r.line, 'target' as field, ${sqlMessage(() => rowMessages.emptyTarget)} as reason
    from import_row r
    where r.assignment_id is null
      and (r.family is not null and not exists (
          select from topic t join module m on m.id = t.module_id
            where m.organization_id = :organizationId and m.family = r.family and ${isTracked})
        or r.module_id is not null and not exists (
          select from topic t where t.module_id = r.module_id and ${isTracked})
        or r.topic_id is not null and exists (
          select from topic t where t.id = r.topic_id and t.available_from > now())
        or r.course_id is not null and not exists (select from course_item i where i.course_id = r.course_id))`;

/**
 * Assignments, identified by their ID. Targets are identified by ID, scopes by team name or like the people of other files.
 */
export const assignments: FileKind = {
  kind: 'assignments',
  required: ['id', 'title', 'targetType', 'target', 'scopeType'],
  optional: [
    'scope',
    ...personFields.slice(1),
    'deadline',
    'mandatory',
    'note',
    'active',
    'createdAt',
    'recognizeEarlierDays',
    'joinerDays',
  ],
  columns: {
    external_id: 'text',
    title: 'text',
    target_type: 'text',
    family: 'text',
    module_family: 'text',
    module: 'text',
    topic: 'text',
    course: 'text',
    scenario: 'text',
    items: 'text[]',
    scope_type: 'text',
    ...personColumns,
    team: 'text',
    deadline: 'timestamptz',
    mandatory: 'boolean',
    note: 'text',
    active: 'boolean',
    created_at: 'timestamptz',
    recognize_earlier_days: 'smallint',
    joiner_days: 'smallint',
  },
  keys: [key, ...Object.values(targetKeys), ...person.keys, teamKey],
  prepare: [person.resolve],
  audited: auditedAssignments,
  addsKeys: true,
  parse: (fields) => ({
    external_id: fields.key('id', 200),
    title: fields.text('title'),
    ...parseTarget(fields),
    ...parseScope(fields),
    deadline: fields.optionalInstant('deadline'),
    mandatory: fields.boolean('mandatory', true),
    note: fields.optionalLines('note'),
    active: fields.boolean('active', true),
    created_at: fields.optionalInstant('createdAt'),
    recognize_earlier_days: fields.optionalDays('recognizeEarlierDays', MAX_COUNTING_DAYS),
    joiner_days: fields.optionalDays('joinerDays', MAX_COUNTING_DAYS),
  }),
  fieldChecks: () => [
    ambiguousKeys('id', key),
    ...moduleChecks('target', targetKeys.module),
    ...keyChecks('target', targetKeys.topic, rowMessages.unknownTopic),
    ...keyChecks('target', targetKeys.course, rowMessages.unknownCourse),
    ...keyChecks('target', targetKeys.scenario, rowMessages.unknownScenario),
    ...itemChecks('target'),
    ...personChecks(person, 'scope'),
    ...keyChecks('scope', teamKey, rowMessages.unknownTeam),
    futureTimes('createdAt', 'created_at', rowMessages.createdInFuture, '0'),
    // Figures describe instants from then on.
    `select r.line, 'createdAt' as field, ${sqlMessage(() => rowMessages.createdTooEarly)} as reason
      from import_row r where r.assignment_id is null and r.created_at < '${EARLIEST_FIGURE}'`,
  ],
  checks: () => [
    emptyTargets(),
    changedDays('recognizeEarlierDays', 'recognize_earlier_days'),
    changedDays('joinerDays', 'joiner_days'),
  ],
  repeats: () => [duplicateKeys(identityOf(key), 'id')],
  writes: [
    // A changed custom set becomes a new item set. Figures for earlier instants still need the previous set.
    `with listed as (select i.line, i.position, i.topic_id, i.scenario_id, a.id as assignment_id
        from (${listedItems}) i join import_row r on r.line = i.line
        join assignment a on a.id = r.assignment_id),
      stale as (
        select distinct coalesce(n.assignment_id, o.assignment_id) as id from listed n
          full join (select i.* from assignment_item i
            join assignment a on a.id = i.assignment_id and a.item_set = i.item_set
            join import_row r on r.assignment_id = a.id and r.target_type = 'custom') o
            on o.assignment_id = n.assignment_id and o.position = n.position
          where (n.topic_id, n.scenario_id) is distinct from (o.topic_id, o.scenario_id))
      update assignment set item_set = item_set + 1, updated_at = now() where id in (select id from stale)`,
    countUpserts(`
      insert into assignment (organization_id, external_id, title, target_type, target_family, target_module_id,
          target_topic_id, target_course_id, target_scenario_id, scope_type, scope_person_id, scope_team_id, deadline,
          mandatory, note, active, created_at, recognize_earlier_days, joiner_days)
      select :organizationId, coalesce(a.external_id, r.external_id), r.title, r.target_type, r.family, r.module_id,
          r.topic_id, r.course_id, r.scenario_id, r.scope_type, r.person_id, r.team_id, r.deadline, r.mandatory, r.note, r.active, coalesce(r.created_at, now()),
          coalesce(r.recognize_earlier_days, 0), coalesce(r.joiner_days, 30)
        from import_row r
        left join assignment a on a.id = r.assignment_id
        order by r.line
      on conflict (organization_id, external_id) do update set title = excluded.title,
          target_type = excluded.target_type, target_family = excluded.target_family,
          target_module_id = excluded.target_module_id, target_topic_id = excluded.target_topic_id,
          target_course_id = excluded.target_course_id, target_scenario_id = excluded.target_scenario_id,
          scope_type = excluded.scope_type, scope_person_id = excluded.scope_person_id,
          scope_team_id = excluded.scope_team_id, deadline = excluded.deadline, mandatory = excluded.mandatory,
          note = excluded.note, active = excluded.active, updated_at = now()
        where (assignment.title, assignment.target_type, assignment.target_family, assignment.target_module_id,
            assignment.target_topic_id, assignment.target_course_id, assignment.target_scenario_id,
            assignment.scope_type, assignment.scope_person_id, assignment.scope_team_id, assignment.deadline,
            assignment.mandatory, assignment.note, assignment.active)
          is distinct from (excluded.title, excluded.target_type, excluded.target_family, excluded.target_module_id,
            excluded.target_topic_id, excluded.target_course_id, excluded.target_scenario_id, excluded.scope_type,
            excluded.scope_person_id, excluded.scope_team_id, excluded.deadline, excluded.mandatory, excluded.note,
            excluded.active)
          -- Only the items changed; the first statement has set updated_at.
          or assignment.updated_at = now()
      returning (xmax = 0) as created`),
    resolveKeys(key),
    `insert into assignment_item (organization_id, assignment_id, item_set, position, topic_id, scenario_id)
      select :organizationId, a.id, a.item_set, i.position, i.topic_id, i.scenario_id
        from (${listedItems}) i join import_row r on r.line = i.line
        join assignment a on a.id = r.assignment_id
        where not exists (select from assignment_item k where k.assignment_id = a.id and k.item_set = a.item_set)`,
  ],
};

function parseTarget(fields: Fields): Record<string, unknown> {
  const type = fields.choice('targetType', targetTypes);
  const none = {
    target_type: type,
    family: null,
    module_family: null,
    module: null,
    topic: null,
    course: null,
    scenario: null,
    items: null,
  };
  if (!fields.isValid('targetType')) return none;
  switch (type) {
    case 'category':
      return { ...none, family: fields.family('target') };
    case 'module': {
      const [family, module, ...rest] = fields.key('target').split('/').map(normalizedKey);
      const knownFamily = families.find((candidate) => candidate === family?.toLowerCase());
      if (!knownFamily || !module || rest.length > 0) {
        fields.reject('target', rowMessages.invalidModule);
      }
      return { ...none, module_family: knownFamily, module };
    }
    case 'custom': {
      const items = fields.list('target');
      if (items.length === 0) fields.reject('target', fieldMessages.itemsRequired);
      return { ...none, items };
    }
    default:
      return { ...none, [type]: fields.key('target', 300) };
  }
}

function parseScope(fields: Fields): Record<string, unknown> {
  const type = fields.choice('scopeType', importedScopes);
  if (!fields.isValid('scopeType')) return {};
  if (type === 'organization' && fields.optional('scope') !== null)
    fields.reject('scope', rowMessages.organizationScope);
  return {
    scope_type: type,
    ...(type === 'person' && fields.person('scope')),
    team: type === 'team' ? fields.key('scope') : null,
  };
}
