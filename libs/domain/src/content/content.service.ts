import {
  DocketError,
  errorMessages,
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
import { findByKey, findTakenKey, lockKeys } from '../organization/text-key.js';
import { nextVersion, requireVersion } from '../organization/version.js';
import { textArray } from '../people/person.js';
import {
  courses,
  familiesQuery,
  matchingTopics,
  scenarios,
  topicColumns,
  topicOrders,
} from './content.sql.js';

/** The SQL of a list, and the shape of its rows. */
interface Relation<Shape> {
  shape: Shape;
  from: string;
  columns: string;
  order: string;
}

/**
 * Lists and changes the training content of an organization: families, modules, topics, courses and scenarios
 * (docs/domain.md, section 1).
 */
@Injectable()
export class ContentService {
  constructor(private readonly tenancy: Tenancy) {}

  /** Returns the four families, each with its modules. */
  families(organizationId: string): Promise<FamilyView[]> {
    return this.tenancy.snapshot(organizationId, (em) => selectRows(em, familyView, familiesQuery));
  }

  /** Returns a page of topics. */
  listTopics(organizationId: string, query: TopicListQuery): Promise<Page<TopicView>> {
    const { search, family = null, module = null, cwe = null, sort } = query;
    const relation = {
      shape: topicView,
      from: matchingTopics,
      columns: topicColumns,
      order: topicOrders[sort],
    };
    return this.list(organizationId, relation, query, { search: searchOf(search), family, module, cwe });
  }

  /** Returns a page of courses, sorted by title. */
  listCourses(organizationId: string, query: ContentListQuery): Promise<Page<CourseView>> {
    return this.list(organizationId, courses, query, { search: searchOf(query.search) });
  }

  /** Returns a page of scenarios, sorted by title. */
  listScenarios(organizationId: string, query: ContentListQuery): Promise<Page<ScenarioView>> {
    return this.list(organizationId, scenarios, query, { search: searchOf(query.search) });
  }

  /** Creates a topic, and its module if it is new. @throws conflict if the ID is already in use */
  createTopic(actor: Actor, request: CreateTopic): Promise<TopicView> {
    const { organizationId } = actor;
    return this.tenancy.transaction(actor, async (em) => {
      await em.execute(lockKeys, { organizationId });
      const taken = await findTakenKey(em, { table: 'topic', key: request.id });
      if (taken !== null) throw topicIdTaken(taken);
      const id = newId();
      const moduleId = await moduleOf(
        em,
        organizationId,
        request.family,
        request.module,
        request.moduleTitle,
      );
      await em.execute(
        `insert into topic (id, organization_id, module_id, slug, title, cwe_ids, languages, available_from)
           values (?, ?, ?, ?, ?, ?::integer[], ?::text[], coalesce(?::timestamptz, date_trunc('milliseconds', now())))`,
        [
          id,
          organizationId,
          moduleId,
          request.id,
          request.title,
          integerArray(request.cweIds),
          textArray(request.languages),
          request.availableFrom ?? null,
        ],
      );
      const topic = await readTopic(em, id);
      await recordChange(em, actor, topic, 'topic.created', {
        after: { ...auditedOf(topic), availableFrom: topic.availableFrom },
      });
      return topic;
    });
  }

  /**
   * Changes a topic. Its attempts are not affected.
   * @throws not_found; conflict if it changed since `expectedUpdatedAt`
   */
  updateTopic(actor: Actor, key: string, change: UpdateTopic): Promise<TopicView> {
    const { organizationId } = actor;
    return this.tenancy.transaction(actor, async (em) => {
      if (change.module) await em.execute(lockKeys, { organizationId });
      const id = await findByKey(em, { table: 'topic', key });
      if (id === null) throw new DocketError('not_found', errorMessages.content.topicNotFound(key));
      await em.execute('select from topic where id = ? for update', [id]);
      const before = await readTopic(em, id);
      requireVersion('topic', change.expectedUpdatedAt, before.updatedAt);
      const family = change.family ?? before.module.family;
      const moduleId = change.module
        ? await moduleOf(em, organizationId, family, change.module, change.moduleTitle)
        : null;
      await em.execute(
        `update topic set title = ?, module_id = coalesce(?::uuid, module_id), cwe_ids = ?::integer[],
             languages = ?::text[] where id = ?`,
        [
          change.title ?? before.title,
          moduleId,
          integerArray(change.cweIds ?? before.cweIds),
          textArray(change.languages ?? before.languages),
          id,
        ],
      );
      const changed = differenceOf(auditedOf(before), auditedOf(await readTopic(em, id)));
      if (Object.keys(changed.after).length === 0) return before;
      await em.execute(`update topic set ${nextVersion} where id = ?`, [id]);
      const after = await readTopic(em, id);
      await recordChange(em, actor, after, 'topic.updated', changed);
      return after;
    });
  }

  private list<Shape extends z.ZodType>(
    organizationId: string,
    { shape, from, columns, order }: Relation<Shape>,
    { page, pageSize }: { page: number; pageSize: number },
    values: Record<string, unknown>,
  ): Promise<Page<Row<Shape>>> {
    return this.tenancy.snapshot(organizationId, async (em) => {
      const paging = { limit: pageSize, offset: (page - 1) * pageSize };
      const items = await selectRows(
        em,
        shape,
        `select ${columns} ${from} order by ${order} limit :limit::int offset :offset::int`,
        { ...values, ...paging },
      );
      const total = await selectTotal(em, `select count(*)::int as total ${from}`, values);
      return { items, page, pageSize, total };
    });
  }
}

const searchOf = (search: string | undefined): string | null => search?.trim() || null;
const integerArray = (items: number[]): string => `{${items.join(',')}}`;

/** Returns the ID of a module. Creates the module or changes its title if necessary. Call `lockKeys` before. */
async function moduleOf(
  em: EntityManager,
  organizationId: string,
  family: Family,
  key: string,
  title: string | undefined,
): Promise<string> {
  const known = await findByKey(em, {
    table: 'module',
    key,
    condition: 't.family = :family',
    values: { family },
  });
  if (known !== null) {
    if (title !== undefined) await em.execute('update module set title = ? where id = ?', [title, known]);
    return known;
  }
  const row = await selectRow(
    em,
    z.object({ id: tables.module.id }),
    `insert into module (id, organization_id, family, slug, title) values (?, ?, ?, ?, ?)
     returning id`,
    [newId(), organizationId, family, key, title ?? key],
  );
  return row!.id;
}

const topicIdTaken = (id: string): DocketError =>
  new DocketError('conflict', errorMessages.content.topicIdTaken(id), {
    issues: [{ path: 'id', message: errorMessages.content.topicIdTakenIssue }],
  });

/** Returns a topic. `id` is its database ID. */
async function readTopic(em: EntityManager, id: string): Promise<TopicView> {
  const found = await selectRow(
    em,
    topicView,
    `select ${topicColumns} from topic t join module m on m.id = t.module_id where t.id = ?`,
    [id],
  );
  return found!;
}

/** Returns the values of a topic that audit events record. */
const auditedOf = ({ title, module, cweIds, languages }: TopicView) => ({
  title,
  family: module.family,
  module: module.id,
  moduleTitle: module.title,
  cweIds,
  languages,
});
type AuditedTopic = Partial<ReturnType<typeof auditedOf>>;

/** Returns the values that differ, before and after the change. */
function differenceOf(
  before: AuditedTopic,
  after: AuditedTopic,
): { before: AuditedTopic; after: AuditedTopic } {
  const keys = (Object.keys(after) as (keyof AuditedTopic)[]).filter(
    (key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]),
  );
  const pick = (values: AuditedTopic): AuditedTopic =>
    Object.fromEntries(keys.map((key) => [key, values[key]]));
  return { before: pick(before), after: pick(after) };
}

const recordChange = (
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
