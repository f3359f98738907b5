import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { RiskItem } from '@docket/contracts';
import { createTestDatabase, type TestDatabase } from '@docket/testing';
import { readRiskItemPeople, streamLanguageMatrix } from './coverage-people.js';
import { readFramework, readFrameworks } from './coverage.js';
import { streamTrained, streamUntrained } from './trained-people.js';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 5, 1, 12);
const iso = (millis: number): string => new Date(millis).toISOString();

let db: TestDatabase;
let org: string;
let number: number;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db?.drop());
beforeEach(async () => {
  org = await db.organization();
  number = 0;
});

const insert = async (sql: string, values: unknown[]): Promise<string> =>
  (await db.asOwner<{ id: string }>(`${sql} returning id`, [org, ...values]))[0]!.id;

interface PersonFacts {
  role?: string;
  joined?: number;
  left?: number | null;
  languages?: string[];
}
const person = ({
  role = 'learner',
  joined = NOW - 900 * DAY,
  left = null,
  languages = [],
}: PersonFacts = {}) => {
  number += 1;
  return insert(
    `insert into person (organization_id, email, name, role, joined_at, left_at, languages)
      values ($1, $2, $3, $4, $5, $6, $7)`,
    [`p${number}@x.y`, `p${number}`, role, iso(joined), left === null ? null : iso(left), languages],
  );
};
const topic = async (cwes: number[], family = 'web', module = 'm') => {
  number += 1;
  const id = await insert(
    `insert into module (organization_id, family, slug, title) values ($1, $2, $3, $3)
      on conflict (organization_id, family, slug) do update set title = excluded.title`,
    [family, module],
  );
  return insert(
    'insert into topic (organization_id, module_id, slug, title, cwe_ids) values ($1, $2, $3, $3, $4)',
    [id, `t${number}`, cwes],
  );
};
const attempt = (
  who: string,
  what: string,
  score: number,
  at = NOW - DAY,
  language: string | null = null,
) => {
  number += 1;
  return insert(
    `insert into attempt (organization_id, person_id, topic_id, score, completed_at, language, source, source_id)
      values ($1, $2, $3, $4, $5, $6, 't', $7)`,
    [who, what, score, iso(at), language, number],
  );
};
const collect = async <T>(rows: AsyncGenerator<T[]>): Promise<T[]> => {
  const all: T[] = [];
  for await (const batch of rows) all.push(...batch);
  return all;
};
const threshold = (percent: number) =>
  db.change(
    { effectiveAt: '-infinity' },
    'update organization set coverage_threshold_percent = $2 where id = $1',
    [org, percent],
  );
/** Reads a framework, and checks that the summary and the lists of people are consistent with it. */
const framework = (id: string, asOf = NOW) =>
  db.tenancy.figures(org, { asOf: iso(asOf) }, async (em, at) => {
    const coverage = await readFramework(em, at, id);
    const { items: summaries } = await readFrameworks(em, at);
    expect(coverage).toMatchObject(summaries.find((summary) => summary.id === id)!);
    const untrained = await collect(streamUntrained(em, at, id));
    const trained = await collect(streamTrained(em, at, id));
    for (const item of coverage.items) {
      const missing = untrained.filter((row) => row.missing.includes(item.id));
      expect(missing).toHaveLength(item.topicCount === 0 ? 0 : item.denominator - item.trained);
      const people = new Set(
        trained.filter((row) => row.items.includes(item.id)).map(({ personId }) => personId),
      );
      expect(people.size).toBe(item.trained);
    }
    return coverage;
  });
/** Reads the item A03 (Injection) of the OWASP Top 10 2021, which contains CWE 79. */
const injection = async (asOf = NOW): Promise<RiskItem> =>
  (await framework('owasp-web-2021', asOf)).items.find(({ id }) => id === 'A03')!;

describe('a person is trained (rule 2)', () => {
  it.each<[string, number, number, boolean]>([
    ['counts an attempt with exactly the passing score', 70, NOW - DAY, true],
    ['does not count an attempt with a hundredth less', 69.99, NOW - DAY, false],
    ['counts an attempt at the instant', 70, NOW, true],
    ['does not count an attempt a millisecond after the instant', 70, NOW + 1, false],
    ['counts an attempt a millisecond after the start of the window', 70, NOW - 365 * DAY + 1, true],
    ['does not count an attempt at the start of the window', 70, NOW - 365 * DAY, false],
  ])('%s', async (_, score, at, trained) => {
    await attempt(await person(), await topic([79]), score, at);
    expect((await injection()).trained).toBe(trained ? 1 : 0);
  });

  it('counts an attempt that is recorded late, at every instant after its completion', async () => {
    const [who, what] = [await person(), await topic([79])];
    expect((await injection(NOW - 10 * DAY)).trained).toBe(0);
    await attempt(who, what, 90, NOW - 20 * DAY);
    expect((await injection(NOW - 10 * DAY)).trained).toBe(1);
    expect((await injection(NOW - 21 * DAY)).trained).toBe(0);
  });

  it('does not count a scenario', async () => {
    const who = await person();
    await topic([79]);
    const scenario = await insert(
      `insert into scenario (organization_id, slug, title) values ($1, 's', 'S')`,
      [],
    );
    await insert(
      `insert into scenario_progress (organization_id, person_id, scenario_id, status, completed_at)
        values ($1, $2, $3, 'completed', $4)`,
      [who, scenario, iso(NOW - DAY)],
    );
    expect((await injection()).trained).toBe(0);
  });

  it('counts a pass on any topic of the item (rule 3)', async () => {
    const who = await person();
    await attempt(who, await topic([79]), 10);
    await attempt(who, await topic([89]), 70);
    expect(await injection()).toMatchObject({ trained: 1, topicCount: 2, averageScore: 70 });
  });
});

describe('who is eligible (rule 1)', () => {
  it.each<[string, PersonFacts, boolean]>([
    ['counts a learner', {}, true],
    ['does not count an administrator', { role: 'org_admin' }, false],
    ['does not count an auditor', { role: 'auditor' }, false],
    ['does not count a learner who left yesterday', { left: NOW - DAY }, false],
    ['does not count a learner who leaves at the instant', { left: NOW }, false],
    ['counts a learner who leaves tomorrow', { left: NOW + DAY }, true],
    ['counts a learner who joins at the instant', { joined: NOW }, true],
    ['does not count a learner who joins tomorrow', { joined: NOW + DAY }, false],
  ])('%s', async (_, facts, counts) => {
    await attempt(await person(facts), await topic([79]), 90);
    expect(await injection()).toMatchObject({
      eligible: counts ? 1 : 0,
      trained: counts ? 1 : 0,
      averageScore: counts ? 90 : null,
    });
  });

  it('decides eligibility by the role at the instant', async () => {
    const who = await person();
    await attempt(who, await topic([79]), 90, NOW - 30 * DAY);
    await db.change({ effectiveAt: '-infinity' }, `update person set role = 'org_admin' where id = $1`, [
      who,
    ]);
    await db.change(
      { effectiveAt: iso(NOW - 10 * DAY) },
      `update person set role = 'learner' where id = $1`,
      [who],
    );
    expect((await injection(NOW - 11 * DAY)).eligible).toBe(0);
    expect((await injection(NOW - 10 * DAY)).trained).toBe(1);
  });
});

describe('status and share of an item (rules 4 and 5)', () => {
  const trainedOf = async (trained: number, eligible: number) => {
    const what = await topic([79]);
    for (let i = 0; i < eligible; i += 1) {
      const who = await person();
      if (i < trained) await attempt(who, what, 80);
    }
  };

  it.each<[number, number, number, string, number]>([
    [4, 5, 80, 'covered', 0],
    [3, 5, 80, 'partial', 1],
    [1, 2, 50, 'covered', 0],
    [1, 3, 50, 'partial', 1],
    [5, 5, 100, 'covered', 0],
    [4, 5, 100, 'partial', 1],
    [2, 3, 67, 'partial', 1],
    [0, 5, 50, 'no-activity', 3],
  ])(
    'gives %i trained of %i people with a threshold of %i%% the status %s',
    async (trained, eligible, percent, status, missing) => {
      await trainedOf(trained, eligible);
      await threshold(percent);
      expect(await injection()).toMatchObject({ status, missing, share: trained / eligible });
    },
  );

  it('gives an item without eligible people the status no-activity and no share', async () => {
    await attempt(await person({ role: 'org_admin' }), await topic([79]), 90);
    expect(await injection()).toMatchObject({
      status: 'no-activity',
      share: null,
      missing: null,
      eligible: 0,
    });
    expect((await framework('owasp-web-2021')).meanShare).toBeNull();
  });

  it('gives an item without mapped topics the status no-content and no share', async () => {
    await attempt(await person(), await topic([918]), 90);
    expect(await injection()).toMatchObject({
      status: 'no-content',
      share: null,
      sharePrinted: '–',
      missing: null,
      topicCount: 0,
    });
  });

  it('applies a changed threshold at the next read', async () => {
    await trainedOf(3, 5);
    expect((await injection()).status).toBe('partial');
    await threshold(60);
    expect((await injection()).status).toBe('covered');
  });
});

describe('the required share of an item (docs/domain.md, section 3.4)', () => {
  const control = async (address: string, asOf = NOW) => {
    const [id, item] = address.split('/');
    return (await framework(id!, asOf)).items.find((one) => one.id === item)!;
  };
  const lower = (percent: number, at: number, item = '6.2.2') =>
    db.change(
      { effectiveAt: iso(at), changedBy: 'ada@x.y' },
      `insert into required_share (organization_id, framework_id, item_id, required_share_percent, reason)
        values ($1, 'pci-dss', $2, $3, $4)`,
      [org, item, percent, `because ${percent}`],
    );
  const restore = (at: number, item = '6.2.2') =>
    db.change(
      { effectiveAt: iso(at) },
      'delete from required_share where organization_id = $1 and item_id = $2',
      [org, item],
    );
  beforeEach(async () => {
    const what = await topic([1]);
    for (let i = 0; i < 10; i += 1) {
      const who = await person();
      if (i < 9) await attempt(who, what, 80, NOW - 20 * DAY);
    }
  });

  it.each(['pci-dss/6.2.2', 'pci-dss/12.6'])(
    '%s requires everyone: 9 of 10 are not enough',
    async (address) => {
      expect(await control(address)).toMatchObject({
        status: 'partial',
        trained: 9,
        missing: 1,
        requiredSharePercent: 100,
        packRequiredSharePercent: 100,
      });
    },
  );

  it.each(['iso-27001/A.6.3', 'iso-27001/7.2', 'soc-2/CC1.4', 'nist-ssdf/PO.2.2', 'nis2/21.2.g'])(
    '%s is person-based and requires the coverage threshold',
    async (address) => {
      expect(await control(address)).toMatchObject({
        counts: 'any-topic',
        status: 'covered',
        requiredSharePercent: 80,
        packRequiredSharePercent: null,
      });
      await threshold(91);
      expect(await control(address)).toMatchObject({ status: 'partial', requiredSharePercent: 91 });
    },
  );

  it('is lowered from the instant of the change, with its reason', async () => {
    await lower(90, NOW - DAY);
    const before = await control('pci-dss/6.2.2', NOW - DAY - 1);
    expect(before).toMatchObject({ status: 'partial', requiredSharePercent: 100, loweredShare: null });
    for (const at of [NOW - DAY, NOW - DAY + 1])
      expect(await control('pci-dss/6.2.2', at)).toMatchObject({
        status: 'covered',
        missing: 0,
        requiredSharePercent: 90,
        packRequiredSharePercent: 100,
        loweredShare: {
          requiredSharePercent: 90,
          setPercent: 90,
          hasEffect: true,
          reason: 'because 90',
          since: iso(NOW - DAY),
          changedBy: 'ada@x.y',
          reasonSince: iso(NOW - DAY),
          reasonChangedBy: 'ada@x.y',
        },
      });
    expect(await control('pci-dss/12.6')).toMatchObject({ requiredSharePercent: 100, loweredShare: null });
  });

  it('is that of the pack again from the instant at which it is restored', async () => {
    await lower(90, NOW - 2 * DAY);
    await restore(NOW - DAY);
    expect((await control('pci-dss/6.2.2', NOW - DAY - 1)).requiredSharePercent).toBe(90);
    expect((await control('pci-dss/6.2.2', NOW - DAY)).requiredSharePercent).toBe(100);
  });

  it.each([
    [89, true],
    [90, false],
    [91, false],
  ])('is lowered to %i%% only while a pack requires more than that: 90%%', async (percent, hasEffect) => {
    const pack = { id: 'pci-dss', version: '1', kind: 'regulatory', title: 'Our PCI DSS' };
    const items = [{ id: '6.2.2', title: 'Training', people: 'any-topic', requiredShare: 90 }];
    await db.change(
      { effectiveAt: '-infinity' },
      'insert into framework_pack (organization_id, id, pack) values ($1, $2, $3)',
      [org, pack.id, { ...pack, items }],
    );
    await lower(percent, NOW - DAY);
    const requiredSharePercent = hasEffect ? percent : 90;
    expect(await control('pci-dss/6.2.2')).toMatchObject({
      requiredSharePercent,
      loweredShare: { requiredSharePercent, setPercent: percent, hasEffect },
    });
  });

  it('is never below the coverage threshold', async () => {
    await lower(60, NOW - DAY);
    expect(await control('pci-dss/6.2.2')).toMatchObject({
      requiredSharePercent: 80,
      loweredShare: { requiredSharePercent: 80, setPercent: 60, hasEffect: true },
    });
  });

  it.each([
    [84, 85, true],
    [90, 90, true],
    [99, 99, true],
    [100, 100, false],
  ])('with the threshold %i%% and a share lowered to 85%% is %i%%', async (percent, required, hasEffect) => {
    await lower(85, NOW - DAY);
    await threshold(percent);
    expect(await control('pci-dss/6.2.2')).toMatchObject({
      requiredSharePercent: required,
      loweredShare: { requiredSharePercent: required, setPercent: 85, hasEffect },
    });
  });

  it('names who lowered it and when, also after a change of the reason alone', async () => {
    await lower(90, NOW - 5 * DAY);
    await restore(NOW - 4 * DAY);
    await lower(90, NOW - 3 * DAY);
    const update = (at: number, changedBy: string, set: string) =>
      db.change(
        { effectiveAt: iso(at), changedBy },
        `update required_share set ${set} where organization_id = $1 and item_id = '6.2.2'`,
        [org],
      );
    await update(NOW - 2 * DAY, 'bob@x.y', `reason = 'corrected'`);
    const lowered = async (at: number) => (await control('pci-dss/6.2.2', at)).loweredShare;
    const ofAda = { setPercent: 90, since: iso(NOW - 3 * DAY), changedBy: 'ada@x.y' };
    expect(await lowered(NOW - 2 * DAY - 1)).toMatchObject({
      ...ofAda,
      reasonSince: iso(NOW - 3 * DAY),
      reasonChangedBy: 'ada@x.y',
    });
    const corrected = {
      reason: 'corrected',
      reasonSince: iso(NOW - 2 * DAY),
      reasonChangedBy: 'bob@x.y',
    };
    expect(await lowered(NOW - 2 * DAY)).toMatchObject({ ...ofAda, ...corrected });
    await update(NOW - DAY, 'eve@x.y', 'required_share_percent = 95');
    const ofEve = { since: iso(NOW - DAY), changedBy: 'eve@x.y' };
    expect(await lowered(NOW - DAY)).toMatchObject({
      ...ofEve,
      reason: 'corrected',
      reasonSince: iso(NOW - DAY),
      reasonChangedBy: 'eve@x.y',
    });
  });
});

describe('a framework (rule 6)', () => {
  it('computes coverage and mean share over the items with content', async () => {
    const [one, two] = [await person(), await person()];
    const xss = await topic([79]);
    await attempt(one, xss, 90);
    await attempt(two, xss, 70);
    await attempt(one, await topic([918]), 90);
    await topic([117]);
    expect(await framework('owasp-web-2021')).toMatchObject({
      covered: 1,
      partial: 1,
      noActivity: 1,
      noContent: 7,
      coverage: 1 / 3,
      meanShare: 0.5,
    });
  });

  it('covers none of the items with content if nobody is eligible', async () => {
    await topic([79]);
    expect(await framework('owasp-web-2021')).toMatchObject({
      noActivity: 1,
      coverage: 0,
      coveragePrinted: '0%',
      meanShare: null,
    });
  });

  it('returns null as coverage of a framework without content', async () => {
    await person();
    expect(await framework('owasp-web-2021')).toMatchObject({
      noContent: 10,
      coverage: null,
      meanShare: null,
    });
  });
});

it('averages the best score of each person with an attempt (rule 7)', async () => {
  const [one, two] = [await person(), await person()];
  await person();
  const [xss, sql] = [await topic([79]), await topic([89])];
  await attempt(one, xss, 40);
  await attempt(one, sql, 60.01);
  await attempt(one, sql, 100, NOW - 365 * DAY);
  await attempt(two, xss, 30);
  expect((await injection()).averageScore).toBe(45);
});

it.each([
  [[73.47, 73.48], 73.47],
  [[64.34, 64.35], 64.34],
  [[70, 69.99, 69.99], 69.99],
  [[100, 100, 99.99], 99.99],
  [[70, 70, 70], 70],
])('the average of %j is truncated to %d, in integers (rules 8 and 10)', async (scores, average) => {
  const xss = await topic([79]);
  for (const score of scores) await attempt(await person(), xss, score);
  expect((await injection()).averageScore).toBe(average);
});

describe('a person-based item (rule 3)', () => {
  const control = async (id: string, item: string) =>
    (await framework(id)).items.find((one) => one.id === item)!;

  it.each<[string, string[], (string | null)[], boolean]>([
    ['every declared language', ['java', 'go'], ['java', 'go'], true],
    ['all but one declared language', ['java', 'go'], ['java'], false],
    ['another language only', ['java'], ['php'], false],
    ['no language at all', ['java'], [null], false],
    ['the language in another case', ['Java'], ['JAVA'], true],
    ['any language, declaring none', [], [null], true],
    ['no topic, declaring none', [], [], false],
  ])('evaluates a pass in %s', async (_, languages, passed, trained) => {
    const [who, what] = [await person({ languages }), await topic([1])];
    for (const language of passed) await attempt(who, what, 70, NOW - DAY, language);
    const item622 = await control('pci-dss', '6.2.2');
    expect(item622).toMatchObject({ counts: 'languages', trained: trained ? 1 : 0 });
    for (const [id, item] of [['iso-27001', 'A.6.3'] as const, ['soc-2', 'CC1.4'] as const])
      expect(await control(id, item)).toMatchObject({
        trained: passed.length > 0 ? 1 : 0,
        counts: 'any-topic',
      });
  });

  it('requires a passing score in each language in the training window', async () => {
    const [who, what] = [await person({ languages: ['java', 'go'] }), await topic([1])];
    await attempt(who, what, 70, NOW - DAY, 'java');
    await attempt(who, what, 69.99, NOW - DAY, 'go');
    await attempt(who, what, 90, NOW - 365 * DAY, 'go');
    expect((await control('pci-dss', '6.2.2')).trained).toBe(0);
  });

  it('gives a person-based item the status no-content in an organization without topics', async () => {
    await person();
    expect((await control('pci-dss', '6.2.2')).status).toBe('no-content');
  });

  it('supports more languages than a bigint has bits', async () => {
    const languages = Array.from({ length: 130 }, (_, i) => `l${i}`);
    const [who, what] = [await person({ languages }), await topic([1])];
    for (const language of languages.slice(1)) await attempt(who, what, 70, NOW - DAY, language);
    expect((await control('pci-dss', '6.2.2')).trained).toBe(0);
    await attempt(who, what, 70, NOW - DAY, 'l0');
    expect((await control('pci-dss', '6.2.2')).trained).toBe(1);
  });
});

describe('topics of an item', () => {
  it('selects topics of the family for an OWASP list, and of any family for a control', async () => {
    await topic([918], 'web');
    await topic([918], 'api');
    const counts = async (id: string, item: string) =>
      (await framework(id)).items.find((one) => one.id === item)!.topicCount;
    expect(await counts('owasp-web-2021', 'A10')).toBe(1);
    expect(await counts('owasp-api-2023', 'API7')).toBe(1);
    expect(await counts('pci-dss', '6.2.4-business-logic')).toBe(2);
  });

  it('selects topics by module if a list publishes no CWEs: m1 and m1-..., but not m10', async () => {
    for (const module of ['m1', 'm1-credentials', 'm10', 'm10-cryptography', 'm1x'])
      await topic([1], 'mobile', module);
    await topic([1], 'web', 'm1');
    const { items } = await framework('owasp-mobile-2024');
    expect(
      items.filter(({ topicCount }) => topicCount > 0).map(({ id, topicCount }) => [id, topicCount]),
    ).toEqual([
      ['M1', 2],
      ['M10', 2],
    ]);
  });
});

describe('the people of an item', () => {
  it('returns the best score of people in the window, and their most recent pass, even before it', async () => {
    const [who, what] = [await person({ languages: ['go', 'java'] }), await topic([1])];
    await attempt(who, what, 20, NOW - 2 * DAY, 'java');
    await attempt(who, what, 60, NOW - DAY, 'java');
    await attempt(who, what, 95, NOW - 400 * DAY, 'java');
    await attempt(who, what, 96, NOW - 500 * DAY, 'java');
    const { items } = await db.tenancy.figures(org, { asOf: iso(NOW) }, (em, at) =>
      readRiskItemPeople(em, at, 'pci-dss', '6.2.2', { page: 1, pageSize: 50 }),
    );
    const lastPassedAt = iso(NOW - 400 * DAY);
    expect(items).toMatchObject([
      {
        trained: false,
        bestScore: 60,
        lastPassedAt,
        languages: [
          { language: 'go', trained: false, lastPassedAt: null },
          { language: 'java', trained: false, lastPassedAt },
        ],
      },
    ]);
  });

  it('finds people by name, e-mail address or team, regardless of case and without wildcards', async () => {
    const ids = [await person(), await person()];
    const team = await insert('insert into team (organization_id, name) values ($1, $2)', ['Blue 100%']);
    await db.asOwner('update person_period set team_id = $2 where person_id = $1', [ids[1], team]);
    await topic([1]);
    const found = (search: string) =>
      db.tenancy.figures(org, { asOf: iso(NOW) }, async (em, at) => {
        const query = { page: 1, pageSize: 50, search };
        const { items, total } = await readRiskItemPeople(em, at, 'soc-2', 'CC1.4', query);
        expect(total).toBe(items.length);
        return items.map(({ id }) => id);
      });
    expect(await found('P1@X')).toEqual([ids[0]]);
    expect(await found(' blue 100% ')).toEqual([ids[1]]);
    expect(await found('%')).toEqual([ids[1]]);
    expect(await found('')).toEqual([ids[1], ids[0]]);
  });
});

it('returns a matrix row per declared language, or the most recent pass on any topic if none is declared', async () => {
  const [one, two, what] = [await person({ languages: ['Java', 'go'] }), await person(), await topic([1])];
  await person();
  await attempt(one, what, 70, NOW - 3 * DAY, 'JAVA');
  await attempt(one, what, 69, NOW - DAY, 'java');
  await attempt(one, what, 90, NOW + DAY, 'go');
  await attempt(two, what, 90, NOW - 400 * DAY, 'php');
  await attempt(two, what, 90, NOW - 365 * DAY);
  const rows = await db.tenancy.figures(org, { asOf: iso(NOW) }, (em, at) =>
    collect(streamLanguageMatrix(em, at)),
  );
  expect(
    rows.map(({ name, language, trained, lastPassedAt }) => [name, language, trained, lastPassedAt]),
  ).toEqual([
    ['p1', 'go', false, null],
    ['p1', 'java', true, iso(NOW - 3 * DAY)],
    ['p2', null, false, iso(NOW - 365 * DAY)],
    ['p4', null, false, null],
  ]);
});

it('ignores the data of another organization', async () => {
  await attempt(await person(), await topic([79]), 90);
  const before = await injection();
  const first = org;
  org = await db.organization();
  await attempt(await person(), await topic([79]), 10);
  await threshold(100);
  org = first;
  expect(await injection()).toEqual(before);
});

it('throws not_found for an unknown framework', async () => {
  await expect(framework('nothing')).rejects.toMatchObject({ code: 'not_found' });
});

it('stops a stream between batches when it is aborted, and restores the planner settings', async () => {
  for (let i = 0; i < 5; i += 1) await person();
  await topic([79]);
  const planner = `select current_setting('enable_nestloop') as nested, current_setting('work_mem') as memory`;
  await db.tenancy.figures(org, { asOf: iso(NOW) }, async (em, at) => {
    const [before] = await em.execute(planner);
    const controller = new AbortController();
    const rows = streamUntrained(em, at, 'owasp-web-2021', { batchSize: 2, signal: controller.signal });
    await rows.next();
    controller.abort(new Error('aborted'));
    await expect(rows.next()).rejects.toThrow('aborted');
    await readFrameworks(em, at);
    expect((await em.execute(planner))[0]).toEqual(before);
  });
});

describe('the attempt that counts (docs/domain.md, section 5)', () => {
  /** Records a pass of an item at an instant, a number of milliseconds after another one, or a part of one. */
  const pass = (who: string, what: string, at: number, recorded: number) => {
    number += 1;
    return insert(
      `insert into attempt (organization_id, person_id, topic_id, score, completed_at, recorded_at, source, source_id)
        values ($1, $2, $3, 90, $4, $5::timestamptz + $6 * interval '1 millisecond', 't', $7)`,
      [who, what, iso(at), iso(NOW - 1000), recorded, number],
    );
  };
  const counting = () =>
    db.tenancy.figures(org, { asOf: iso(NOW) }, async (em, at) =>
      (await collect(streamTrained(em, at, 'owasp-web-2021')))
        .filter(({ items }) => items.includes('A03'))
        .map(({ attemptId }) => attemptId),
    );

  it.each<[string, [at: number, recorded: number][], number]>([
    [
      'is the most recent one, even if it was recorded earlier',
      [
        [1, 0],
        [0, 1],
      ],
      0,
    ],
    [
      'is the one recorded later of two at the same instant',
      [
        [0, 1],
        [0, 0],
      ],
      0,
    ],
    [
      'is the one with the greater ID of two recorded in the same millisecond, as the instants are printed',
      [
        [0, 0.999],
        [0, 0],
      ],
      1,
    ],
    [
      'is the one with the greater ID of two recorded at the same instant',
      [
        [0, 0],
        [0, 0],
      ],
      1,
    ],
  ])('%s', async (_, attempts, expected) => {
    const [who, what] = [await person(), await topic([79])];
    const attemptIds: string[] = [];
    for (const [at, recorded] of attempts) attemptIds.push(await pass(who, what, NOW - DAY + at, recorded));
    expect(await counting()).toEqual([attemptIds[expected]]);
  });
});
