import type { AssignmentScope, AssignmentView, UpdateAssignment } from '@docket/contracts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { recordAudit, type Actor } from '../audit-log/audit-log.js';
import { nextVersion, requireVersion } from '../organization/version.js';
import { lockAgainstMerges } from '../people/merge-lock.js';
import { auditedOf, findAssignment, readScope, targetOf, type AuditedAssignment } from './assignment.js';
import { canonicalScope, lockScope, scopeColumnsOf, writeSelection } from './assignment-scope.js';
import { latestScopeSet } from './scope.sql.js';
import { findTarget, requireItems, type TargetColumns } from './assignment-target.js';

/** Implements `AssignmentsService.update` inside its transaction. */
export async function updateAssignment(
  em: EntityManager,
  actor: Actor,
  id: string,
  change: UpdateAssignment,
): Promise<AssignmentView> {
  // A merge locks the person before the assignment, this change the assignment before the person.
  if (change.scope ?? change.active)
    await em.execute(lockAgainstMerges, { organizationId: actor.organizationId });
  await em.execute('select from assignment where id = ? for update', [id]);
  const before = await findAssignment(em, actor.organizationId, id);
  requireVersion('assignment', change.expectedUpdatedAt, before.updatedAt);
  const scopeBefore = await readScope(em, before);
  const changes = changedFields(before, scopeBefore, change);
  if (!Object.values(changes).includes(true)) return before;
  const requested = change.scope ? canonicalScope(change.scope) : scopeBefore;
  // The team may have been deleted, or the person may have left, while the assignment was inactive.
  const isChecked = changes.scope || (change.active && !before.active);
  const scope = isChecked ? await lockScope(em, change.scope ?? requested, scopeBefore) : requested;
  const target = changes.target ? await findTarget(em, change.target!) : null;
  const audited = await auditedOf(em, before);
  await write(em, id, { change, target, scope, changed: changes });
  if (changes.scope) await writeSelection(em, actor.organizationId, id, scope);
  if (target?.items) await writeItems(em, actor.organizationId, id, target.items);
  const after = await findAssignment(em, actor.organizationId, id);
  if (target) requireItems(after);
  await recordChange(em, actor, audited, after);
  return after;
}

/** Returns which fields the change would modify. */
function changedFields(before: AssignmentView, scopeBefore: AssignmentScope, change: UpdateAssignment) {
  const changes = (key: 'title' | 'deadline' | 'mandatory' | 'note' | 'active') =>
    change[key] !== undefined && change[key] !== before[key];
  return {
    title: changes('title'),
    deadline: changes('deadline'),
    mandatory: changes('mandatory'),
    note: changes('note'),
    active: changes('active'),
    target: change.target !== undefined && !isSame(change.target, targetOf(before)),
    scope: change.scope !== undefined && !isSame(canonicalScope(change.scope), scopeBefore),
  };
}

/** Returns whether two targets or scopes are equal, regardless of the order of their keys. */
const isSame = (a: object, b: object): boolean => canonical(a) === canonical(b);
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

interface Update {
  change: UpdateAssignment;
  target: TargetColumns | null;
  scope: AssignmentScope;
  /**
   * Which values to write. The stored deadline may have microseconds, so an unchanged one is not
   * written back.
   */
  changed: { deadline: boolean; scope: boolean };
}

async function write(
  em: EntityManager,
  id: string,
  { change, target, scope, changed }: Update,
): Promise<void> {
  const values = {
    id,
    title: change.title ?? null,
    deadlineChanged: changed.deadline,
    deadline: change.deadline ?? null,
    mandatory: change.mandatory ?? null,
    noteChanged: change.note !== undefined,
    note: change.note ?? null,
    active: change.active ?? null,
    ...scopeColumnsOf(scope),
  };
  const targetColumns = `target_type = :targetType, target_family = :family, target_module_id = :moduleId::uuid,
    target_topic_id = :topicId::uuid, target_course_id = :courseId::uuid, target_scenario_id = :scenarioId::uuid,
    item_set = item_set + 1,`;
  // A selection gets a new set. Figures for earlier instants still need the previous one.
  const scopeSet =
    changed.scope && scope.type === 'selection' ? `scope_set = ${latestScopeSet('assignment')} + 1,` : '';
  await em.execute(
    `update assignment set title = coalesce(:title, title), ${target ? targetColumns : ''}
         scope_type = :scopeType, scope_person_id = :personId::uuid, scope_team_id = :teamId::uuid, ${scopeSet}
         deadline = case when :deadlineChanged then :deadline::timestamptz else deadline end,
         mandatory = coalesce(:mandatory, mandatory), note = case when :noteChanged then :note else note end,
         active = coalesce(:active, active), ${nextVersion}
       where id = :id`,
    { ...values, ...target } as never,
  );
}

/** Writes the items of the assignment's current item set, in order. */
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
  from: AuditedAssignment,
  after: AssignmentView,
): Promise<void> {
  const to = await auditedOf(em, after);
  const changed = (Object.keys(from) as (keyof AuditedAssignment)[]).filter(
    (key) => JSON.stringify(from[key]) !== JSON.stringify(to[key]),
  );
  const pick = (values: AuditedAssignment) => Object.fromEntries(changed.map((key) => [key, values[key]]));
  await recordAudit(em, actor, {
    action: 'assignment.updated',
    targetType: 'assignment',
    targetId: after.id,
    targetLabel: after.title,
    metadata: { before: pick(from), after: pick(to) },
  });
}
