import {
  DocketError,
  errorMessages,
  type AssignmentTarget,
  type AssignmentView,
  type Issue,
} from '@docket/contracts';
import { selectRows, tables } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import { findByKey } from '../organization/text-key.js';

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

const { assignments: messages } = errorMessages;
const unknownItem = {
  topic: messages.unknownTopic,
  course: messages.unknownCourse,
  scenario: messages.unknownScenario,
};

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
      const { family } = target;
      const within = { condition: 't.family = :family', values: { family } };
      const moduleId = await findByKey(em, { table: 'module', key: target.id, ...within });
      if (moduleId === null)
        throw unknownContent([{ path: `${path}.id`, message: messages.unknownModule(family) }]);
      return { ...none, targetType, moduleId };
    }
    default: {
      const id = await findByKey(em, { table: target.type, key: target.id });
      if (id === null) throw unknownContent([{ path: `${path}.id`, message: unknownItem[target.type] }]);
      return { ...none, targetType, [`${target.type}Id`]: id };
    }
  }
}

const itemRow = z.object({
  topicId: tables.topic.id.nullable(),
  scenarioId: tables.scenario.id.nullable(),
});

type Items = Extract<AssignmentTarget, { type: 'custom' }>['items'];

/** Finds each item: the one that is written exactly like its key, otherwise the only one with the same key. */
const itemsQuery = `
  with given as materialized (
      select i.position, i.item->>'type' as type, i.item->>'id' as name, text_key(i.item->>'id') as key
        from jsonb_array_elements(:items::jsonb) with ordinality i(item, position)),
    content as materialized (
      select 'topic' as type, id, slug, text_key(slug) as key from topic
      union all select 'scenario', id, slug, text_key(slug) from scenario),
    found as (
      select g.position, (array_agg(c.id order by c.slug = g.name desc))[1] as id
        from given g join content c on c.type = g.type and c.key = g.key
        group by g.position having bool_or(c.slug = g.name) or count(*) = 1)
  select case when g.type = 'topic' then f.id end as "topicId", case when g.type = 'scenario' then f.id end as "scenarioId"
    from given g left join found f on f.position = g.position order by g.position`;

async function findItems(em: EntityManager, items: Items, path: string) {
  const found = await selectRows(em, itemRow, itemsQuery, { items: JSON.stringify(items) });
  const idOf = ({ topicId, scenarioId }: (typeof found)[number]) => topicId ?? scenarioId;
  const issues = items.flatMap(({ type }, index) => {
    const id = idOf(found[index]!);
    const issue = (message: string) => [{ path: `${path}.items.${index}.id`, message }];
    if (id === null) return issue(unknownItem[type]);
    return found.findIndex((item) => idOf(item) === id) < index
      ? issue(errorMessages.validation.duplicateItem)
      : [];
  });
  if (issues.length > 0) throw unknownContent(issues);
  return found;
}

const unknownContent = (issues: Issue[]): DocketError =>
  new DocketError('invalid_request', messages.unknownContent, { issues });

/**
 * Requires that an assignment tracks an item when its target is set (docs/domain.md, section 4).
 * @throws invalid_request
 */
export function requireItems({ trackedItems }: Pick<AssignmentView, 'trackedItems'>): void {
  if (trackedItems > 0) return;
  throw new DocketError('invalid_request', messages.emptyTarget, {
    issues: [{ path: 'target', message: messages.emptyTargetIssue }],
  });
}
