import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seedDemo } from '@docket/demo-data';
import { createTestDatabase, type TestDatabase } from '@docket/testing';
import type { DocumentLanguage } from '@docket/contracts';
import type { Period } from '../period/period.js';
import type { Joiner, OnboardingFigures } from '../period/period.snapshot.js';
import type { SnapshotLine } from '../snapshot/snapshot.js';
import { collectFrameworkEvidence } from './framework-evidence.collect.js';
import { frameworkEvidenceReport } from './framework-evidence.definition.js';
import type {
  EvidenceItem,
  EvidenceTopic,
  ExemptPerson,
  FrameworkFigures,
  FrameworkSection,
  ItemRows,
  LanguageRow,
  PeriodPosition,
  TrainedPerson,
  TrendPoint,
  UntrainedPerson,
} from './framework-evidence.snapshot.js';

const AS_OF = '2026-06-01T12:00:00.000Z';
let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db?.drop());

/** Collects the report. `topics`, `exempt` and `languages` have the rows by item, `order` the sections with rows in their order. */
async function collect(
  organizationId: string,
  frameworkId: string,
  {
    asOf = AS_OF,
    signal = new AbortController().signal,
    period,
    language,
  }: { asOf?: string; signal?: AbortSignal; period?: Period; language?: DocumentLanguage } = {},
) {
  const sections: Record<string, unknown> = {};
  const lists: Record<string, Record<string, unknown[]>> = {
    topics: {},
    exempt: {},
    languages: {},
  };
  const order: string[] = [];
  const reported: [number, number | null][] = [];
  let open: unknown[] = [];
  const add = (line: SnapshotLine) => {
    if ('row' in line) return void open.push(line.row);
    if (line.total === undefined) return void (sections[line.section] = line.data);
    if (line.data === undefined) {
      order.push(`${line.section}: ${line.total}`);
      sections[line.section] = open = [];
      return;
    }
    const { itemId } = line.data as ItemRows;
    order.push(`${line.section} ${itemId}: ${line.total}`);
    open = lists[line.section]![itemId] = [];
  };
  await db.tenancy.figures(organizationId, { asOf: period?.to ?? asOf }, async (em, at) => {
    const context = {
      em,
      at,
      params: { frameworkId, ...period },
      ...(language && { language }),
      rules: { passingScore: 70, windowDays: 365, coverageThresholdPercent: 80 },
      reportId: '0197a6b2-3c4d-7e5f-8a9b-1c2d3e4f5a6b',
      language: 'en' as const,
      signal,
      progress: (done: number, total: number | null) => reported.push([done, total]),
    };
    for await (const line of collectFrameworkEvidence(context)) add(line);
  });
  return {
    framework: sections['framework'] as FrameworkSection,
    figures: sections['figures'] as FrameworkFigures,
    items: sections['items'] as EvidenceItem[],
    topics: lists['topics'] as Record<string, EvidenceTopic[]>,
    trend: sections['trend'] as TrendPoint[],
    positions: sections['positions'] as PeriodPosition[],
    onboarding: sections['onboarding'] as OnboardingFigures,
    joiners: sections['joiners'] as Joiner[],
    trained: sections['trained'] as TrainedPerson[],
    untrained: sections['untrainedPeople'] as UntrainedPerson[],
    exempt: lists['exempt'] as Record<string, ExemptPerson[]>,
    languages: lists['languages'] as Record<string, LanguageRow[]>,
    order,
    reported,
  };
}

async function topic(org: string, slug: string, cweIds: number[]): Promise<string> {
  const [row] = await db.asOwner<{ id: string }>(
    `with m as (insert into module (organization_id, family, slug, title) values ($1, 'web', $2, 'Module ' || $2)
        returning id)
      insert into topic (organization_id, module_id, slug, title, cwe_ids) select $1, id, $2, 'Topic ' || $2, $3 from m
        returning id`,
    [org, slug, cweIds],
  );
  return row!.id;
}

async function person(
  org: string,
  name: string,
  values: { role?: string; team?: string; languages?: string[] } = {},
): Promise<string> {
  const [row] = await db.asOwner<{ id: string }>(
    `insert into person (organization_id, email, name, role, team_id, languages, joined_at)
      values ($1, lower($2) || '@x.example', $2, $3, $4, $5, '2020-01-01Z') returning id`,
    [org, name, values.role ?? 'learner', values.team, values.languages ?? []],
  );
  return row!.id;
}

const pass = (
  org: string,
  personId: string,
  topicId: string,
  at = '2026-01-01T00:00:00Z',
  language?: string,
) =>
  db.asOwner(
    `insert into attempt (organization_id, person_id, topic_id, score, completed_at, language, source, source_id)
      values ($1, $2, $3, 80, $4, $5, 't', gen_random_uuid())`,
    [org, personId, topicId, at, language],
  );

describe('PCI DSS in a small organization', () => {
  let report: Awaited<ReturnType<typeof collect>>;
  beforeAll(async () => {
    const org = await db.organization();
    const [team] = await db.asOwner<{ id: string }>(
      `insert into team (organization_id, name) values ($1, 'Payments') returning id`,
      [org],
    );
    const sql = await topic(org, 'sql-injection', [89]);
    await topic(org, 'idor', [639]);
    const ada = await person(org, 'Ada', { team: team!.id, languages: ['java', 'go'] });
    const bea = await person(org, 'Bea', { languages: ['java'] });
    await person(org, 'Cem');
    const admin = await person(org, 'Admin', { role: 'org_admin' });
    await pass(org, ada, sql, '2026-05-01T08:00:00.000Z', 'java');
    await pass(org, ada, sql, '2025-01-01T08:00:00.000Z', 'go');
    await pass(org, bea, sql, '2026-03-01T08:00:00.000Z', 'java');
    await pass(org, admin, sql);
    await db.change(
      { effectiveAt: '-infinity' },
      `insert into framework_override (organization_id, framework_id, item_id, cwe_ids)
        values ($1, 'pci-dss', '6.2.4-crypto', '{89}')`,
      [org],
    );
    report = await collect(org, 'pci-dss');
  });

  test('includes the pack', () => {
    expect(report.framework).toEqual({
      id: 'pci-dss',
      kind: 'regulatory',
      noun: 'requirement',
      title: 'PCI DSS',
      version: '2026.11.4',
      source: 'built-in',
      edition: 'PCI DSS v4.0.1',
      editionSource: 'PCI Security Standards Council, June 2024',
    });
  });

  test('has figures for each control and for the framework', () => {
    const itemWithId = (id: string) => report.items.find((item) => item.id === id);
    expect(itemWithId('6.2.4-injection')).toMatchObject({
      status: 'partial',
      trained: 2,
      eligible: 3,
      missing: 1,
      topicCount: 1,
    });
    expect(itemWithId('6.2.4-injection')!.share).toBeCloseTo(2 / 3);
    expect(itemWithId('6.2.4-crypto')).toMatchObject({ cweIds: [89], overridden: true, trained: 2 });
    expect(itemWithId('6.2.4-access-control')).toMatchObject({
      status: 'no-activity',
      trained: 0,
      missing: 3,
    });
    expect(itemWithId('6.2.4-data')).toMatchObject({ status: 'no-content', share: null, missing: null });
    expect(itemWithId('6.2.2')).toMatchObject({ counts: 'languages', trained: 1, missing: 2 });
    expect(report.figures).toMatchObject({
      eligible: 3,
      itemCount: 8,
      covered: 0,
      noContent: 2,
      coverage: 0,
    });
  });

  test('has the required share of each control and the text of its requirement', () => {
    const itemWithId = (id: string) => report.items.find((item) => item.id === id);
    expect(itemWithId('6.2.2')).toMatchObject({
      requiredSharePercent: 100,
      packRequiredSharePercent: 100,
      loweredShare: null,
      grouping: null,
      trainingOnly: true,
    });
    expect(itemWithId('6.2.4-data')).toMatchObject({
      requiredSharePercent: 80,
      packRequiredSharePercent: null,
      grouping: 'docket',
      trainingOnly: true,
    });
    expect(itemWithId('12.6')).toMatchObject({ status: 'partial', trained: 2, missing: 1 });
    expect(report.items.filter(({ asksFor }) => !asksFor)).toEqual([]);
  });

  test('lists topics, then people, for each control in the order of the pack', () => {
    expect(report.order).toEqual([
      'topics 6.2.2: 0',
      'topics 6.2.4-injection: 1',
      'topics 6.2.4-data: 0',
      'topics 6.2.4-crypto: 1',
      'topics 6.2.4-business-logic: 0',
      'topics 6.2.4-access-control: 1',
      'topics 6.2.4-high-risk: 1',
      'topics 12.6: 0',
      'trained: 2',
      'untrainedPeople: 3',
      'languages 6.2.2: 3',
      'topic-results: 3',
      'leavers: 0',
    ]);
    expect(report.topics['6.2.4-injection']).toEqual([
      {
        slug: 'sql-injection',
        title: 'Topic sql-injection',
        module: 'Module sql-injection',
        cweIds: [89],
        trained: 2,
      },
    ]);
  });

  test('lists each trained person with the attempts that count, and the controls of each', () => {
    const [ada, go] = report.trained.filter(({ name }) => name === 'Ada');
    expect(go).toBeUndefined();
    expect(ada).toEqual({
      personId: ada!.personId,
      name: 'Ada',
      email: 'ada@x.example',
      team: 'Payments',
      joinedAt: '2020-01-01T00:00:00.000Z',
      leftAt: null,
      topicId: 'sql-injection',
      topic: 'Topic sql-injection',
      language: 'java',
      score: 80,
      result: null,
      completedAt: '2026-05-01T08:00:00.000Z',
      recordedAt: ada!.recordedAt,
      source: 't',
      sourceId: ada!.sourceId,
      peopleInTeam: 1,
      attemptsInTeam: 1,
      items: ['6.2.4-injection', '6.2.4-crypto', '6.2.4-high-risk', '12.6'],
    });
    expect(report.trained.slice(1).map(({ name, completedAt, items }) => [name, completedAt, items])).toEqual(
      [
        [
          'Bea',
          '2026-03-01T08:00:00.000Z',
          ['6.2.2', '6.2.4-injection', '6.2.4-crypto', '6.2.4-high-risk', '12.6'],
        ],
      ],
    );
  });

  test('lists each untrained person once, with the controls that are missing', () => {
    expect(
      report.untrained.map(({ name, team, missing, trained }) => [name, team, missing, trained]),
    ).toEqual([
      [
        'Ada',
        'Payments',
        ['6.2.2', '6.2.4-access-control'],
        ['6.2.4-injection', '6.2.4-crypto', '6.2.4-high-risk', '12.6'],
      ],
      [
        'Bea',
        null,
        ['6.2.4-access-control'],
        ['6.2.2', '6.2.4-injection', '6.2.4-crypto', '6.2.4-high-risk', '12.6'],
      ],
      [
        'Cem',
        null,
        ['6.2.2', '6.2.4-injection', '6.2.4-crypto', '6.2.4-access-control', '6.2.4-high-risk', '12.6'],
        [],
      ],
    ]);
  });

  test('has the most recent pass in each declared language', () => {
    const row = (name: string) =>
      report.languages['6.2.2']!.find((person) => person.name === name)!.languages;
    expect(row('Ada')).toEqual([
      { language: 'go', trained: false, lastPassedAt: '2025-01-01T08:00:00.000Z' },
      { language: 'java', trained: true, lastPassedAt: '2026-05-01T08:00:00.000Z' },
    ]);
    expect(row('Bea')).toEqual([
      { language: 'java', trained: true, lastPassedAt: '2026-03-01T08:00:00.000Z' },
    ]);
    expect(row('Cem')).toEqual([{ language: null, trained: false, lastPassedAt: null }]);
  });

  test('reports the number of listed people as progress', () => {
    expect(report.reported.at(-1)).toEqual([11, 11]);
  });
});

test('all lists of a large organization match the figures', async () => {
  const admin = { name: 'Ada', email: 'ada@x.example', accountId: null };
  const asOf = '2026-11-01T00:00:00.000Z';
  const demo = await seedDemo(db.tenancy, { people: 400, seed: 3, slug: 'demo', asOf, admin });
  for (const id of ['pci-dss', 'owasp-web-2021', 'owasp-mobile-2024']) {
    const { items, trained, untrained, topics, languages } = await collect(demo.organizationId, id, { asOf });
    for (const item of items) {
      const missing = untrained.filter((row) => row.missing.includes(item.id));
      expect(missing).toHaveLength(
        item.status === 'no-content' ? 0 : item.eligible - item.exempt! - item.trained,
      );
      const people = trained.filter((row) => row.items.includes(item.id)).map(({ personId }) => personId);
      expect(new Set(people).size).toBe(item.trained);
      expect(topics[item.id]).toHaveLength(item.counts === 'topics' ? item.topicCount : 0);
      expect(languages[item.id] ?? []).toHaveLength(item.counts === 'languages' ? item.eligible : 0);
    }
  }
});

test('all lists are empty without eligible people', async () => {
  const org = await db.organization();
  await topic(org, 'sql-injection', [89]);
  const { figures, untrained, languages } = await collect(org, 'pci-dss');
  expect(figures).toMatchObject({ eligible: 0, covered: 0, coverage: 0, meanShare: null });
  expect(untrained).toEqual([]);
  expect(languages).toEqual({});
});

test('coverage is null without topics', async () => {
  const org = await db.organization();
  await person(org, 'Ada');
  const { figures, items } = await collect(org, 'pci-dss');
  expect(figures).toMatchObject({ coverage: null, meanShare: null, noContent: 8 });
  expect(items.every(({ status }) => status === 'no-content')).toBe(true);
});

test('people who are exempt from a control are counted, but are not in its list of untrained people', async () => {
  const org = await db.organization();
  const sql = await topic(org, 'sql', [89]);
  const [trained, , exempt, both] = [
    await person(org, 'Ada'),
    await person(org, 'Bea'),
    await person(org, 'Cem'),
    await person(org, 'Dan'),
  ];
  for (const who of [trained, both]) await pass(org, who, sql);
  await db.asOwner(
    `insert into exemption (organization_id, person_id, framework_id, item_id, reason, approver, starts_at, ends_at)
      select $1, person, 'pci-dss', '6.2.4-injection', 'Leave', 'Ada', '2026-05-01Z', '2026-07-01Z'
        from unnest($2::uuid[]) person`,
    [org, [exempt, both]],
  );
  const injection = async (asOf: string) => {
    const { items, untrained, exempt: listed } = await collect(org, 'pci-dss', { asOf });
    const {
      trained: count,
      eligible,
      exempt: excused,
      share,
    } = items.find(({ id }) => id === '6.2.4-injection')!;
    const names = (rows: { name: string }[] = []) => rows.map(({ name }) => name);
    const item = '6.2.4-injection';
    return [
      count,
      eligible,
      excused,
      share,
      names(untrained.filter(({ missing }) => missing.includes(item))),
      names(listed[item]),
    ];
  };
  expect(await injection(AS_OF)).toEqual([1, 4, 2, 1 / 2, ['Bea'], ['Cem', 'Dan']]);
  expect(await injection('2026-07-01T00:00:00.000Z')).toEqual([2, 4, 0, 1 / 2, ['Bea', 'Cem'], []]);
});

test('a report on a period has the position at the end of each quarter, and the people who joined', async () => {
  const org = await db.organization();
  await db.change(
    { effectiveAt: '-infinity' },
    `update organization set time_zone = 'Asia/Kathmandu' where id = $1`,
    [org],
  );
  const sql = await topic(org, 'sql', [89]);
  await topic(org, 'idor', [639]);
  const [ada, zoe] = [await person(org, 'Ada'), await person(org, 'Zoe')];
  await person(org, 'Äda');
  await pass(org, ada, sql, '2026-02-01T00:00:00Z');
  await pass(org, zoe, sql, '2026-04-01T00:00:00Z');
  const period = { from: '2026-01-15T00:00:00.000Z', to: '2026-06-30T18:14:59.999Z', onboardingDays: 30 };
  const { positions, onboarding, joiners, untrained, trained } = await collect(org, 'pci-dss', { period });
  const trainedAt = positions.map(({ asOf, edge, position }) => [
    asOf,
    edge,
    position!.items.find(({ id }) => id === '6.2.4-injection')!.trained,
  ]);
  expect(trainedAt).toEqual([
    ['2026-01-15T00:00:00.000Z', 'from', 0],
    ['2026-03-31T18:14:59.999Z', 'quarter', 1],
    ['2026-06-30T18:14:59.999Z', 'to', 2],
  ]);
  expect(onboarding).toEqual({ joined: 0, due: 0, inTime: 0, notYetDue: 0, rate: null });
  expect(joiners).toEqual([]);
  // The alphabet sorts Ä next to A.
  expect([...trained, ...untrained].map(({ name }) => name)).toEqual(['Ada', 'Zoe', 'Ada', 'Äda', 'Zoe']);
});

test('a framework of another organization is not found', async () => {
  const [owner, other] = [await db.organization(), await db.organization()];
  const pack = { id: 'ours', version: '1', kind: 'regulatory', title: 'Ours', items: [] as unknown[] };
  pack.items.push({ id: 'A', title: 'A', cwes: [89] });
  await db.change(
    { effectiveAt: '-infinity' },
    'insert into framework_pack (organization_id, id, pack) values ($1, $2, $3)',
    [owner, pack.id, pack],
  );
  const subject = (organization: string) =>
    db.tenancy.figures(organization, {}, (em, at) =>
      frameworkEvidenceReport.subject(em, { frameworkId: 'ours' } as never, at),
    );
  expect(await subject(owner)).toBe('Ours');
  expect((await collect(owner, 'ours')).framework).toMatchObject({ source: 'organization', version: '1' });
  await expect(subject(other)).rejects.toMatchObject({ code: 'not_found' });
  await expect(collect(other, 'ours')).rejects.toMatchObject({ code: 'not_found' });
});

test('stops when the signal is aborted', async () => {
  const org = await db.organization();
  const signal = AbortSignal.abort(new Error('cancelled'));
  await expect(collect(org, 'pci-dss', { signal })).rejects.toThrow('cancelled');
});
