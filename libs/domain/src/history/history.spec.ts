import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '@docket/testing';
import { selectRows } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import fc from 'fast-check';
import pg from 'pg';
import { z } from 'zod';
import { readTrainingMetrics } from '../training/training-metrics.js';
import type { HistoryView } from './figure-instant.js';
import { isValid } from './known.sql.js';

/** The mechanism of histories and of data versions (docs/domain.md, section 2). */
let db: TestDatabase;
let org: string;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db?.drop());
beforeEach(async () => {
  org = await db.organization();
});

const seed = Number(process.env.SEED ?? 20_261_129);
const options = (runs: number) => {
  console.log(`seed ${seed}; run again with SEED=${seed}`);
  return { numRuns: Number(process.env.RUNS ?? runs), seed, endOnFailure: false };
};

/** Instants of the generated periods, in milliseconds after a start. */
const LAST = 8;
const at = (ms: number): string => new Date(Date.UTC(2026, 0, 1) + ms).toISOString();
const atOrNull = (ms: number | null): string | null => (ms === null ? null : at(ms));

/** A value for the item `item` of a history in a period, or its removal from the period. Null: without a bound. */
interface Put {
  item: string;
  from: number | null;
  to: number | null;
  value: number | null;
}

/** The mechanism is the same for every history. The test uses one whose rows refer to no other table. */
const putQuery = `
  select put_framework_override_revision(
      jsonb_populate_record(null::framework_override_revision, jsonb_build_object('organization_id', v.organization,
        'framework_id', 'f', 'item_id', v.item, 'cwe_ids', array[coalesce(v.value, 0)])),
      v.period, v.value is not null)
    from (select ?::uuid as organization, ?::text as item, ?::int as value,
      tstzrange(?::timestamptz, ?::timestamptz) as period) v`;
const valuesOf = ({ item, from, to, value }: Put) => [org, item, value, atOrNull(from), atOrNull(to)];
const put = (em: EntityManager, values: Put): Promise<unknown> => em.execute(putQuery, valuesOf(values));

const row = z.object({
  ms: z.int(),
  item: z.string(),
  value: z.int(),
  changedBy: z.string().nullable(),
});
type Value = z.infer<typeof row>;

/** Returns the known values that are valid at each instant. */
const readQuery = `
  select (i.number - 1)::int as ms, h.item_id as item, h.cwe_ids[1] as value, h.changed_by as "changedBy"
    from unnest(:instants::timestamptz[]) with ordinality i(instant, number)
    join framework_override_revision h on h.organization_id = :organizationId and ${isValid('h', 'i.instant')}
    order by i.number, h.item_id`;
const instants = `{${Array.from({ length: LAST + 1 }, (_, ms) => at(ms)).join()}}`;
const read = (em: EntityManager, view: HistoryView) => selectRows(em, row, readQuery, { ...view, instants });
const readAt = (knownAt?: string) => db.tenancy.figures(org, { asOf: at(LAST), knownAt }, read);

interface Change {
  id: string;
  version: number | null;
  author: string | null;
  ordered: boolean;
}
const changes = () =>
  db.asOwner<Change>(
    `select id::text, data_version::int as version, changed_by as author,
         recorded_at > coalesce(lag(recorded_at) over (order by data_version), '-infinity')
           and greatest_id = max(id) over (order by data_version) as ordered
       from change where organization_id = $1 order by data_version`,
    [org],
  );
async function expectConsecutiveVersions(): Promise<Change[]> {
  const all = await changes();
  expect(all.map(({ version, ordered }) => [version, ordered])).toEqual(
    all.map((_, index) => [index + 1, true]),
  );
  return all;
}

const ms = fc.integer({ min: 0, max: LAST });
const anyPut: fc.Arbitrary<Put> = fc
  .record({
    item: fc.constantFrom('a', 'a', 'a', 'b'),
    bounds: fc.tuple(ms, fc.option(ms, { nil: null, freq: 3 })),
    value: fc.option(fc.integer({ min: 1, max: 9 }), { nil: null, freq: 3 }),
    unbounded: fc.boolean(),
  })
  .map(({ item, bounds: [from, to], value, unbounded }) => ({
    item,
    // Only a removal may have no start. The bounds may be equal: the period is empty.
    from: value === null && unbounded ? null : to === null ? from : Math.min(from, to),
    to: to === null ? null : Math.max(from, to),
    value,
  }));

test.each([
  ['person', 'name'],
  ['person', 'email'],
  ['team', 'name'],
  ['topic', 'title'],
  ['module', 'title'],
  ['course', 'title'],
  ['scenario', 'title'],
])('a change of a name is a numbered change: %s.%s', async (table, column) => {
  const columns: Record<string, string> = {
    person: `insert into person (organization_id, email, name) values ($1, 'a@x.example', 'Ada')`,
    team: `insert into team (organization_id, name) values ($1, 'Team')`,
    course: `insert into course (organization_id, slug, title) values ($1, 'c', 'Course')`,
    scenario: `insert into scenario (organization_id, slug, title) values ($1, 's', 'Scenario')`,
    module: `insert into module (organization_id, family, slug, title) values ($1, 'web', 'm', 'Module')`,
    topic: `with m as (insert into module (organization_id, family, slug, title) values ($1, 'web', 'm', 'Module') returning id)
      insert into topic (organization_id, module_id, slug, title) select $1, id, 't', 'Topic' from m`,
  };
  await db.asOwner(columns[table]!, [org]);
  const version = async () =>
    (
      await db.asOwner<{ n: string }>('select count(*) as n from change where organization_id = $1', [org])
    )[0]!.n;
  const before = Number(await version());
  const rename = (name: string) =>
    db.asOwner(`update ${table} set ${column} = $2 where organization_id = $1`, [org, name]);
  await rename('b@x.example');
  expect(Number(await version())).toBe(before + 1);
  await rename('b@x.example');
  expect(Number(await version())).toBe(before + 1);
});

test('values and their authors are those of the last known put at each instant', async () => {
  const transaction = fc.record({
    puts: fc.array(anyPut, { minLength: 1, maxLength: 4 }),
    end: fc.constantFrom('commit', 'commit', 'commit', 'roll back'),
  });
  const property = async (transactions: (typeof transaction extends fc.Arbitrary<infer T> ? T : never)[]) => {
    org = await db.organization();
    /** The naive history: every put, with the author that identifies its transaction. */
    const model: (Put & { changedBy: string })[] = [];
    const known = [{ instant: await db.distinctInstant(), length: 0 }];
    for (const [number, { puts, end }] of transactions.entries()) {
      const changedBy = `author${number}@x.y`;
      const run = db.tenancy.transaction({ organizationId: org, email: changedBy }, async (em) => {
        for (const each of puts) await put(em, each);
        if (end === 'roll back') throw new Error('rolled back');
      });
      if (end === 'roll back') await expect(run).rejects.toThrow('rolled back');
      else {
        await run;
        model.push(...puts.map((each) => ({ ...each, changedBy })));
      }
      known.push({ instant: await db.distinctInstant(), length: model.length });
    }
    for (const { instant, length } of known) {
      const expected = valuesAt(model.slice(0, length));
      expect([instant, await readAt(instant)]).toEqual([instant, expected]);
    }
    await expectConsecutiveVersions();
  };
  await fc.assert(fc.asyncProperty(fc.array(transaction, { maxLength: 6 }), property), options(40));
});

/** Returns the value of each item at each instant: the last put whose period contains the instant. */
function valuesAt(model: (Put & { changedBy: string })[]): Value[] {
  const found: Value[] = [];
  for (let instant = 0; instant <= LAST; instant++) {
    for (const item of ['a', 'b']) {
      const last = model.findLast(
        (each) =>
          each.item === item && (each.from ?? 0) <= instant && (each.to === null || instant < each.to),
      );
      if (last && last.value !== null)
        found.push({ ms: instant, item, value: last.value, changedBy: last.changedBy });
    }
  }
  return found;
}

/** Runs `work` with connections that stay open. Each can have its own transaction. */
async function withConnections<T>(count: number, work: (clients: pg.Client[]) => Promise<T>): Promise<T> {
  const clients = Array.from({ length: count }, () => new pg.Client({ connectionString: db.ownerUrl }));
  try {
    for (const client of clients) await client.connect();
    return await work(clients);
  } finally {
    for (const client of clients) await client.end();
  }
}

/** Puts a value that is valid at every instant, so that a figure contains it as soon as it is known. */
const putItem = (client: pg.Client, item: string) => {
  let number = 0;
  const sql = putQuery.replaceAll('?', () => `$${++number}`);
  return client.query(sql, valuesOf({ item, from: 0, to: null, value: 1 }));
};
const itemsOf = (values: Value[]) => values.filter((each) => each.ms === LAST).map(({ item }) => item);

test('figures during a change are the same after its commit, and the change has a later number', async () => {
  const person = await db.asOwner<{ id: string }>(
    `insert into person (organization_id, email, name, joined_at) values ($1, 'p@x.y', 'P', '2026-01-01Z') returning id`,
    [org],
  );
  const people = (requested = {}) =>
    db.tenancy.figures(org, requested, async (em, instant) => {
      const { figures } = await readTrainingMetrics(em, instant);
      const { asOf, knownAt, dataVersion } = instant;
      return { asOf, knownAt, dataVersion, people: figures.people };
    });
  await withConnections(2, async ([slow, fast]) => {
    const add = (client: pg.Client, email: string) =>
      client.query(
        `insert into person (organization_id, email, name, joined_at) values ($1, $2, 'P', '2026-01-01Z')`,
        [org, email],
      );
    await slow!.query('begin');
    await add(slow!, 'slow@x.y');
    await add(fast!, 'fast@x.y');
    const before = await people();
    expect(before.people).toBe(2);
    await slow!.query('commit');
    const { asOf, knownAt } = before;
    expect(await people({ asOf, knownAt })).toEqual(before);
    expect(await people({ asOf })).toMatchObject({ people: 3, dataVersion: before.dataVersion + 1 });
  });
  const rows = await db.asOwner<{ email: string; version: number }>(
    `select p.email, c.data_version::int as version from person p
       join person_period h on h.person_id = p.id join change c on c.organization_id = $1 and c.id = h.recorded_by
       where p.organization_id = $1 and p.id <> $2 order by c.id`,
    [org, person[0]!.id],
  );
  expect(rows.map(({ email }) => email)).toEqual(['slow@x.y', 'fast@x.y']);
  expect(rows[0]!.version).toBe(rows[1]!.version + 1);
  await expectConsecutiveVersions();
});

test('random interleavings of transactions never change the figures of an earlier instant', async () => {
  const CLIENTS = 3;
  // The first step of a connection begins a transaction, the second writes, the third ends it, and so on.
  const step = fc.record({
    client: fc.nat(CLIENTS - 1),
    end: fc.constantFrom('commit', 'commit', 'rollback'),
  });
  await withConnections(CLIENTS, async (clients) => {
    const property = async (steps: (typeof step extends fc.Arbitrary<infer T> ? T : never)[]) => {
      org = await db.organization();
      const states = clients.map(() => 'idle' as 'idle' | 'started' | 'written');
      const items = clients.map(() => '');
      const committed: string[] = [];
      const reads: { knownAt: string; dataVersion: number; items: string[] }[] = [];
      const finish = async (client: number, end: 'commit' | 'rollback') => {
        await clients[client]!.query(end);
        if (end === 'commit' && states[client] === 'written') committed.push(items[client]!);
        states[client] = 'idle';
      };
      for (const [number, { client, end }] of steps.entries()) {
        if (states[client] === 'idle') {
          await clients[client]!.query('begin');
          states[client] = 'started';
        } else if (states[client] === 'started') {
          items[client] = `item${String(number).padStart(3, '0')}`;
          await putItem(clients[client]!, items[client]);
          states[client] = 'written';
        } else {
          await finish(client, end as 'commit');
        }
        const { knownAt, dataVersion } = await db.at(org);
        const found = itemsOf(await readAt(knownAt));
        expect([number, found]).toEqual([number, committed.toSorted()]);
        reads.push({ knownAt, dataVersion, items: found });
      }
      for (const [client, state] of states.entries()) if (state !== 'idle') await finish(client, 'commit');
      for (const { knownAt, dataVersion, items: found } of reads) {
        expect([knownAt, itemsOf(await readAt(knownAt))]).toEqual([knownAt, found]);
        expect(await db.at(org, { asOf: at(0), knownAt })).toMatchObject({ dataVersion });
      }
      expect(await itemsByVersion()).toEqual(committed);
      await expectConsecutiveVersions();
    };
    await fc.assert(fc.asyncProperty(fc.array(step, { maxLength: 16 }), property), options(20));
  });
});

/** Returns the items in the order of the numbers of the changes that recorded them. */
async function itemsByVersion(): Promise<string[]> {
  const rows = await db.asOwner<{ item: string }>(
    `select h.item_id as item from framework_override_revision h
       join change c on c.organization_id = h.organization_id and c.id = h.recorded_by
       where h.organization_id = $1 order by c.data_version`,
    [org],
  );
  return rows.map(({ item }) => item);
}

const readThreshold = async (em: EntityManager, view: HistoryView): Promise<number[]> => {
  const shape = z.object({ percent: z.int() });
  const rows = await selectRows(
    em,
    shape,
    `select h.coverage_threshold_percent as percent from organization_revision h
       where h.organization_id = :organizationId and ${isValid('h')}`,
    { ...view },
  );
  return rows.map(({ percent }) => percent);
};

test('simultaneous transactions have consecutive numbers, and figures read meanwhile can be read again', async () => {
  const WRITERS = 3;
  const EACH = 12;
  const figuresAt = (knownAt?: string) =>
    db.tenancy.figures(org, { knownAt }, async (em, instant) => ({
      knownAt: instant.knownAt,
      dataVersion: instant.dataVersion,
      values: await read(em, instant),
      threshold: await readThreshold(em, instant),
    }));
  const reads: Awaited<ReturnType<typeof figuresAt>>[] = [];
  const write = async (writer: number) => {
    for (let number = 0; number < EACH; number++)
      await db.tenancy.transaction(org, async (em) => {
        await put(em, { item: `item${writer}-${number}`, from: 0, to: null, value: 1 });
        await em.execute('update organization set coverage_threshold_percent = ? where id = ?', [
          50 + writer * EACH + number,
          org,
        ]);
      });
  };
  const readRepeatedly = async () => {
    for (let number = 0; number < EACH; number++) reads.push(await figuresAt());
  };
  const results = await Promise.allSettled([
    ...Array.from({ length: WRITERS }, (_, writer) => write(writer)),
    readRepeatedly(),
  ]);
  expect(results.filter(({ status }) => status === 'rejected')).toEqual([]);
  for (const first of reads) {
    expect(await figuresAt(first.knownAt)).toEqual(first);
    // Each change adds one item; the first change added the organization.
    expect(itemsOf(first.values)).toHaveLength(first.dataVersion - 1);
  }
  expect(reads.map(({ threshold }) => threshold.length)).toEqual(reads.map(() => 1));
  expect(await expectConsecutiveVersions()).toHaveLength(WRITERS * EACH + 1);
});

test('a change is known from the instant of its commit on, and the data version before the first change is 0', async () => {
  await db.distinctInstant();
  await db.tenancy.transaction(org, (em) => put(em, { item: 'a', from: 0, to: null, value: 1 }));
  const [{ millisecond, version }] = (await db.asOwner<{ millisecond: Date; version: number }>(
    `update change set started_at = date_trunc('milliseconds', recorded_at),
         recorded_at = date_trunc('milliseconds', recorded_at) + interval '1 millisecond'
       where organization_id = $1 and data_version = (select max(data_version) from change where organization_id = $1)
       returning recorded_at as millisecond, data_version::int as version`,
    [org],
  )) as [{ millisecond: Date; version: number }];
  await db.distinctInstant();
  for (const [offset, items] of [
    [-1, []],
    [0, ['a']],
    [1, ['a']],
  ] as const) {
    const knownAt = new Date(millisecond.getTime() + offset).toISOString();
    expect([offset, itemsOf(await readAt(knownAt))]).toEqual([offset, items]);
    const { dataVersion } = await db.at(org, { asOf: at(0), knownAt });
    expect([offset, dataVersion]).toEqual([offset, offset < 0 ? version - 1 : version]);
  }
  expect(await db.at(org, { knownAt: at(0) })).toMatchObject({ dataVersion: 0, lastChange: '0' });
});

test('the instant of a change has milliseconds, and figures known at it include the change', async () => {
  const add = (number: number) =>
    db.tenancy.transaction(org, (em) => put(em, { item: `item${number}`, from: 0, to: null, value: 1 }));
  await Promise.all(Array.from({ length: 12 }, (_, number) => add(number)));
  // A settled instant includes every earlier change, also those of one millisecond.
  expect(itemsOf(await readAt())).toHaveLength(12);
  const recorded = await db.asOwner<{ version: number; exact: string; printed: string }>(
    `select data_version::int as version, to_char(recorded_at at time zone 'UTC', 'US') as exact,
         to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as printed
       from change where organization_id = $1 and recorded_at > '-infinity' order by data_version`,
    [org],
  );
  expect(recorded.filter(({ exact }) => !exact.endsWith('000'))).toEqual([]);
  for (const { version, printed } of recorded) {
    const before = new Date(Date.parse(printed) - 1).toISOString();
    const known = await Promise.all([before, printed].map((knownAt) => db.at(org, { asOf: at(0), knownAt })));
    expect(known.map(({ dataVersion }) => dataVersion)).toEqual([version - 1, version]);
  }
});

test('a change follows the previous one, even if the clock was set back', async () => {
  const first = await changes();
  await db.asOwner(
    `update change set recorded_at = recorded_at + interval '1 hour' where organization_id = $1`,
    [org],
  );
  await db.tenancy.transaction(org, (em) => put(em, { item: 'a', from: 0, to: null, value: 1 }));
  expect(await expectConsecutiveVersions()).toHaveLength(first.length + 1);
});

test('a value that one transaction removes and adds again applies from then on, and not before', async () => {
  const add = (cwe: number) =>
    [
      `insert into framework_override (organization_id, framework_id, item_id, cwe_ids) values (?, 'f', 'a', array[?::int])`,
      [org, cwe],
    ] as const;
  await db.tenancy.transaction(org, (em) => em.execute(...add(1)));
  await db.distinctInstant();
  await db.tenancy.transaction(org, async (em) => {
    await em.execute('delete from framework_override where organization_id = ?', [org]);
    await em.execute(...add(2));
  });
  const rows = await db.asOwner<{ cwe: number; open: boolean; adjacent: boolean }>(
    `select cwe_ids[1] as cwe, valid_to is null as open,
         valid_from = lag(valid_to, 1, valid_from) over (order by valid_from) as adjacent
       from framework_override_revision where organization_id = $1 and superseded_by = 9223372036854775807
       order by valid_from`,
    [org],
  );
  expect(rows).toEqual([
    { cwe: 1, open: false, adjacent: true },
    { cwe: 2, open: true, adjacent: true },
  ]);
});

test('a transaction that is rolled back leaves no gap in the numbers', async () => {
  const first = await changes();
  const write = (item: string, error?: Error) =>
    db.tenancy.transaction({ organizationId: org, email: `${item}@x.y` }, async (em) => {
      await put(em, { item, from: 0, to: null, value: 1 });
      if (error) throw error;
    });
  await write('a');
  await expect(write('b', new Error('rolled back'))).rejects.toThrow('rolled back');
  // It fails after the transaction has numbered the change.
  await withConnections(1, async ([client]) => {
    await client!.query('begin');
    await putItem(client!, 'c');
    await client!.query('set constraints all immediate');
    await client!.query('rollback');
  });
  await write('d');
  const all = await expectConsecutiveVersions();
  expect(all.slice(first.length).map(({ author }) => author)).toEqual(['a@x.y', 'd@x.y']);
  expect(itemsOf(await readAt())).toEqual(['a', 'd']);
});

test('a rollback to a savepoint undoes only what followed it, whichever write was the first', async () => {
  const savepoint = async (em: EntityManager, undone: Put) => {
    await em.execute('savepoint s');
    await put(em, undone);
    await em.execute('rollback to savepoint s');
  };
  const before = await changes();
  // The first write of the transaction is undone, so the change is recorded again.
  await db.tenancy.transaction(org, async (em) => {
    await savepoint(em, { item: 'a', from: 0, to: null, value: 1 });
    await put(em, { item: 'b', from: 0, to: null, value: 2 });
  });
  // A value of the same transaction, and one of an earlier change, are replaced and restored.
  await db.tenancy.transaction(org, async (em) => {
    await put(em, { item: 'c', from: 0, to: null, value: 3 });
    await savepoint(em, { item: 'c', from: 2, to: 4, value: 4 });
    await savepoint(em, { item: 'b', from: 0, to: 4, value: null });
  });
  // Nothing remains of the change.
  await db.tenancy.transaction(org, (em) => savepoint(em, { item: 'd', from: 0, to: null, value: 5 }));
  const expected = Array.from({ length: LAST + 1 }, (_, instant) => [
    [instant, 'b', 2],
    [instant, 'c', 3],
  ]).flat();
  expect((await readAt()).map(({ ms: instant, item, value }) => [instant, item, value])).toEqual(expected);
  expect(await expectConsecutiveVersions()).toHaveLength(before.length + 2);
});

test.each([
  [{ asOf: '1969-12-31T23:59:59.999Z' }, 'asOf'],
  [{ asOf: '0001-01-01T00:00:00.000Z' }, 'asOf'],
  [{ to: '1969-12-31T23:59:59.999Z' }, 'to'],
  [{ knownAt: '1969-12-31T23:59:59.999Z' }, 'knownAt'],
])('figures cannot describe an instant before 1970: %o', async (requested, path) => {
  await expect(db.tenancy.figures(org, requested, () => Promise.resolve())).rejects.toMatchObject({
    code: 'invalid_request',
    details: { issues: [{ path, message: 'The time is before 1970. Choose a later one.' }] },
  });
  const [name] = Object.keys(requested);
  const first = { [name!]: '1970-01-01T00:00:00.000Z' };
  await expect(db.tenancy.figures(org, first, readTrainingMetrics)).resolves.toMatchObject({
    figures: { eligible: 0 },
  });
});
