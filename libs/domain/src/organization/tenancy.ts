import { Injectable } from '@nestjs/common';
import { checkRows, selectRow, type Row, type SqlValues } from '@docket/schema';
import { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import {
  figureInstant,
  settledInstant,
  type FigureInstant,
  type RequestedInstant,
} from '../history/figure-instant.js';

/**
 * Timeouts of transactions in milliseconds: for one statement, and for idling between two statements. When one expires,
 * PostgreSQL ends the transaction, so that a hanging process cannot keep locks or old snapshots.
 */
export const TRANSACTION_LIMITS = {
  /** An import writes up to 100,000 rows in one statement. */
  write: { statement: 60_000, idle: 30_000 },
  /** Changes by workers. A hanging worker must release its row locks before its lease expires. */
  report: { statement: 15_000, idle: 5_000 },
  /** Clients may download long lists slowly. */
  read: { statement: 60_000, idle: 60_000 },
  /** Short, frequent queries about the queue. */
  system: { statement: 15_000, idle: 5_000 },
} as const;

/** SQLSTATE of the transaction that PostgreSQL ends to resolve a deadlock. */
const DEADLOCK_DETECTED = '40P01';
/** Number of times that a transaction runs if each run ends in a deadlock. */
const MAX_RUNS = 4;

/** The organization that a transaction changes, and the e-mail address or API key of the author. */
interface Author {
  organizationId: string;
  email: string;
}

/** Settings for the transaction only: behind PgBouncer, clients share sessions. */
const limitsOf = (kind: keyof typeof TRANSACTION_LIMITS): Record<string, string> => ({
  statement_timeout: String(TRANSACTION_LIMITS[kind].statement),
  idle_in_transaction_session_timeout: String(TRANSACTION_LIMITS[kind].idle),
});

/**
 * The only entry point to the database. Row-level security limits each transaction to the rows of one organization. Without
 * an organization, every tenant table appears empty. Transactions of an organization run as `docket_app`, which cannot read
 * passwords and sessions.
 */
@Injectable()
export class Tenancy {
  constructor(private readonly em: EntityManager) {}

  /**
   * Runs `work` in a read-write transaction of one organization. Rolls back if `work` throws. A transaction that PostgreSQL
   * ends because of a deadlock runs again, so `work` must have no effects outside of the transaction.
   * @param by the actor whose change it is, recorded in the histories; or the organization, if nobody's
   */
  async transaction<T>(
    by: string | Author,
    work: (em: EntityManager) => Promise<T>,
    kind: 'write' | 'report' = 'write',
  ): Promise<T> {
    return this.write(
      typeof by === 'string' ? { organizationId: by, email: '' } : by,
      work,
      kind,
      'docket_app',
    );
  }

  private async write<T>(
    { organizationId, email }: Author,
    work: (em: EntityManager) => Promise<T>,
    kind: 'write' | 'report',
    role: 'docket_app' | null,
  ): Promise<T> {
    for (let run = 1; ; run += 1) {
      try {
        const em = this.scoped(organizationId, kind, { 'docket.changed_by': email }, role);
        return await em.transactional(work);
      } catch (error) {
        if (run === MAX_RUNS || (error as { code?: string }).code !== DEADLOCK_DETECTED) throw error;
      }
    }
  }

  /**
   * Runs `work` in a transaction that changes an account, with the rights of the sign-in library too. Tenant tables appear
   * empty until `enterOrganization`.
   */
  account<T>(email: string, work: (em: EntityManager) => Promise<T>): Promise<T> {
    return this.write({ organizationId: '', email }, work, 'write', null);
  }

  /** Runs `work` in a read-only, repeatable-read transaction of one organization. */
  async snapshot<T>(organizationId: string, work: (em: EntityManager) => Promise<T>): Promise<T> {
    const options = { isolationLevel: 'repeatable read', readOnly: true } as const;
    return this.scoped(organizationId, 'read').transactional(work, options);
  }

  /** Returns the current instant for figures that a later transaction reads. */
  settledInstant(organizationId: string): Promise<string> {
    return settledInstant(this.em.fork(), organizationId);
  }

  /**
   * Runs `work`, which reads figures, in a snapshot transaction.
   * @throws invalid_request unless asOf <= knownAt <= now
   */
  async figures<T>(
    organizationId: string,
    requested: RequestedInstant,
    work: (em: EntityManager, at: FigureInstant) => Promise<T>,
  ): Promise<T> {
    const now = await this.settledInstant(organizationId);
    return this.snapshot(organizationId, async (em) =>
      work(em, await figureInstant(em, organizationId, requested, now)),
    );
  }

  /**
   * Streams the rows of a query in batches of `size`, from a server-side cursor in a repeatable-read transaction. Memory
   * does not grow with the number of rows. The connection is in use until the consumer has read the last row or stops.
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
      await em.execute(`declare batches no scroll cursor for ${sql}`, values);
      for (;;) {
        const rows = checkRows(shape, await em.execute(`fetch forward ${size} from batches`));
        if (rows.length > 0) yield rows;
        if (rows.length < size) return;
      }
    } finally {
      // A broken connection has already rolled back. Its original error must not be replaced.
      await em.rollback().catch(() => undefined);
    }
  }

  /**
   * Runs `work` across organizations with the limited rights of `docket_system`: it can read the state of reports and who
   * may sign in, and it can write the data of the installation (operators, workers, the operations log).
   */
  async system<T>(work: (em: EntityManager) => Promise<T>): Promise<T> {
    const em = this.em.fork();
    em.setSessionContext({ role: 'docket_system', variables: limitsOf('system') });
    return em.transactional(work);
  }

  private scoped(
    organizationId: string,
    kind: keyof typeof TRANSACTION_LIMITS,
    variables: Record<string, string> = {},
    role: 'docket_app' | null = 'docket_app',
  ): EntityManager {
    const em = this.em.fork();
    em.setSessionContext({
      ...(role && { role }),
      variables: { 'docket.organization_id': organizationId, ...limitsOf(kind), ...variables },
    });
    return em;
  }
}

/**
 * Runs a read-only query as `docket_system` within a transaction of an organization. If the query fails, the transaction is
 * aborted and the role is reset with it.
 */
export async function asSystemRole<T>(em: EntityManager, query: () => Promise<T>): Promise<T> {
  const before = await selectRow(
    em,
    z.object({ role: z.string() }),
    `select role, set_config('role', 'docket_system', true) from current_setting('role') role`,
  );
  const result = await query();
  await em.execute(`select set_config('role', ?, true)`, [before!.role]);
  return result;
}

/**
 * Continues a transaction in another organization. Only for changes of an account, which can belong to people of several
 * organizations.
 */
export async function enterOrganization(em: EntityManager, organizationId: string): Promise<void> {
  await em.execute(`select set_config('docket.organization_id', ?, true)`, [organizationId]);
}
