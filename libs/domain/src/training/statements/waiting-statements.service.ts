import {
  DocketError,
  errorMessages,
  waitingGroup,
  type AddIdentifier,
  type MapActor,
  type MapObject,
  type Page,
  type RecordedStatements,
  type WaitingGroup,
  type WaitingListQuery,
  type WaitingReason,
} from '@docket/contracts';
import { selectRow, selectRows, selectTotal, tables } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { actorValues, recordAudit, type Actor } from '../../audit-log/audit-log.js';
import { Tenancy } from '../../organization/tenancy.js';
import { findByKey } from '../../organization/text-key.js';
import { addIdentifier } from '../../people/change-identifiers.js';
import { iso } from '../../people/membership.sql.js';
import { lockAgainstMerges } from '../../people/merge-lock.js';
import { refreshStatistics } from '../statistics.js';
import { objectName, shownName } from './object-name.js';
import { recordWaiting } from './record-waiting.js';
import { isVoided } from './statement-groups.sql.js';
import { lockStatements } from './statement-rows.sql.js';

/** Columns that identify what the statements of a group wait for, and the condition that a statement `s` waits for it. */
const groups: Record<WaitingReason, { columns: string; condition: string }> = {
  object: {
    columns: 's.object_id as object, null as email, null as account, null as "accountIssuer"',
    condition: 's.topic_id is null',
  },
  actor: {
    columns: 'null as object, s.email, s.account, s.account_issuer as "accountIssuer"',
    condition: 's.person_id is null',
  },
};

const groupsQuery = (reason: WaitingReason): string => `
  select ${groups[reason].columns}, count(*)::int as statements, ${iso('min(s.completed_at)')} as "firstAt",
      ${iso('max(s.completed_at)')} as "lastAt",
      (array_agg(s.statement_id order by s.stored_at, s.statement_id))[1] as "firstStatement"
    from xapi_statement s where s.state = 'waiting' and ${groups[reason].condition} and not ${isVoided('s')}
    group by 1, 2, 3, 4`;

/** Maximum length of the names of an activity in all languages, as JSON. Longer ones are not shown. */
const MAX_NAMES = 10_000;

/** Part of a statement `f` that names what its group waits for. */
const nameOf: Record<WaitingReason, string> = {
  object: `f.statement #> '{object,definition,name}'`,
  actor: `f.statement #> '{actor,name}'`,
};

/** The groups of a page, each with the names in its first statement. */
const pageQuery = (reason: WaitingReason): string => `
  select g.*, (select case when length(n.names::text) <= ${MAX_NAMES} then n.names end
      from xapi_statement f cross join lateral (select ${nameOf[reason]} as names) n
      where f.organization_id = current_organization() and f.statement_id = g."firstStatement") as names
    from (select * from (${groupsQuery(reason)}) g order by statements desc, "firstStatement"
      limit :limit::int offset :offset::int) g
    order by statements desc, "firstStatement"`;

const groupRow = waitingGroup.omit({ name: true }).extend({ names: z.unknown() });
const topicRow = z.object({ topic: tables.topic.slug.nullable() });

/** Statements that wait for the topic of an activity or the person of an actor (docs/xapi.md). */
@Injectable()
export class WaitingStatementsService {
  constructor(private readonly tenancy: Tenancy) {}

  /** Returns what statements wait for, with the most statements first. */
  list(organizationId: string, query: WaitingListQuery): Promise<Page<WaitingGroup>> {
    const { reason, page, pageSize } = query;
    const shown = reason === 'object' ? objectName : shownName;
    return this.tenancy.snapshot(organizationId, async (em) => {
      const limits = { limit: pageSize, offset: (page - 1) * pageSize };
      const groupRows = await selectRows(em, groupRow, pageQuery(reason), limits);
      const items = groupRows.map(({ names, ...group }) => ({ ...group, name: shown(names) }));
      const total = await selectTotal(em, `select count(*)::int as total from (${groupsQuery(reason)}) g`);
      return { items, page, pageSize, total };
    });
  }

  /**
   * Chooses the topic of an activity, or that its statements do not count, and records the statements that wait for it. Attempts
   * that are already recorded do not change.
   * @throws not_found
   */
  mapObject(actor: Actor, { object, topicId }: MapObject): Promise<RecordedStatements> {
    return this.change(actor, async (em) => {
      const id = topicId === null ? null : await findByKey(em, { table: 'topic', key: topicId });
      if (topicId !== null && id === null)
        throw new DocketError('not_found', errorMessages.statements.topicNotFound(topicId));
      const before = await findMapping(em, object);
      await em.execute(
        `insert into xapi_object_mapping (organization_id, object_id, topic_id) values (?, ?, ?)
           on conflict (organization_id, object_id) do update
             set topic_id = excluded.topic_id, updated_at = date_trunc('milliseconds', now())`,
        [actor.organizationId, object, id],
      );
      await recordAudit(em, actor, {
        action: 'statements.object_mapped',
        targetType: 'statement_object',
        targetId: null,
        targetLabel: object.slice(0, 200),
        metadata: {
          ...(before && { before: { object, ...before } }),
          after: { object, ...(await findMapping(em, object)) },
        },
      });
      return { condition: 'object_id = :object or :object = any (candidates)', values: { object } };
    });
  }

  /**
   * Adds the identifier of an actor to a person, and records the statements that wait for the person.
   * @throws not_found; conflict if another person has the identifier
   */
  mapActor(actor: Actor, { email, account, accountIssuer, userId }: MapActor): Promise<RecordedStatements> {
    return this.change(actor, async (em) => {
      const identifier: AddIdentifier =
        account === null
          ? { kind: 'email_alias', value: email! }
          : { kind: 'account', value: account, issuer: accountIssuer ?? '' };
      await addIdentifier(em, actor, userId, identifier);
      return {
        condition: `email is not distinct from :email::text and account is not distinct from :account::text
          and account_issuer is not distinct from :accountIssuer::text`,
        values: { email, account, accountIssuer },
      };
    });
  }

  /** Records the waiting statements whose topic and person have become known. */
  retry(actor: Actor): Promise<RecordedStatements> {
    return this.change(
      actor,
      async () => ({ condition: 'true', values: {} }),
      async (em, { recorded, ignored }) => {
        if (recorded + ignored === 0) return;
        await recordAudit(em, actor, {
          action: 'statements.checked',
          targetType: 'statement',
          targetId: null,
          targetLabel: null,
          metadata: { recorded, ignored },
        });
      },
    );
  }

  /** Makes a change and records the waiting statements `s` that it concerns. */
  private change(
    actor: Actor,
    work: (em: EntityManager) => Promise<{ condition: string; values: Record<string, unknown> }>,
    done?: (em: EntityManager, recorded: RecordedStatements) => Promise<void>,
  ): Promise<RecordedStatements> {
    const { organizationId } = actor;
    return this.tenancy.transaction(actor, async (em) => {
      await em.execute(lockAgainstMerges, { organizationId });
      const concerned = await work(em);
      await em.execute(lockStatements, { organizationId });
      const recorded = await recordWaiting(em, actorValues(actor), concerned);
      if (recorded.recorded > 0) await refreshStatistics(em);
      await done?.(em, recorded);
      return recorded;
    });
  }
}

/** Returns the topic that was chosen for an activity: its ID, or null if the statements do not count. */
async function findMapping(em: EntityManager, object: string): Promise<{ topic: string | null } | undefined> {
  return selectRow(
    em,
    topicRow,
    `select t.slug as topic from xapi_object_mapping m left join topic t on t.id = m.topic_id where m.object_id = ?`,
    [object],
  );
}
