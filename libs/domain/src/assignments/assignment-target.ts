import {
  DocketError,
  errorMessages,
  type AssignmentScope,
  type AssignmentTarget,
  type Issue,
} from '@docket/contracts';
import { selectRow, selectRows, tables } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import { hasLeft } from '../people/membership.sql.js';
import { lockTeam } from '../teams/team-lock.js';

/** A target as columns of an assignment. `items` is set for a custom set only, in order. */
export interface TargetColumns {
  targetType: AssignmentTarget['type'];
  family: string | null;
  moduleId: string | null;
  topicId: string | null;
  courseId: string | null;
  scenarioId: string | null;
  items: { topicId: string | null; scenarioId: string | null }[] | null;
}

/** A scope as columns of an assignment. */
export interface ScopeColumns {
  scopeType: AssignmentScope['type'];
  personId: string | null;
  teamId: string | null;
}

const { assignments: messages } = errorMessages;
const unknownItem = {
  topic: messages.unknownTopic,
  course: messages.unknownCourse,
  scenario: messages.unknownScenario,
};

const contentRow = z.object({ id: z.string() });

/**
 * Resolves a target to database IDs. `family` is set for a category only.
 * @throws invalid_request, with issues below `path` of the request, for content that the organization does
 * not have
 */
export async function findTarget(
  em: EntityManager,
  target: AssignmentTarget,
  path = 'target',
): Promise<TargetColumns> {
  const none = { family: null, moduleId: null, topicId: null, courseId: null, scenarioId: null, items: null };
  const { type: targetType } = target;
  switch (target.type) {
    case 'category':
      return { ...none, targetType, family: target.family };
    case 'custom':
      return { ...none, targetType, items: await findItems(em, target.items, path) };
    case 'module': {
      const found = await selectRow(em, contentRow, 'select id from module where family = ? and slug = ?', [
        target.family,
        target.id,
      ]);
      if (!found)
        throw unknownContent([{ path: `${path}.id`, message: messages.unknownModule(target.family) }]);
      return { ...none, targetType, moduleId: found.id };
    }
    default: {
      const found = await selectRow(em, contentRow, `select id from ${target.type} where slug = ?`, [
        target.id,
      ]);
      if (!found) throw unknownContent([{ path: `${path}.id`, message: unknownItem[target.type] }]);
      return { ...none, targetType, [`${target.type}Id`]: found.id };
    }
  }
}

const itemRow = z.object({
  topicId: tables.topic.id.nullable(),
  scenarioId: tables.scenario.id.nullable(),
});

type Items = Extract<AssignmentTarget, { type: 'custom' }>['items'];

async function findItems(em: EntityManager, items: Items, path: string) {
  const found = await selectRows(
    em,
    itemRow,
    `select t.id as "topicId", s.id as "scenarioId"
       from jsonb_array_elements(:items::jsonb) with ordinality i(item, position)
       left join topic t on i.item->>'type' = 'topic' and t.slug = i.item->>'id'
       left join scenario s on i.item->>'type' = 'scenario' and s.slug = i.item->>'id'
       order by i.position`,
    { items: JSON.stringify(items) },
  );
  const unknown = items.flatMap(({ type }, index) =>
    (found[index]?.topicId ?? found[index]?.scenarioId)
      ? []
      : [{ path: `${path}.items.${index}.id`, message: unknownItem[type] }],
  );
  if (unknown.length > 0) throw unknownContent(unknown);
  return found;
}

const unknownContent = (issues: Issue[]): DocketError =>
  new DocketError('invalid_request', messages.unknownContent, { issues });

/**
 * Resolves a scope to columns, and locks its team or person so that they cannot be deleted or leave before
 * the transaction ends.
 * @throws invalid_request for an unknown team, and for a person who is unknown or has left
 */
export async function lockScope(em: EntityManager, scope: AssignmentScope): Promise<ScopeColumns> {
  if (scope.type === 'team') await lockTeam(em, scope.id, 'scope.id');
  if (scope.type === 'person') await lockPerson(em, scope.id);
  return scopeColumnsOf(scope);
}

/** Returns a scope as columns of an assignment. */
export const scopeColumnsOf = (scope: AssignmentScope): ScopeColumns => ({
  scopeType: scope.type,
  personId: scope.type === 'person' ? scope.id : null,
  teamId: scope.type === 'team' ? scope.id : null,
});

async function lockPerson(em: EntityManager, id: string): Promise<void> {
  const found = await selectRow(
    em,
    z.object({ left: z.boolean() }),
    `select ${hasLeft('p')} as "left" from person p where p.id = ? for share`,
    [id],
  );
  if (found && !found.left) return;
  const message = found ? messages.personLeft : messages.personNotFound;
  throw new DocketError('invalid_request', message, { issues: [{ path: 'scope.id', message }] });
}
