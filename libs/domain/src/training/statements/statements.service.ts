import { DocketError, errorMessages, type Issue } from '@docket/contracts';
import { selectRow, selectRows, tables } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { actorValues, recordAudit, type Actor } from '../../audit-log/audit-log.js';
import { Tenancy } from '../../organization/tenancy.js';
import { lockAgainstMerges } from '../../people/merge-lock.js';
import { iso } from '../../people/membership.sql.js';
import { resolvedAttempts } from '../attempt-rows.sql.js';
import type { RefusedRow } from '../refusals.js';
import { StagedRows } from '../staged-rows.js';
import { isVoided } from './statement-groups.sql.js';
import type { StatementRow, StatementVoidRow } from './statement-row.js';
import {
  lockStatements,
  receivedRows,
  removeWaiting,
  statementColumns,
  statementValues,
} from './statement-rows.sql.js';

const { statements: messages, training } = errorMessages;
const MAX_ISSUES = 100;
/** Number of characters of statements that are sent to the database at a time. */
const BATCH_LENGTH = 128 * 1024;

/** Staging rules for received statements. */
export const received = receivedRows({
  fields: {
    id: 'id',
    person: 'actor',
    topic: 'object.id',
    startedAt: 'result.duration',
    completedAt: 'timestamp',
  },
  get messages() {
    return { ...training, ...messages, conflictsWithStatement: messages.conflictsWithRecorded() };
  },
});

/** A statement that a learning system has sent. */
export interface ReceivedStatement {
  /** UUID in lower case. */
  id: string;
  /** The statement as it is stored and returned, as JSON. */
  json: string;
  /** SHA-256 of what the statement says, hexadecimal. */
  digest: string;
  /** The attempt or the void that it describes; null if it describes neither. */
  content: StatementRow | StatementVoidRow | null;
}

/** A statement that was received, as JSON. */
export interface StoredStatement {
  statement: Record<string, unknown>;
  storedAt: string;
}

const knownRow = z.object({
  id: tables.xapi_statement.statement_id,
  digest: tables.xapi_statement.digest,
  /** Whether the statement itself is stored; not if it was imported from a file. */
  complete: z.boolean(),
});
const storedRow = z.object({ statement: z.record(z.string(), z.unknown()), storedAt: z.string() });
const stateRow = z.object({ state: tables.xapi_statement.state, total: z.int() });

/** Stores the received statements, with what they say. A statement from a file is completed. */
const storeQuery = `
  with stored as (
      insert into xapi_statement (organization_id, statement_id, statement, digest, state, ${statementColumns})
      select :organizationId, k.id, k.statement::jsonb, k.digest,
          case when k.voids then 'voiding' when r.line is null then 'ignored'
            when r.person_id is null or r.topic_id is null then 'waiting' else 'recorded' end, ${statementValues}
        from json_to_recordset(:received::json) k(line integer, id text, statement text, digest text, voids boolean)
        left join (${resolvedAttempts}) r on r.line = k.line
      on conflict (organization_id, statement_id) do update set statement = excluded.statement, digest = excluded.digest
        where xapi_statement.statement is null
      returning state)
  select state, count(*)::int as total from stored group by state`;

/** Receives xAPI statements from learning systems, and returns them (docs/xapi.md). */
@Injectable()
export class StatementsService {
  constructor(private readonly tenancy: Tenancy) {}

  /**
   * Records statements, all or none of them. Attempts whose topic or person is not known wait. A statement that is already
   * recorded may be sent again.
   * @throws conflict if another statement has the same ID; invalid_xapi_request
   */
  async receive(actor: Actor, statements: ReceivedStatement[]): Promise<void> {
    await this.tenancy.transaction(actor, async (em) => {
      await em.execute(lockAgainstMerges, { organizationId: actor.organizationId });
      await em.execute(lockStatements, { organizationId: actor.organizationId });
      const added = await findNew(em, statements);
      if (added.length === 0) return;
      const rows = new StagedRows(em, actorValues(actor), received);
      await rows.open();
      await rows.add(added.flatMap(({ content }, line) => (content ? [{ line, ...content }] : [])));
      requireNoRefusals(await rows.check(MAX_ISSUES), added);
      await recordReceived(em, actor, added);
      await em.execute(removeWaiting, { organizationId: actor.organizationId });
      requireNoRefusals((await rows.write(MAX_ISSUES, null)).refused, added);
    });
  }

  /** Returns a received statement. @param voided whether it must be voided, or must not be @throws not_found */
  async find(organizationId: string, id: string, voided: boolean): Promise<StoredStatement> {
    const found = await this.tenancy.snapshot(organizationId, (em) =>
      selectRow(
        em,
        storedRow,
        `select s.statement, ${iso('s.stored_at')} as "storedAt" from xapi_statement s
           where s.statement_id = :id and s.statement is not null
             and (s.state <> 'voiding' and ${isVoided('s')}) = :voided::boolean`,
        { id, voided },
      ),
    );
    if (!found) throw new DocketError('not_found', messages.notFound);
    return found;
  }
}

/** Returns the statements that are not stored yet. @throws conflict if another statement has the ID of one of them */
async function findNew(em: EntityManager, statements: ReceivedStatement[]): Promise<ReceivedStatement[]> {
  const rows = await selectRows(
    em,
    knownRow,
    `select s.statement_id as id, s.digest, s.statement is not null as complete from xapi_statement s
       where s.statement_id in (select e.id from json_array_elements_text(?::json) e(id))`,
    [JSON.stringify(statements.map(({ id }) => id))],
  );
  const known = new Map(rows.map((row) => [row.id, row]));
  // After the erasure of personal data, the digest of the statement is not known any more.
  const isOther = ({ id, digest }: ReceivedStatement) => (known.get(id)?.digest ?? digest) !== digest;
  const issues = statements.flatMap((each, index): Issue[] =>
    isOther(each) ? [{ path: `${index}.id`, message: messages.sameId(each.id) }] : [],
  );
  if (issues.length > 0)
    throw new DocketError('conflict', messages.conflict, { issues: issues.slice(0, MAX_ISSUES) });
  return statements.filter(({ id }) => !known.get(id)?.complete);
}

/** Stores statements and records how many of them count, wait and do not count. */
async function recordReceived(em: EntityManager, actor: Actor, added: ReceivedStatement[]): Promise<void> {
  const stored = added.map(({ id, json, digest, content }, line) => ({
    line,
    id,
    statement: json,
    digest,
    voids: content !== null && 'voids' in content,
  }));
  const totals = new Map<string, number>();
  for (const batch of batchesOf(stored)) {
    const received = JSON.stringify(batch);
    const states = await selectRows(em, stateRow, storeQuery, { ...actorValues(actor), received });
    for (const { state, total } of states) totals.set(state, (totals.get(state) ?? 0) + total);
  }
  await recordAudit(em, actor, {
    action: 'statements.received',
    targetType: 'statement',
    targetId: null,
    targetLabel: null,
    metadata: Object.fromEntries(totals),
  });
}

/** Divides statements, because sending many of them at once would keep the event loop from other work. */
function* batchesOf<T extends { statement: string }>(statements: readonly T[]): Generator<T[]> {
  let [batch, length] = [[] as T[], 0];
  for (const each of statements) {
    batch.push(each);
    length += each.statement.length;
    if (length < BATCH_LENGTH) continue;
    yield batch;
    [batch, length] = [[], 0];
  }
  if (batch.length > 0) yield batch;
}

/** @throws conflict if an attempt has the ID of a statement and other values; invalid_xapi_request for other refusals */
function requireNoRefusals(rows: RefusedRow[], statements: ReceivedStatement[]): void {
  if (rows.length === 0) return;
  const issues = rows.map(({ line, field, reason }): Issue => ({
    path: statements.length === 1 ? field : `${line}.${field}`,
    message: reason,
  }));
  const [code, message] = rows.every(({ field }) => field === 'id')
    ? (['conflict', messages.conflict] as const)
    : (['invalid_xapi_request', messages.invalid] as const);
  throw new DocketError(code, message, { issues: issues.slice(0, MAX_ISSUES) });
}
