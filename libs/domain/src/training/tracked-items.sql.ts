/**
 * Returns a query for the tracked items of assignments, as `(assignment_id, topic_id, scenario_id)` with
 * either a topic or a scenario. `assignments` is a relation with the columns of assignment_revision.
 *
 * A category or module tracks its topics. Scenarios are tracked only if they are named: as the target, in a
 * course or in a custom set (docs/domain.md, section 4). An item that occurs twice in a course is tracked
 * once. A custom set is that of the revision. Other content keeps no history, so its current items are used,
 * and a report stores them in its snapshot.
 */
export function trackedItems(assignments: string): string {
  return `select a.assignment_id, t.id as topic_id, null::uuid as scenario_id
      from ${assignments} a
      join module m on a.target_type = 'category' and m.family = a.target_family
        and m.organization_id = a.organization_id
      join topic t on t.module_id = m.id
    union
    select a.assignment_id, t.id, null from ${assignments} a
      join topic t on a.target_type = 'module' and t.module_id = a.target_module_id
    union
    select a.assignment_id, a.target_topic_id, null from ${assignments} a where a.target_type = 'topic'
    union
    select a.assignment_id, null, a.target_scenario_id from ${assignments} a where a.target_type = 'scenario'
    union
    select a.assignment_id, i.topic_id, i.scenario_id from ${assignments} a
      join course_item i on a.target_type = 'course' and i.course_id = a.target_course_id
    union
    select a.assignment_id, i.topic_id, i.scenario_id from ${assignments} a
      join assignment_item i on a.target_type = 'custom' and i.assignment_id = a.assignment_id and i.item_set = a.item_set`;
}
