import { normalizedKey } from '@docket/contracts';
import { objectName } from '@docket/domain';
import { asObject, asText, isPresent, optionalObject, type JsonObject } from './json.js';

/** Maximum number of activities of a context that are read for each of `parent` and `grouping`. */
const MAX_ACTIVITIES = 20;

/** The activity of a statement. */
export interface StatementObject {
  /** ID of the activity. */
  topic: string;
  /** Name of the activity in the language of the request; null if it has none. */
  object_name: string | null;
  /**
   * What may name its topic, in this order: the ID of the activity, of its parents and of its groups, each followed by the last
   * part of the ID if that differs.
   */
  candidates: string[];
}

/**
 * Returns the activity of a statement.
 * @param context names the parents and the groups of the activity
 * @throws InvalidField
 */
export function readObject(object: JsonObject, context: JsonObject): StatementObject {
  const topic = normalizedKey(asText(object.id, 'object.id'));
  const activities = optionalObject(context.contextActivities, 'context.contextActivities');
  const ids = [topic, ...idsOf(activities, 'parent'), ...idsOf(activities, 'grouping')];
  return {
    topic,
    object_name: objectName(optionalObject(object.definition, 'object.definition').name),
    candidates: [...new Set(ids.flatMap((id) => [id, lastSegment(id)]))].filter(Boolean),
  };
}

/** Whether an activity is a single question. */
export function isQuestion({ definition }: JsonObject): boolean {
  const { type, interactionType } = optionalObject(definition, 'object.definition');
  return isPresent(interactionType) || (typeof type === 'string' && QUESTION_TYPES.test(type));
}

/** Types of activities that are single questions: of the specification, of its registry, and of Moodle. */
const QUESTION_TYPES = /\/activities\/(?:cmi\.interaction|interaction|question)\/?$/i;

/** Returns the IDs of the activities of a context. A single activity may be given without a list. */
function idsOf(activities: JsonObject, name: string): string[] {
  const field = `context.contextActivities.${name}`;
  return [activities[name] ?? []]
    .flat()
    .slice(0, MAX_ACTIVITIES)
    .map((activity) => normalizedKey(asText(asObject(activity, field).id, `${field}.id`)));
}

/** Returns the last part of the path of an ID. */
export function lastSegment(id: string): string {
  let end = id.length;
  while (end > 0 && '/#?'.includes(id[end - 1]!)) end -= 1;
  return id.slice(0, end).split(/[/#]/).pop()!;
}
