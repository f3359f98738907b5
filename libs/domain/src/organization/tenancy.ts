import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';

/** How a tenant's transaction is run. */
export interface TransactionOptions {
  /** Give up a statement after this many milliseconds. Default: the server's setting. */
  statementTimeoutMs?: number;
}

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
    options: TransactionOptions = {},
  ): Promise<T> {
    const em = this.scoped(organizationId);
    return em.transactional(async (inner) => {
      await limitStatements(inner, options);
      return work(inner);
    });
  }

  /** Runs `work` in a read-only transaction that sees the organization as of one instant (repeatable read). */
  async snapshot<T>(
    organizationId: string,
    work: (em: EntityManager) => Promise<T>,
    options: TransactionOptions = {},
  ): Promise<T> {
    const em = this.scoped(organizationId);
    return em.transactional(
      async (inner) => {
        await limitStatements(inner, options);
        return work(inner);
      },
      { isolationLevel: 'repeatable read', readOnly: true },
    );
  }

  /**
   * The rows of a query as of one instant (repeatable read), `size` at a time by a server-side cursor, so that memory does
   * not grow with them. The transaction holds a connection until the last row is taken or the taker stops.
   */
  async *batches<T extends object>(
    organizationId: string,
    sql: string,
    values: unknown[] | Record<string, unknown>,
    size: number,
  ): AsyncGenerator<T[], void, void> {
    const em = this.scoped(organizationId);
    await em.begin({ isolationLevel: 'repeatable read', readOnly: true });
    try {
      await em.execute(`declare batches no scroll cursor for ${sql}`, values);
      for (;;) {
        const rows = await em.execute<T[]>(`fetch forward ${size} from batches`);
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
    em.setSessionContext({ role: 'docket_system' });
    return em.transactional(work);
  }

  private scoped(organizationId: string): EntityManager {
    const em = this.em.fork();
    em.setSessionContext({ variables: { 'docket.organization_id': organizationId } });
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

async function limitStatements(em: EntityManager, { statementTimeoutMs }: TransactionOptions): Promise<void> {
  if (statementTimeoutMs !== undefined) {
    await em.execute(`select set_config('statement_timeout', ?, true)`, [String(statementTimeoutMs)]);
  }
}
