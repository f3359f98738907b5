import { frameworkPack, type FrameworkPack } from '@docket/contracts';
import { builtInPacks } from '@docket/frameworks';
import { createTestDatabase, type TestDatabase } from '@docket/testing';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../audit-log/audit-log.js';
import type { RequestedInstant } from '../history/figure-instant.js';
import { recordBuiltInPacks } from './built-in-packs.js';
import { readRiskItemPeople, streamLanguageMatrix } from './coverage-people.js';
import { readFramework, readFrameworks, readRiskItem } from './coverage.js';
import { FrameworksService } from './frameworks.service.js';
import { RequiredSharesService } from './required-shares.service.js';

/** Frameworks of which the items are read. */
const READ = new Set(['owasp-web-2021', 'owasp-mobile-2024', 'pci-dss', 'soc-2', 'ours']);
const EARLIER = '2026-10-01T00:00:00.000Z';

let db: TestDatabase;
let actor: Actor;
let org: string;
let topics: Record<'xss' | 'logging', string>;
let people: string[];
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db?.drop());

const ids = async (sql: string, values: unknown[] = []): Promise<string[]> =>
  (await db.asOwner<{ id: string }>(`${sql} returning id`, [org, ...values])).map(({ id }) => id);

/** Adds five learners and two topics. Four of the people are trained on the first topic, in Java. */
beforeEach(async () => {
  org = await db.organization();
  actor = {
    organizationId: org,
    id: null,
    name: 'Ada',
    email: 'ada@x.example',
    role: 'org_admin',
    ipAddress: null,
  } as unknown as Actor;
  const [web, logs] = await ids(
    `insert into module (organization_id, family, slug, title)
      select $1, 'web', slug, slug from unnest('{injection,logs}'::text[]) slug`,
  );
  const [xss, logging] = await ids(
    `insert into topic (organization_id, module_id, slug, title, cwe_ids)
      select $1, module, slug, slug, array[cwe] from rows from (unnest($2::uuid[]), unnest('{xss,logging}'::text[]), unnest('{79,778}'::int[])) t(module, slug, cwe)`,
    [[web, logs]],
  );
  topics = { xss: xss!, logging: logging! };
  people = await ids(
    `insert into person (organization_id, name, email, languages, joined_at)
      select $1, 'P' || n, 'p' || n || '@x.example', '{java}', '2026-01-01Z' from generate_series(1, 5) n`,
  );
  await ids(
    `insert into attempt (organization_id, person_id, topic_id, score, language, completed_at, source, source_id)
      select $1, person, $2, 80, 'java', '2026-09-01Z', 't', person from unnest($3::uuid[]) person`,
    [topics.xss, people.slice(0, 4)],
  );
});

const collect = async <T>(rows: AsyncGenerator<T[]>): Promise<T[]> => {
  const all: T[] = [];
  for await (const batch of rows) all.push(...batch);
  return all;
};

/** Reads the figures of frameworks at an instant, without the instant and the data version. */
function figures(instant: RequestedInstant) {
  return db.tenancy.figures(org, instant, async (em, at) => {
    const { asOf: _, knownAt: __, dataVersion: ___, ...list } = await readFrameworks(em, at);
    const items = new Map<string, Awaited<ReturnType<typeof readFramework>>['items'][number]>();
    for (const { id } of list.items.filter((framework) => READ.has(framework.id)))
      for (const item of (await readFramework(em, at, id)).items) items.set(`${id}/${item.id}`, item);
    const query = { page: 1, pageSize: 50 };
    return {
      list,
      items,
      topics: (await readRiskItem(em, at, 'soc-2', 'CC1.4')).topics,
      people: (await readRiskItemPeople(em, at, 'pci-dss', '6.2.2', query)).items,
      languages: await collect(streamLanguageMatrix(em, at)),
    };
  });
}
type Figures = Awaited<ReturnType<typeof figures>>;

const packOf = (cwe: number): FrameworkPack =>
  frameworkPack.parse({
    id: 'ours',
    version: String(cwe),
    kind: 'regulatory',
    title: `Ours ${cwe}`,
    items: [{ id: 'A', title: 'A', cwes: [cwe] }],
  });

interface Change {
  name: string;
  make(): Promise<unknown>;
  /** Returns the values that the change affects. */
  read(found: Figures): unknown;
  /** The values before and after the change. */
  from: unknown;
  to: unknown;
}

const item = (address: string, found: Figures) => found.items.get(address);
const sql = (text: string, ...values: unknown[]) => db.asOwner(text, [org, ...values]);

/** Changes of everything that coverage depends on. Each starts from the data of the previous ones. */
const changes: Change[] = [
  {
    name: 'the coverage threshold',
    make: () => sql('update organization set coverage_threshold_percent = 90 where id = $1'),
    read: (found) => [found.list.coverageThresholdPercent, item('owasp-web-2021/A03', found)?.status],
    from: [80, 'covered'],
    to: [90, 'partial'],
  },
  {
    name: 'a lowered required share',
    make: () =>
      new RequiredSharesService(db.tenancy).lower(
        actor,
        { frameworkId: 'pci-dss', itemId: '6.2.2' },
        { requiredSharePercent: 95, reason: 'A new team' },
      ),
    read: (found) => {
      const { requiredSharePercent, loweredShare } = item('pci-dss/6.2.2', found)!;
      return [requiredSharePercent, loweredShare?.reason, loweredShare?.changedBy];
    },
    from: [100, undefined, undefined],
    to: [95, 'A new team', 'ada@x.example'],
  },
  {
    name: 'a restored required share',
    make: () =>
      new RequiredSharesService(db.tenancy).restore(actor, { frameworkId: 'pci-dss', itemId: '6.2.2' }),
    read: (found) => item('pci-dss/6.2.2', found)!.requiredSharePercent,
    from: 95,
    to: 100,
  },
  {
    name: 'the CWE set of a topic',
    make: () =>
      sql(`update topic set cwe_ids = '{89,918}' where organization_id = $1 and id = $2`, topics.xss),
    read: (found) => [
      item('owasp-web-2021/A10', found)?.trained,
      found.topics.find(({ slug }) => slug === 'xss')?.cweIds,
    ],
    from: [0, [79]],
    to: [4, [89, 918]],
  },
  {
    name: 'the module of a topic',
    make: async () => {
      const [mobile] = await ids(
        `insert into module (organization_id, family, slug, title) values ($1, 'mobile', 'm1', 'Mobile')`,
      );
      await sql('update topic set module_id = $3 where organization_id = $1 and id = $2', topics.xss, mobile);
    },
    read: (found) => [
      item('owasp-web-2021/A10', found)?.topicCount,
      item('owasp-mobile-2024/M1', found)?.topicCount,
      found.topics.find(({ slug }) => slug === 'xss')?.module,
    ],
    from: [1, 0, 'injection'],
    to: [0, 1, 'Mobile'],
  },
  {
    name: 'an override',
    make: () =>
      new FrameworksService(db.tenancy).overrideItem(
        actor,
        { frameworkId: 'soc-2', itemId: 'CC6.1' },
        [9999],
      ),
    read: (found) => {
      const { overridden, cweIds, topicCount } = item('soc-2/CC6.1', found)!;
      return [overridden, cweIds.join() === '9999', topicCount];
    },
    from: [false, false, 1],
    to: [true, true, 0],
  },
  {
    name: 'a removed override',
    make: () =>
      new FrameworksService(db.tenancy).restoreItem(actor, { frameworkId: 'soc-2', itemId: 'CC6.1' }),
    read: (found) => item('soc-2/CC6.1', found)?.overridden,
    from: true,
    to: false,
  },
  {
    name: 'an added pack',
    make: () => new FrameworksService(db.tenancy).savePack(actor, packOf(778)),
    read: (found) => item('ours/A', found)?.trained,
    from: undefined,
    to: 0,
  },
  {
    name: 'a replaced pack',
    make: () => new FrameworksService(db.tenancy).savePack(actor, packOf(89)),
    read: (found) => [
      found.list.items.find(({ id }) => id === 'ours')?.title,
      item('ours/A', found)?.trained,
    ],
    from: ['Ours 778', 0],
    to: ['Ours 89', 4],
  },
  {
    name: 'a removed pack',
    make: () => new FrameworksService(db.tenancy).removePack(actor, 'ours'),
    read: (found) => item('ours/A', found)?.trained,
    from: 4,
    to: undefined,
  },
  {
    name: 'the declared languages of a person',
    make: () =>
      sql(`update person set languages = '{java,go}' where organization_id = $1 and id = $2`, people[0]),
    read: (found) => [
      item('pci-dss/6.2.2', found)?.trained,
      found.people.find(({ id }) => id === people[0])?.languages.map(({ language }) => language),
      found.languages.filter(({ personId }) => personId === people[0]).map(({ language }) => language),
    ],
    from: [4, ['java'], ['java']],
    to: [3, ['go', 'java'], ['go', 'java']],
  },
];

describe('figures after changes', () => {
  it('are those of each instant, by asOf and by knownAt', async () => {
    const states: { at: string; found: Figures }[] = [];
    const take = async () => {
      const at = await db.distinctInstant();
      states.push({ at, found: await figures({ asOf: at }) });
    };
    await take();
    for (const { name, make, read, from, to } of changes) {
      expect([name, read(states.at(-1)!.found)]).toEqual([name, from]);
      await make();
      await take();
      expect([name, read(states.at(-1)!.found)]).toEqual([name, to]);
    }
    const last = states.at(-1)!.at;
    for (const [index, { at, found }] of states.entries())
      for (const knownAt of [undefined, at, states[index + 1]?.at, last])
        expect([index, knownAt, await figures({ asOf: at, knownAt })]).toEqual([index, knownAt, found]);
  }, 120_000);

  it('before the first change use its values, unless no records were known', async () => {
    const found = await figures({});
    await sql('update organization set coverage_threshold_percent = 90 where id = $1');
    expect(await figures({ asOf: EARLIER })).toEqual(found);
    const { list } = await figures({ asOf: EARLIER, knownAt: EARLIER });
    expect(list.eligible).toBe(0);
    expect(list.items.every(({ itemCount, noContent }) => itemCount === noContent)).toBe(true);
  });

  it('include a record for an earlier instant only if it was known', async () => {
    const before = await db.distinctInstant();
    const found = await figures({ asOf: before });
    await db.change(
      { effectiveAt: '-infinity' },
      'update organization set coverage_threshold_percent = 90 where id = $1',
      [org],
    );
    await ids(
      `insert into attempt (organization_id, person_id, topic_id, score, completed_at, source, source_id)
        values ($1, $2, $3, 80, '2026-09-02Z', 't', 'late')`,
      [people[4], topics.logging],
    );
    const read = ({ list, items }: Figures) => [
      list.coverageThresholdPercent,
      items.get('owasp-web-2021/A09')!.trained,
    ];
    expect(read(found)).toEqual([80, 0]);
    expect(read(await figures({ asOf: before }))).toEqual([90, 1]);
    expect(await figures({ asOf: before, knownAt: before })).toEqual(found);
  });
});

it('reads a pack that was added when its content was still accepted', async () => {
  const pack = packOf(79);
  const earlier = { ...pack, items: [{ ...pack.items[0]!, cwes: [79, 1_777] }] };
  expect(frameworkPack.safeParse(earlier).success).toBe(false);
  await sql(
    `insert into framework_pack (organization_id, id, pack) values ($1, 'ours', $2)`,
    JSON.stringify(earlier),
  );
  expect(item('ours/A', await figures({}))).toMatchObject({ trained: 4 });
  const frameworks = new FrameworksService(db.tenancy);
  expect(await frameworks.getPack(org, 'ours')).toEqual(earlier);
  await frameworks.savePack(actor, packOf(778));
  expect(item('ours/A', await figures({}))).toMatchObject({ trained: 0 });
});

describe('a built-in pack', () => {
  const [list] = builtInPacks().filter(({ id }) => id === 'owasp-web-2021');
  /** Replaces the recorded packs by those of an earlier build, and starts this build. @returns the instant before it */
  async function update(earlier: FrameworkPack): Promise<string> {
    await db.asOwner('delete from built_in_pack where framework_id = $1', [earlier.id]);
    await db.asOwner(
      `insert into built_in_pack (framework_id, pack, valid_from) values ($1, $2, '-infinity')`,
      [earlier.id, JSON.stringify(earlier)],
    );
    const before = await db.distinctInstant();
    await db.asOwner('grant insert on built_in_pack to docket_app');
    await recordBuiltInPacks(db.orm.em.fork());
    return before;
  }
  afterEach(async () => {
    await db.asOwner('delete from built_in_pack');
    await recordBuiltInPacks(db.orm.em.fork());
  });

  it('keeps its figures of instants before an update that replaces it', async () => {
    const earlier = {
      ...list!,
      version: 'earlier',
      items: list!.items.map((one) => (one.id === 'A03' ? { ...one, title: 'Earlier', cwes: [778] } : one)),
    };
    const before = await update(earlier);
    const read = async (instant: RequestedInstant) => {
      const { items, list: frameworks } = await figures(instant);
      const { title, trained } = items.get('owasp-web-2021/A03')!;
      return [frameworks.items.find(({ id }) => id === list!.id)!.version, title, trained];
    };
    const now = [list!.version, list!.items.find(({ id }) => id === 'A03')!.title, 4];
    for (const instant of [{ asOf: before }, { asOf: before, knownAt: before }])
      expect(await read(instant)).toEqual(['earlier', 'Earlier', 0]);
    expect(await read({ asOf: await db.distinctInstant() })).toEqual(now);
    const [{ since }] = (await db.asOwner<{ since: Date }>(
      `select max(valid_from) as since from built_in_pack where framework_id = $1`,
      [list!.id],
    )) as [{ since: Date }];
    const at = (ms: number) => ({ asOf: new Date(since.getTime() + ms).toISOString() });
    expect([await read(at(-1)), await read(at(0))]).toEqual([['earlier', 'Earlier', 0], now]);
    // Another process of the same build records nothing.
    const count = 'select count(*)::int from built_in_pack';
    const recorded = await db.asOwner(count);
    await recordBuiltInPacks(db.orm.em.fork());
    expect(await db.asOwner(count)).toEqual(recorded);
  });

  it('remains at instants before an update that removes it', async () => {
    const before = await update({ ...list!, id: 'removed-list', title: 'Removed' });
    const titles = async (instant: RequestedInstant) =>
      (await figures(instant)).list.items.filter(({ id }) => id === 'removed-list').map(({ title }) => title);
    expect(await titles({ asOf: before })).toEqual(['Removed']);
    expect(await titles({ asOf: before, knownAt: before })).toEqual(['Removed']);
    expect(await titles({})).toEqual([]);
  });
});
