import { AsyncLocalStorage } from 'node:async_hooks';
import type { PageQuery } from '@docket/contracts';
import { Inject, Injectable, Optional } from '@nestjs/common';
import { checkRows, selectRow, type Row, type SqlValues } from '@docket/schema';
import { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import {
  figureInstant,
  settledInstant,
  type FigureInstant,
  type RequestedInstant,
} from '../history/figure-instant.js';
import { keyCannotChange } from '../people/access-rules.js';
import { configurePlanner } from '../set-queries.js';
import { DatabaseLoad } from './database-load.js';
import { RequestStatements } from './request-statements.js';

/**
 * Timeouts of transactions in milliseconds: for one statement, and for idling between two statements. When one expires,
 * PostgreSQL ends the transaction, so that a hanging process cannot keep locks or old snapshots.
 */
export const TRANSACTION_LIMITS = {
  /** An import writes up to 100,000 rows in one statement. */
  write: { statement: 60_000, idle: 30_000 },
  /** An erasure searches all texts, also the whole audit log: about a second for each 50,000 events. */
  erasure: { statement: 600_000, idle: 30_000 },
  /** Changes by workers. A hanging worker must release its row locks before its lease expires. */
  report: { statement: 15_000, idle: 5_000 },
  /** Clients may download long lists slowly. Reports of large organizations read all their figures in one statement. */
  read: { statement: 60_000, idle: 60_000 },
  /** Figures of now that a person waits for. */
  figures: { statement: 5_000, idle: 15_000 },
  /** Figures of a past instant that a person waits for: they are computed from the histories. */
  pastFigures: { statement: 10_000, idle: 15_000 },
  /** Other pages that a person waits for. */
  page: { statement: 5_000, idle: 15_000 },
  /** Short, frequent queries about the queue. */
  system: { statement: 15_000, idle: 5_000 },
} as const;

/** Injection token of the entity manager with the login for accounts. A process that does not change accounts has none. */
export const ACCOUNTS = Symbol('ACCOUNTS');

/** SQLSTATEs of transactions that PostgreSQL ends because of another one: a deadlock, or a repeatable read that would lose a change. */
const RETRIED = new Set(['40P01', '40001']);
/** SQLSTATE of the triggers that refuse changes of administrators by API keys. */
const REFUSED_KEY = 'DK403';
/** Number of times that a transaction runs if another one ends each run. */
const MAX_RUNS = 4;

/** A transaction from which several reads of an organization read, and the instant of their figures. */
interface JoinedTransaction {
  em: EntityManager;
  organizationId: string;
  now: string;
}

/** The organization that a transaction changes, and the e-mail address or API key of the author. */
interface Author {
  organizationId: string;
  email: string;
}

/** Figures of now come from kept states (docs/decisions/kept-figures.md). */
const figuresKind = ({ asOf, to, knownAt }: RequestedInstant): 'figures' | 'pastFigures' =>
  (asOf ?? to ?? knownAt) === undefined ? 'figures' : 'pastFigures';

/** Settings for the transaction only: behind PgBouncer, clients share sessions. */
const limitsOf = (kind: keyof typeof TRANSACTION_LIMITS): Record<string, string> => ({
  statement_timeout: String(TRANSACTION_LIMITS[kind].statement),
  idle_in_transaction_session_timeout: String(TRANSACTION_LIMITS[kind].idle),
});

/**
 * The only entry point to the database. Row-level security limits each transaction to the rows of one organization. Without
 * an organization, every tenant table appears empty. Transactions of an organization run as `docket_app`, which cannot read
 * passwords and sessions. Accounts have a second login, because a login can leave the role of its transaction.
 */
@Injectable()
export class Tenancy {
  private readonly joined = new AsyncLocalStorage<JoinedTransaction>();

  /**
   * @param em uses the login for the data of organizations
   * @param accountsEm uses the login for accounts
   * @param load shares the connections of a process that answers requests; other processes have none
   */
  constructor(
    private readonly em: EntityManager,
    @Optional() @Inject(ACCOUNTS) private readonly accountsEm?: EntityManager,
    @Optional() private readonly load?: DatabaseLoad,
  ) {}

  /**
   * Runs `work` in a read-write transaction of one organization. Rolls back if `work` throws. A transaction that PostgreSQL
   * ends because of a deadlock runs again, so `work` must have no effects outside of the transaction.
   * @param by the actor whose change it is, recorded in the histories; or the organization, if nobody's
   * @param kind an erasure is cancelled if the client of the request disconnects
   */
  async transaction<T>(
    by: string | Author,
    work: (em: EntityManager) => Promise<T>,
    kind: 'write' | 'erasure' | 'report' = 'write',
    isolationLevel: 'read committed' | 'repeatable read' = 'read committed',
  ): Promise<T> {
    return this.write(
      typeof by === 'string' ? { organizationId: by, email: '' } : by,
      work,
      kind,
      'docket_app',
      isolationLevel,
    );
  }

  private async write<T>(
    { organizationId, email }: Author,
    work: (em: EntityManager) => Promise<T>,
    kind: 'write' | 'erasure' | 'report',
    role: 'docket_app' | null,
    isolationLevel: 'read committed' | 'repeatable read' = 'read committed',
  ): Promise<T> {
    const author = { 'docket.changed_by': email };
    for (let run = 1; ; run += 1) {
      try {
        const attempt = (): Promise<T> => {
          const request = new RequestStatements(this.em, kind === 'erasure');
          return this.scoped(organizationId, kind, { ...author, ...request.variables }, role).transactional(
            (em) => request.run(() => work(em)),
            { isolationLevel },
          );
        };
        if (!this.load || kind === 'report') return await attempt();
        return await (role === null
          ? this.load.account(attempt)
          : this.load.connection(organizationId, attempt));
      } catch (error) {
        const { code = '' } = error as { code?: string };
        if (code === REFUSED_KEY) throw keyCannotChange();
        if (run === MAX_RUNS || !RETRIED.has(code)) throw error;
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

  /**
   * Returns an entity manager with the login for accounts, for statements of the sign-in code outside of `account`.
   * @throws if the process has no such login
   */
  accounts(): EntityManager {
    if (!this.accountsEm) throw new Error('This process has no login for accounts. Set AUTH_DATABASE_URL.');
    return this.accountsEm.fork();
  }

  /** Runs `work` in a read-only, repeatable-read transaction of one organization. */
  async snapshot<T>(organizationId: string, work: (em: EntityManager) => Promise<T>): Promise<T> {
    return this.reading(organizationId, this.load ? 'page' : 'read', work);
  }

  /** Returns the current instant for figures that a later transaction reads. */
  settledInstant(organizationId: string): Promise<string> {
    return settledInstant(this.em.fork(), organizationId);
  }

  /** Returns the current instant and data version, without waiting for figures that are read. */
  async currentInstant(organizationId: string): Promise<FigureInstant> {
    const now = await this.settledInstant(organizationId);
    return this.snapshot(organizationId, (em) => figureInstant(em, organizationId, {}, now));
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
    const joined = this.joinedBy(organizationId);
    if (joined) {
      return work(joined.em, await figureInstant(joined.em, organizationId, requested, joined.now));
    }
    const read = async (): Promise<T> => {
      const now = await this.settledInstant(organizationId);
      return this.reading(organizationId, this.load ? figuresKind(requested) : 'read', async (em) =>
        work(em, await figureInstant(em, organizationId, requested, now)),
      );
    };
    return this.load ? this.load.reading(organizationId, read) : read();
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
    const leave = await this.load?.hold(organizationId);
    const request = new RequestStatements(this.em);
    const em = this.scoped(organizationId, 'read', request.variables);
    try {
      await em.begin({ isolationLevel: 'repeatable read', readOnly: true });
      request.start();
      await em.execute(`declare batches no scroll cursor for ${sql}`, values);
      for (;;) {
        const rows = checkRows(shape, await em.execute(`fetch forward ${size} from batches`));
        if (rows.length > 0) yield rows;
        if (rows.length < size) return;
      }
    } finally {
      await request.end();
      // A broken connection has already rolled back. Its original error must not be replaced.
      await em.rollback().catch(() => undefined);
      leave?.();
    }
  }

  /**
   * Streams the pages of a list from one repeatable-read transaction. `read` may call any methods that read with `snapshot` or
   * `figures`: they read from the transaction, and all figures describe the same instant. Like `batches`, it uses a connection
   * until the consumer has read the last page or stops.
   */
  async *pages<T>(
    organizationId: string,
    pageSize: number,
    read: (query: PageQuery) => Promise<{ items: T[]; total: number }>,
  ): AsyncGenerator<T[], void, void> {
    const leave = await this.load?.hold(organizationId);
    const now = await this.settledInstant(organizationId);
    const request = new RequestStatements(this.em);
    const em = this.scoped(organizationId, 'read', request.variables);
    try {
      await em.begin({ isolationLevel: 'repeatable read', readOnly: true });
      request.start();
      for (let page = 1; ; page += 1) {
        // A page of an export has far more rows than one that a person sees.
        await em.execute(configurePlanner);
        const { items, total } = await this.joined.run({ em, organizationId, now }, () =>
          read({ page, pageSize }),
        );
        if (items.length > 0) yield items;
        if (page * pageSize >= total) return;
      }
    } finally {
      await request.end();
      await em.rollback().catch(() => undefined);
      leave?.();
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

  private joinedBy(organizationId: string): JoinedTransaction | undefined {
    const joined = this.joined.getStore();
    return joined?.organizationId === organizationId ? joined : undefined;
  }

  /** Runs `work` in a read-only transaction. If the client of the request disconnects, its statement is cancelled. */
  private reading<T>(
    organizationId: string,
    kind: 'read' | 'figures' | 'pastFigures' | 'page',
    work: (em: EntityManager) => Promise<T>,
  ): Promise<T> {
    const joined = this.joinedBy(organizationId);
    if (joined) return work(joined.em);
    const read = (): Promise<T> => {
      const request = new RequestStatements(this.em);
      return this.scoped(organizationId, kind, request.variables).transactional(
        (em) => request.run(() => work(em)),
        { isolationLevel: 'repeatable read', readOnly: true },
      );
    };
    return this.load ? this.load.connection(organizationId, read) : read();
  }

  private scoped(
    organizationId: string,
    kind: keyof typeof TRANSACTION_LIMITS,
    variables: Record<string, string> = {},
    role: 'docket_app' | null = 'docket_app',
  ): EntityManager {
    const em = role === null ? this.accounts() : this.em.fork();
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
