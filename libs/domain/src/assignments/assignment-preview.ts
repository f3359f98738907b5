import {
  assignmentPreview,
  type AssignmentPreview,
  type AssignmentPreviewQuery,
  type AssignmentTarget,
} from '@docket/contracts';
import { selectRow } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { currentValues } from '../history/figure-instant.js';
import { trackedItems } from '../training/tracked-items.sql.js';
import { findTarget, type TargetColumns } from './assignment-target.js';
import { scopeCount } from './scope.sql.js';

/** The draft, as a relation with the columns of assignment_revision. */
const draft = `
  select :organizationId::uuid as organization_id, null::uuid as assignment_id, 0 as item_set, null::timestamptz as deadline,
    :targetType::text as target_type, :family::text as target_family, :moduleId::uuid as target_module_id,
    :topicId::uuid as target_topic_id, :courseId::uuid as target_course_id, :scenarioId::uuid as target_scenario_id,
    :scopeType::text as scope_type, :scopeId::uuid as scope_id,
    case when :scopeType = 'person' then :scopeId::uuid end as scope_person_id,
    case when :scopeType = 'team' then :scopeId::uuid end as scope_team_id`;

const sameTarget = `a.target_type = d.target_type and a.target_type <> 'custom'
  and (a.target_family, a.target_module_id, a.target_topic_id, a.target_course_id, a.target_scenario_id)
    is not distinct from (d.target_family, d.target_module_id, d.target_topic_id, d.target_course_id, d.target_scenario_id)`;

const previewQuery = `
  with draft as materialized (${draft}), tracked as (${trackedItems('draft')})
  select case when d.target_type <> 'custom' then (select count(*)::int from tracked) end as "trackedItems",
      case when d.scope_type = 'organization' or d.scope_id is not null then ${scopeCount('d')} end as assignees,
      (select coalesce(json_agg(json_build_object('id', l.id, 'title', l.title) order by l.created_at desc, l.id), '[]')
        from (select a.* from assignment a
                where a.active and a.id is distinct from :excludeId::uuid and a.scope_type = d.scope_type
                  and coalesce(a.scope_person_id, a.scope_team_id) is not distinct from d.scope_id
                  and ((${sameTarget}) or lower(a.title) = lower(:title))
                order by a.created_at desc, a.id limit 5) l) as similar
    from draft d`;

/** Returns what a draft assignment would track, and for whom. @throws invalid_request for unknown content */
export async function previewAssignment(
  em: EntityManager,
  organizationId: string,
  query: AssignmentPreviewQuery,
): Promise<AssignmentPreview> {
  const target = targetOf(query);
  const columns = target ? await findTarget(em, target, 'target') : emptyTarget(query.targetType ?? null);
  const { items: _, ...values } = columns;
  const found = await selectRow(em, assignmentPreview, previewQuery, {
    ...currentValues(organizationId),
    ...values,
    title: query.title?.trim() ?? null,
    scopeType: query.scopeType ?? null,
    scopeId: query.scopeType === 'organization' ? null : (query.scopeId ?? null),
    excludeId: query.excludeId ?? null,
  });
  const preview = found!;
  return target ? preview : { ...preview, trackedItems: null };
}

/** Returns the target of the draft; null if it is incomplete or a custom set. */
function targetOf({ targetType: type, targetFamily: family, targetId: id }: AssignmentPreviewQuery) {
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
