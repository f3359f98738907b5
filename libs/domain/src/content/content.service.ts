import {
  DocketError,
  family as familyView,
  newId,
  topic as topicView,
  type ContentListQuery,
  type CourseView,
  type CreateTopic,
  type Family,
  type FamilyView,
  type Page,
  type ScenarioView,
  type TopicListQuery,
  type TopicView,
  type UpdateTopic,
} from '@docket/contracts';
import { selectRow, selectRows, selectTotal, tables, type Row } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { recordAudit, type Actor } from '../audit-log/audit-log.js';
import { Tenancy } from '../organization/tenancy.js';
import { nextVersion, requireVersion } from '../organization/version.js';
import { textArray } from '../people/person.js';
import { courses, familiesQuery, foundTopics, scenarios, topicColumns, topicOrders } from './content.sql.js';

/** What a list is read from, and the shape of its rows. */
interface Relation<Shape> {
  shape: Shape;
  found: string;
  columns: string;
  order: string;
}

/** What can be trained (domain.md section 1): families, modules, topics, courses and scenarios of an organization. */
@Injectable()
export class ContentService {
  constructor(private readonly tenancy: Tenancy) {}

  /** All four families, each with its modules. */
  families(organizationId: string): Promise<FamilyView[]> {
    return this.tenancy.snapshot(organizationId, (em) => selectRows(em, familyView, familiesQuery));
  }

  /** A page of topics. */
  listTopics(organizationId: string, query: TopicListQuery): Promise<Page<TopicView>> {
    const { search, family = null, module = null, cwe = null, sort } = query;
    const relation = {
      shape: topicView,
      found: foundTopics,
      columns: topicColumns,
      order: topicOrders[sort],
    };
    return this.list(organizationId, relation, query, { words: wordsOf(search), family, module, cwe });
  }

  /** A page of courses by title. */
  listCourses(organizationId: string, query: ContentListQuery): Promise<Page<CourseView>> {
    return this.list(organizationId, courses, query, { words: wordsOf(query.search) });
  }

  /** A page of learn scenarios by title. */
  listScenarios(organizationId: string, query: ContentListQuery): Promise<Page<ScenarioView>> {
    return this.list(organizationId, scenarios, query, { words: wordsOf(query.search) });
  }

  /** Adds a topic, and its module when that is new. @throws conflict when the id is taken */
  createTopic(actor: Actor, wanted: CreateTopic): Promise<TopicView> {
    const { organizationId } = actor;
    return this.tenancy.transaction(organizationId, async (em) => {
      const moduleId = await moduleOf(em, organizationId, wanted.family, wanted.module, wanted.moduleTitle);
      const made = await em.execute<unknown[]>(
        `insert into topic (id, organization_id, module_id, slug, title, cwe_ids, languages)
           values (?, ?, ?, ?, ?, ?::integer[], ?::text[])
         on conflict (organization_id, slug) do nothing returning id`,
        [
          newId(),
          organizationId,
          moduleId,
          wanted.id,
          wanted.title,
          integerArray(wanted.cweIds),
          textArray(wanted.languages),
        ],
      );
      if (made.length === 0) {
        throw new DocketError('conflict', `There is already a topic "${wanted.id}". Choose another id.`, {
          issues: [{ path: 'id', message: 'belongs to another topic' }],
        });
      }
      const topic = await findTopic(em, wanted.id);
      await record(em, actor, topic, 'topic.created', { after: factsOf(topic) });
      return topic;
    });
  }

  /** Changes a topic; attempts stay where they are. @throws not_found; conflict when it was changed meanwhile */
  updateTopic(actor: Actor, id: string, change: UpdateTopic): Promise<TopicView> {
    const { organizationId } = actor;
    return this.tenancy.transaction(organizationId, async (em) => {
      await em.execute('select from topic where slug = ? for update', [id]);
      const before = await findTopic(em, id);
      requireVersion('This topic', change.expectedUpdatedAt, before.updatedAt);
      const family = change.family ?? before.module.family;
      const moduleId = change.module
        ? await moduleOf(em, organizationId, family, change.module, change.moduleTitle)
        : null;
      await em.execute(
        `update topic set title = ?, module_id = coalesce(?::uuid, module_id), cwe_ids = ?::integer[],
             languages = ?::text[] where slug = ?`,
        [
          change.title ?? before.title,
          moduleId,
          integerArray(change.cweIds ?? before.cweIds),
          textArray(change.languages ?? before.languages),
          id,
        ],
      );
      const changed = differenceOf(factsOf(before), factsOf(await findTopic(em, id)));
      if (Object.keys(changed.after).length === 0) return before;
      await em.execute(`update topic set ${nextVersion} where slug = ?`, [id]);
      const after = await findTopic(em, id);
      await record(em, actor, after, 'topic.updated', changed);
      return after;
    });
  }

  private list<Shape extends z.ZodType>(
    organizationId: string,
    { shape, found, columns, order }: Relation<Shape>,
    { page, pageSize }: { page: number; pageSize: number },
    values: Record<string, unknown>,
  ): Promise<Page<Row<Shape>>> {
    return this.tenancy.snapshot(organizationId, async (em) => {
      const paging = { limit: pageSize, offset: (page - 1) * pageSize };
      const items = await selectRows(
        em,
        shape,
        `select ${columns} ${found} order by ${order} limit :limit::int offset :offset::int`,
        { ...values, ...paging },
      );
      const total = await selectTotal(em, `select count(*)::int as total ${found}`, values);
      return { items, page, pageSize, total };
    });
  }
}

const wordsOf = (search: string | undefined): string | null => search?.trim() || null;
const integerArray = (items: number[]): string => `{${items.join(',')}}`;

/** Id of a module, which is made or given another title as needed. */
async function moduleOf(
  em: EntityManager,
  organizationId: string,
  family: Family,
  id: string,
  title: string | undefined,
): Promise<string> {
  const row = await selectRow(
    em,
    z.object({ id: tables.module.id }),
    `insert into module (id, organization_id, family, slug, title) values (?, ?, ?, ?, ?)
     on conflict (organization_id, family, slug) do update set title = coalesce(?, module.title) returning id`,
    [newId(), organizationId, family, id, title ?? id, title ?? null],
  );
  return row!.id;
}

async function findTopic(em: EntityManager, id: string): Promise<TopicView> {
  const found = await selectRow(
    em,
    topicView,
    `select ${topicColumns} from topic t join module m on m.id = t.module_id where t.slug = ?`,
    [id],
  );
  if (found) return found;
  throw new DocketError('not_found', `There is no topic "${id}" in this organization.`);
}

/** What the audit log keeps of a topic. */
const factsOf = ({ title, module, cweIds, languages }: TopicView) => ({
  title,
  family: module.family,
  module: module.id,
  moduleTitle: module.title,
  cweIds,
  languages,
});
type Facts = Partial<ReturnType<typeof factsOf>>;

/** The facts that differ, as they were and as they are. */
function differenceOf(before: Facts, after: Facts): { before: Facts; after: Facts } {
  const keys = (Object.keys(after) as (keyof Facts)[]).filter(
    (key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]),
  );
  const pick = (facts: Facts): Facts => Object.fromEntries(keys.map((key) => [key, facts[key]]));
  return { before: pick(before), after: pick(after) };
}

const record = (
  em: EntityManager,
  actor: Actor,
  topic: TopicView,
  action: 'topic.created' | 'topic.updated',
  metadata: Record<string, unknown>,
): Promise<void> =>
  recordAudit(em, actor, {
    action,
    targetType: 'topic',
    targetId: topic.id,
    targetLabel: topic.title.slice(0, 500),
    metadata,
  });
