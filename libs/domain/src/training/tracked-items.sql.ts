import { isKnown, isValid } from '../history/known.sql.js';

/** Condition: the content `d` was not added to the target of the assignment `a` after the deadline. */
const beforeDeadline = '(a.deadline is null or d.added_at <= a.deadline)';

/** The topics of the target of `a` at the instant, unless they were added after the deadline. `condition` matches a module `m`. */
const topicsOf = (condition: string, instant: string): string => `
    join module m on ${condition} and m.organization_id = a.organization_id
    join topic_revision h on h.module_id = m.id and ${isValid('h', instant)}
    cross join lateral (select min(f.valid_from) as added_at from topic_revision f join module n on n.id = f.module_id
      where f.topic_id = h.topic_id and ${isKnown('f')} and ${condition.replaceAll('m.', 'n.')}) d
    where ${beforeDeadline}`;

/** Items of the course of `a` at the instant, unless they were added after the deadline. `column` contains their IDs. */
const itemsOfCourse = (column: 'topic_ids' | 'scenario_ids', instant: string): string => `
    join course_revision h on a.target_type = 'course' and h.course_id = a.target_course_id and ${isValid('h', instant)}
    cross join unnest(h.${column}) item
    ${column === 'topic_ids' ? `join topic_revision t on t.topic_id = item and ${isValid('t', instant)}` : ''}
    cross join lateral (select min(f.valid_from) as added_at from course_revision f
      where f.course_id = h.course_id and ${isKnown('f')} and item = any (f.${column})) d
    where ${beforeDeadline}`;

/**
 * Returns a query for the tracked items of assignments at the instant, as `(assignment_id, topic_id, scenario_id,
 * added_at)` with either a topic or a scenario. `added_at` is the instant at which the item was first added to a
 * category, a module or a course. `assignments` is a relation with the columns of assignment_revision. Its rows `a` may
 * have different instants: `key` identifies a row, and replaces `assignment_id`.
 *
 * A category or module tracks its topics. Scenarios are tracked only if they are named: as the target, in a
 * course or in a custom set. Items that were added to a category, a module or a course after the deadline are not
 * tracked, nor are topics before they are available (docs/domain.md, section 4). An item that occurs twice in a
 * course is tracked once. A custom set is that of the revision.
 */
export function trackedItems(
  assignments: string,
  { key = 'a.assignment_id', instant = ':asOf::timestamptz' } = {},
): string {
  return `select ${key}, h.topic_id, null::uuid as scenario_id, d.added_at from ${assignments} a
    ${topicsOf(`a.target_type = 'category' and m.family = a.target_family`, instant)}
    union
    select ${key}, h.topic_id, null, d.added_at from ${assignments} a
    ${topicsOf(`a.target_type = 'module' and m.id = a.target_module_id`, instant)}
    union
    select ${key}, h.topic_id, null, null from ${assignments} a
      join topic_revision h on a.target_type = 'topic' and h.topic_id = a.target_topic_id and ${isValid('h', instant)}
    union
    select ${key}, null, a.target_scenario_id, null from ${assignments} a where a.target_type = 'scenario'
    union
    select ${key}, item, null, d.added_at from ${assignments} a ${itemsOfCourse('topic_ids', instant)}
    union
    select ${key}, null, item, d.added_at from ${assignments} a ${itemsOfCourse('scenario_ids', instant)}
    union
    select ${key}, i.topic_id, i.scenario_id, null from ${assignments} a
      join assignment_item i on a.target_type = 'custom' and i.assignment_id = a.assignment_id and i.item_set = a.item_set
      left join topic_revision h on h.topic_id = i.topic_id and ${isValid('h', instant)}
      where i.topic_id is null or h.topic_id is not null`;
}
