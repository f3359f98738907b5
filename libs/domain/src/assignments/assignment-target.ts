import { DocketError, type AssignmentScope, type AssignmentTarget, type Issue } from '@docket/contracts';
import { selectRow, selectRows, tables } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import { isActive } from '../people/people.sql.js';
import { lockTeam } from '../teams/team-lock.js';

/** A target in the columns of an assignment. `items` only of a custom set, in order. */
export interface TargetColumns {
  targetType: AssignmentTarget['type'];
  family: string | null;
  moduleId: string | null;
  topicId: string | null;
  courseId: string | null;
  scenarioId: string | null;
  items: { topicId: string | null; scenarioId: string | null }[] | null;
}

/** A scope in the columns of an assignment. */
export interface ScopeColumns {
  scopeType: AssignmentScope['type'];
  personId: string | null;
  teamId: string | null;
}

const contentRow = z.object({ id: z.string() });

/**
 * Finds what a target names. Its family stands in the columns only where the target is the whole family.
 * @throws invalid_request, at `path` of the request, for content that this organization does not have
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
      if (!found) throw unknownContent([issueOf(`${path}.id`, `module of the family ${target.family}`)]);
      return { ...none, targetType, moduleId: found.id };
    }
    default: {
      const found = await selectRow(em, contentRow, `select id from ${target.type} where slug = ?`, [
        target.id,
      ]);
      if (!found) throw unknownContent([issueOf(`${path}.id`, target.type)]);
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
    (found[index]?.topicId ?? found[index]?.scenarioId) ? [] : [issueOf(`${path}.items.${index}.id`, type)],
  );
  if (unknown.length > 0) throw unknownContent(unknown);
  return found;
}

const issueOf = (path: string, what: string): Issue => ({
  path,
  message: `is no ${what} of this organization`,
});

const unknownContent = (issues: Issue[]): DocketError =>
  new DocketError('invalid_request', 'The target names content that is not there. Choose it from the list.', {
    issues,
  });

/**
 * Finds whom a scope names, and keeps them from going away until the transaction ends.
 * @throws invalid_request for a team that is not there, and a person who is not there or has left
 */
export async function takeScope(em: EntityManager, scope: AssignmentScope): Promise<ScopeColumns> {
  if (scope.type === 'team') await lockTeam(em, scope.id, 'scope.id');
  if (scope.type === 'person') await lockPerson(em, scope.id);
  return columnsOfScope(scope);
}

export const columnsOfScope = (scope: AssignmentScope): ScopeColumns => ({
  scopeType: scope.type,
  personId: scope.type === 'person' ? scope.id : null,
  teamId: scope.type === 'team' ? scope.id : null,
});

async function lockPerson(em: EntityManager, id: string): Promise<void> {
  const found = await selectRow(
    em,
    z.object({ active: z.boolean() }),
    `select ${isActive('p')} as active from person p where p.id = ? for share`,
    [id],
  );
  if (found?.active) return;
  const message = found ? 'has left the organization' : 'is no person of this organization';
  throw new DocketError('invalid_request', `The person ${message}. Choose one who is active.`, {
    issues: [{ path: 'scope.id', message }],
  });
}
