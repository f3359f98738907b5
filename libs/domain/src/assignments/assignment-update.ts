import type { AssignmentView, UpdateAssignment } from '@docket/contracts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { recordAudit, type Actor } from '../audit-log/audit-log.js';
import { nextVersion, requireVersion } from '../organization/version.js';
import { factsOf, findAssignment, scopeOf, targetOf, type AssignmentFactsOnRecord } from './assignment.js';
import { columnsOfScope, findTarget, takeScope, type TargetColumns } from './assignment-target.js';

/** The change behind `AssignmentsService.update`, inside its transaction. */
export async function updateAssignment(
  em: EntityManager,
  actor: Actor,
  id: string,
  change: UpdateAssignment,
): Promise<AssignmentView> {
  await em.execute('select from assignment where id = ? for update', [id]);
  const before = await findAssignment(em, id);
  requireVersion('This assignment', change.expectedUpdatedAt, before.updatedAt);
  const differs = differenceOf(before, change);
  if (!Object.values(differs).includes(true)) return before;
  const scope = change.scope ?? scopeOf(before);
  // One that is taken up again may have lost its team or person meanwhile.
  if (differs.scope || (change.active && !before.active)) await takeScope(em, scope);
  const target = differs.target ? await findTarget(em, change.target!) : null;
  await write(em, id, { change, target, scope: columnsOfScope(scope), moved: differs.deadline });
  if (target?.items) await writeItems(em, actor.organizationId, id, target.items);
  const after = await findAssignment(em, id);
  await recordChange(em, actor, before, after);
  return after;
}

/** What is named and is not so already. */
function differenceOf(before: AssignmentView, change: UpdateAssignment) {
  const differs = (key: 'title' | 'deadline' | 'mandatory' | 'note' | 'active') =>
    change[key] !== undefined && change[key] !== before[key];
  return {
    title: differs('title'),
    deadline: differs('deadline'),
    mandatory: differs('mandatory'),
    note: differs('note'),
    active: differs('active'),
    target: change.target !== undefined && !isSame(change.target, targetOf(before)),
    scope: change.scope !== undefined && !isSame(change.scope, scopeOf(before)),
  };
}

/** Whether two targets or scopes name the same; keys may come in any order. */
const isSame = (one: object, other: object): boolean => canonical(one) === canonical(other);
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

interface Columns {
  change: UpdateAssignment;
  target: TargetColumns | null;
  scope: ReturnType<typeof columnsOfScope>;
  /** The deadline is kept finer than it is shown: one that was not changed is left as it is. */
  moved: boolean;
}

async function write(
  em: EntityManager,
  id: string,
  { change, target, scope, moved }: Columns,
): Promise<void> {
  const values = {
    id,
    title: change.title ?? null,
    moved,
    deadline: change.deadline ?? null,
    mandatory: change.mandatory ?? null,
    noted: change.note !== undefined,
    note: change.note ?? null,
    active: change.active ?? null,
    ...scope,
  };
  const targetColumns = `target_type = :targetType, target_family = :family, target_module_id = :moduleId::uuid,
    target_topic_id = :topicId::uuid, target_course_id = :courseId::uuid, target_scenario_id = :scenarioId::uuid,
    item_set = item_set + 1,`;
  await em.execute(
    `update assignment set title = coalesce(:title, title), ${target ? targetColumns : ''}
         scope_type = :scopeType, scope_person_id = :personId::uuid, scope_team_id = :teamId::uuid,
         deadline = case when :moved then :deadline::timestamptz else deadline end,
         mandatory = coalesce(:mandatory, mandatory), note = case when :noted then :note else note end,
         active = coalesce(:active, active), ${nextVersion}
       where id = :id`,
    { ...values, ...target } as never,
  );
}

/** Writes the items of the assignment's current set, in their order. */
export async function writeItems(
  em: EntityManager,
  organizationId: string,
  assignmentId: string,
  items: NonNullable<TargetColumns['items']>,
): Promise<void> {
  await em.execute(
    `insert into assignment_item (organization_id, assignment_id, item_set, position, topic_id, scenario_id)
       select :organizationId::uuid, a.id, a.item_set, i.position, (i.item->>'topicId')::uuid, (i.item->>'scenarioId')::uuid
         from assignment a, jsonb_array_elements(:items::jsonb) with ordinality i(item, position)
         where a.id = :assignmentId::uuid`,
    { organizationId, assignmentId, items: JSON.stringify(items) } as never,
  );
}

async function recordChange(
  em: EntityManager,
  actor: Actor,
  before: AssignmentView,
  after: AssignmentView,
): Promise<void> {
  const [from, to] = [factsOf(before), factsOf(after)];
  const changed = (Object.keys(from) as (keyof AssignmentFactsOnRecord)[]).filter(
    (key) => JSON.stringify(from[key]) !== JSON.stringify(to[key]),
  );
  const pick = (facts: AssignmentFactsOnRecord) =>
    Object.fromEntries(changed.map((key) => [key, facts[key]]));
  await recordAudit(em, actor, {
    action: 'assignment.updated',
    targetType: 'assignment',
    targetId: after.id,
    targetLabel: after.title,
    metadata: { before: pick(from), after: pick(to) },
  });
}
