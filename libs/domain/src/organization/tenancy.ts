import { Injectable } from '@nestjs/common';
import { checkRows, type Row, type SqlValues } from '@docket/schema';
import { EntityManager } from '@mikro-orm/postgresql';
import type { z } from 'zod';

/**
 * How long a transaction of a kind may take over one statement, and wait between two, in milliseconds; then PostgreSQL
 * ends it. A process that hangs holds no lock and no old snapshot for longer.
 */
export const TRANSACTION_LIMITS = {
  /** Imports write a hundred thousand rows in one statement. */
  write: { statement: 60_000, idle: 30_000 },
  /** What workers write of reports: one that hangs has to let go of the rows before its lease runs out. */
  report: { statement: 15_000, idle: 5_000 },
  /** Those who download a long list may take their time over it. */
  read: { statement: 60_000, idle: 60_000 },
  /** Short questions about the queue, asked all the time. */
  system: { statement: 15_000, idle: 5_000 },
} as const;

/** They are set for the transaction, not for the session, which behind a PgBouncer is everybody's. */
const limitsOf = (kind: keyof typeof TRANSACTION_LIMITS): Record<string, string> => ({
  statement_timeout: String(TRANSACTION_LIMITS[kind].statement),
  idle_in_transaction_session_timeout: String(TRANSACTION_LIMITS[kind].idle),
});

/**
 * The only door to the database. A transaction sees the rows of one organization, enforced by row-level security: the
 * organization is set for the transaction, and without it every tenant table is empty.
 */
@Injectable()
export class Tenancy {
  constructor(private readonly em: EntityManager) {}

  /** Runs `work` in a read-write transaction of one organization; commits when it returns, rolls back when it throws. */
  async transaction<T>(
    organizationId: string,
    work: (em: EntityManager) => Promise<T>,
    kind: 'write' | 'report' = 'write',
  ): Promise<T> {
    return this.scoped(organizationId, kind).transactional(work);
  }

  /** Runs `work` in a read-only transaction that sees the organization as of one instant (repeatable read). */
  async snapshot<T>(organizationId: string, work: (em: EntityManager) => Promise<T>): Promise<T> {
    const as = { isolationLevel: 'repeatable read', readOnly: true } as const;
    return this.scoped(organizationId, 'read').transactional(work, as);
  }

  /**
   * The rows of a query as of one instant (repeatable read), `size` at a time by a server-side cursor, so that memory does
   * not grow with them. The transaction holds a connection until the last row is taken or the taker stops.
   */
  async *batches<Shape extends z.ZodType>(
    organizationId: string,
    shape: Shape,
    sql: string,
    values: SqlValues,
    size: number,
  ): AsyncGenerator<Row<Shape>[], void, void> {
    const em = this.scoped(organizationId, 'read');
    await em.begin({ isolationLevel: 'repeatable read', readOnly: true });
    try {
      await em.execute(`declare batches no scroll cursor for ${sql}`, values as never);
      for (;;) {
        const rows = checkRows(shape, await em.execute(`fetch forward ${size} from batches`));
        if (rows.length > 0) yield rows;
        if (rows.length < size) return;
      }
    } finally {
      // Nothing was changed. A connection that broke has rolled back already, and why it broke is the error to tell.
      await em.rollback().catch(() => undefined);
    }
  }

  /**
   * Runs `work` across organizations with the narrow rights of `docket_system`: it reads which reports wait or are stuck
   * and who may sign in, keeps what the installation owns (operators, workers, what operators did), and nothing else.
   */
  async system<T>(work: (em: EntityManager) => Promise<T>): Promise<T> {
    const em = this.em.fork();
    em.setSessionContext({ role: 'docket_system', variables: limitsOf('system') });
    return em.transactional(work);
  }

  private scoped(organizationId: string, kind: keyof typeof TRANSACTION_LIMITS): EntityManager {
    const em = this.em.fork();
    em.setSessionContext({ variables: { 'docket.organization_id': organizationId, ...limitsOf(kind) } });
    return em;
  }
}

/**
 * Asks, in the middle of a tenant's transaction, what only `docket_system` may see. Nothing is to be written meanwhile.
 * When the question fails the transaction is lost, and the role with it.
 */
export async function acrossTenants<T>(em: EntityManager, question: () => Promise<T>): Promise<T> {
  await em.execute('set local role docket_system');
  const answer = await question();
  await em.execute('reset role');
  return answer;
}
