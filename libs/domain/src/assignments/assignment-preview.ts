import {
  assignmentPreview,
  type AssignmentDraft,
  type AssignmentPreview,
  type AssignmentTarget,
} from '@docket/contracts';
import { selectRow } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { currentValues } from '../history/figure-instant.js';
import { trackedItems } from '../training/tracked-items.sql.js';
import { findTarget, type TargetColumns } from './assignment-target.js';
import { canonicalScope, scopeColumnsOf } from './assignment-scope.js';
import { scopeCount, selectionOf } from './scope.sql.js';

/** The draft, as a relation with the columns of assignment_revision. */
const draftRelation = `
  select :organizationId::uuid as organization_id, null::uuid as assignment_id, 0 as item_set, null::timestamptz as deadline,
    :targetType::text as target_type, :family::text as target_family, :moduleId::uuid as target_module_id,
    :topicId::uuid as target_topic_id, :courseId::uuid as target_course_id, :scenarioId::uuid as target_scenario_id,
    :scopeType::text as scope_type, :personId::uuid as scope_person_id, :teamId::uuid as scope_team_id`;

const sameTarget = `a.target_type = d.target_type and a.target_type <> 'custom'
  and (a.target_family, a.target_module_id, a.target_topic_id, a.target_course_id, a.target_scenario_id)
    is not distinct from (d.target_family, d.target_module_id, d.target_topic_id, d.target_course_id, d.target_scenario_id)`;

/** The selection of the draft, like `selectionOf`. */
const entries = `(select t as team_id, null::uuid as person_id, t as entry_id from unnest(:teams::uuid[]) t
  union all select null, p, p from unnest(:people::uuid[]) p)`;

const sameScope = `case when a.scope_type = 'selection'
  then not exists (select entry_id from ${selectionOf('a', 'id')} x except select entry_id from ${entries} y)
    and not exists (select entry_id from ${entries} y except select entry_id from ${selectionOf('a', 'id')} x)
  else (a.scope_person_id, a.scope_team_id) is not distinct from (d.scope_person_id, d.scope_team_id) end`;

const previewQuery = `
  with draft as materialized (${draftRelation}), tracked as (${trackedItems('draft')})
  select case when d.target_type <> 'custom' then (select count(*)::int from tracked) end as "trackedItems",
      case when d.scope_type is not null then ${scopeCount('d', entries)} end as assignees,
      (select coalesce(json_agg(json_build_object('id', l.id, 'title', l.title) order by l.created_at desc, l.id), '[]')
        from (select a.* from assignment a
                where a.active and a.id is distinct from :excludeId::uuid and a.scope_type = d.scope_type and ${sameScope}
                  and ((${sameTarget}) or lower(a.title) = lower(:title))
                order by a.created_at desc, a.id limit 5) l) as similar
    from draft d`;

/** Returns what a draft assignment would track, and for whom. @throws invalid_request for unknown content */
export async function previewAssignment(
  em: EntityManager,
  organizationId: string,
  draft: AssignmentDraft,
): Promise<AssignmentPreview> {
  const target = targetOf(draft);
  const columns = target ? await findTarget(em, target, 'target') : emptyTarget(draft.targetType ?? null);
  const { items: _, ...values } = columns;
  const scope = draft.scope && canonicalScope(draft.scope);
  const selected = scope?.type === 'selection' ? scope : { teams: [], people: [] };
  const found = await selectRow(em, assignmentPreview, previewQuery, {
    ...currentValues(organizationId),
    ...values,
    title: draft.title?.trim() ?? null,
    ...(scope ? scopeColumnsOf(scope) : { scopeType: null, personId: null, teamId: null }),
    teams: `{${selected.teams.join()}}`,
    people: `{${selected.people.join()}}`,
    excludeId: draft.excludeId ?? null,
  });
  const preview = found!;
  return target ? preview : { ...preview, trackedItems: null };
}

/** Returns the target of the draft; null if it is incomplete or a custom set. */
function targetOf({ targetType: type, targetFamily: family, targetId: id }: AssignmentDraft) {
  let target: AssignmentTarget | null = null;
  if (type === 'category' && family) target = { type, family };
  else if (type === 'module' && family && id) target = { type, family, id };
  else if ((type === 'topic' || type === 'course' || type === 'scenario') && id) target = { type, id };
  return target;
}

const emptyTarget = (
  targetType: TargetColumns['targetType'] | null,
): Omit<TargetColumns, 'targetType'> & { targetType: TargetColumns['targetType'] | null } => ({
  // A draft without a target has no duplicates.
  targetType: targetType === 'custom' ? targetType : null,
  family: null,
  moduleId: null,
  topicId: null,
  courseId: null,
  scenarioId: null,
  items: null,
});
