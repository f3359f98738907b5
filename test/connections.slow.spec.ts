import { Tenancy, TRANSACTION_LIMITS } from '@docket/domain';
import { ormOptions } from '@docket/persistence';
import { MikroORM, type EntityManager } from '@mikro-orm/postgresql';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Client } from './client.js';
import { startPgBouncer, type PgBouncer } from './pgbouncer.js';
import { startProduct, type Product } from './product.js';

const behindPgBouncer = process.env.TEST_PGBOUNCER ? describe : describe.skip;
/** Fewer connections than the processes of the product open, so that every connection is shared. */
const SERVER_CONNECTIONS = 3;
const PEOPLE = 2_000;
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

behindPgBouncer('Docket behind PgBouncer in transaction pooling mode', () => {
  let bouncer: PgBouncer;
  let product: Product;
  let orm: MikroORM;
  let tenancy: Tenancy;

  beforeAll(async () => {
    bouncer = await startPgBouncer(SERVER_CONNECTIONS);
    product = await startProduct({ databaseUrl: (direct) => bouncer.proxiedUrl(direct) });
    orm = await MikroORM.init(ormOptions(bouncer.proxiedUrl(product.database.url)));
    tenancy = new Tenancy(orm.em);
  });
  afterAll(async () => {
    await orm?.close(true);
    await product?.stop();
    await bouncer?.stop();
  });

  it('isolates two organizations in a hundred concurrent transactions', async () => {
    const ids = [await product.database.organization(), await product.database.organization()];
    const results = await Promise.all(
      Array.from({ length: 100 }, async (_, n) => {
        const organizationId = ids[n % 2]!;
        const rows = await tenancy[n % 3 === 0 ? 'snapshot' : 'transaction'](organizationId, async (em) =>
          em.execute<{ id: string }[]>('select id from organization'),
        );
        return rows.length === 1 && rows[0]!.id === organizationId;
      }),
    );
    expect(results).toEqual(Array(100).fill(true));
    // A transaction leaves no settings on the connection for the next one.
    for (let use = 0; use < 2 * SERVER_CONNECTIONS; use += 1) {
      expect(await orm.em.fork().execute('select id from organization')).toEqual([]);
    }
  });

  it('applies to each transaction only the time limits of its kind', async () => {
    const id = await product.database.organization();
    const limits = `select current_setting('statement_timeout') as statement,
      current_setting('idle_in_transaction_session_timeout') as idle`;
    const inMs = ({ statement, idle }: { statement: string; idle: string }) => ({
      statement: Number(/^(\d+)/.exec(statement)![1]) * (statement.endsWith('min') ? 60_000 : 1_000),
      idle: Number(/^(\d+)/.exec(idle)![1]) * (idle.endsWith('min') ? 60_000 : 1_000),
    });
    const readLimits = (em: EntityManager) =>
      em.execute<{ statement: string; idle: string }[]>(limits).then(([row]) => inMs(row!));
    expect(await tenancy.transaction(id, readLimits)).toEqual(TRANSACTION_LIMITS.write);
    expect(await tenancy.snapshot(id, readLimits)).toEqual(TRANSACTION_LIMITS.read);
    expect(await tenancy.system(readLimits)).toEqual(TRANSACTION_LIMITS.system);
    expect(await orm.em.fork().execute(limits)).toEqual([{ statement: '0', idle: '0' }]);
  });

  it('generates reports without an open transaction during rendering', async () => {
    const output = await product.cli(
      'seed',
      '--people',
      String(PEOPLE),
      '--seed',
      '11',
      '--as-of',
      '2026-11-01T00:00:00Z',
    );
    const [, email, password] = /Sign in as (\S+) with password (\S+)/.exec(output)!;
    const client = await Client.signIn(product.url, email!, password!);
    const [assignment] = await product.database.asOwner<{ id: string }>(
      `select id from assignment where scope_type = 'organization' and deadline is not null order by id limit 1`,
    );
    const ids = await Promise.all(
      Array.from({ length: 4 }, () =>
        client.generate('assignment-compliance', { assignmentId: assignment!.id }),
      ),
    );
    const rendering = { samples: 0, longestMs: 0 };
    for (;;) {
      const [row] = await product.database.asOwner<{ open: boolean; rendering: boolean; ms: number }>(
        `select bool_or(status in ('queued', 'running')) as open,
           coalesce(bool_and(phase = 'rendering') filter (where status = 'running'), false) as rendering,
           (select coalesce(max(extract(epoch from clock_timestamp() - xact_start)), 0)::float8 * 1000
            from pg_stat_activity where datname = current_database() and usename = 'docket_test') as ms
         from report where id = any($1::uuid[])`,
        [ids],
      );
      if (!row!.open) break;
      if (!row!.rendering) continue;
      rendering.samples += 1;
      rendering.longestMs = Math.max(rendering.longestMs, row!.ms);
    }
    for (const id of ids) expect(await client.report(id)).toMatchObject({ status: 'completed' });
    expect(rendering.samples).toBeGreaterThan(10);
    // Only heartbeats, which are single statements, run during rendering. Rendering takes much longer.
    expect(rendering.longestMs).toBeLessThan(1_000);
  });
});
