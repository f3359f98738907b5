import type { SnapshotHeader, SnapshotLine } from '../snapshot/snapshot.js';
import { fixturePerson, type ListedPerson } from '../people/people.fixture.js';
import { fixtureInstants, fixturePeriod, fixturePeriodLines } from '../period/period.fixture.js';
import { fixtureHeader, writeSnapshot } from '../snapshot/snapshot.fixture.js';
import type { PersonResults } from '../people/topic-results.snapshot.js';
import { fixtureMonths } from '../trend/trend.fixture.js';
import {
  frameworkEvidenceSnapshot,
  type EvidenceItem,
  type EvidenceTopic,
  type ExemptPerson,
  type FrameworkFigures,
  type FrameworkSection,
  type LanguageRow,
  type Leaver,
  type PeriodPosition,
  type Position,
  type TrainedPerson,
  type UntrainedPerson,
} from './framework-evidence.snapshot.js';

/** Definition of an item of the fixture. All other fields are computed from the number of eligible people. */
type ItemDefinition = Pick<EvidenceItem, 'id' | 'title'> & {
  counts?: EvidenceItem['counts'];
  /** Share of eligible people who are trained; null if no topic is mapped to the item. */
  share: number | null;
  /** Number of exempt people. Default: 0. */
  exempt?: number;
  cweIds?: number[];
  overridden?: boolean;
} & Partial<
    Pick<
      EvidenceItem,
      'asksFor' | 'grouping' | 'trainingOnly' | 'appliesTo' | 'packRequiredSharePercent' | 'loweredShare'
    >
  >;

export interface EvidenceFixture {
  eligible: number;
  items?: ItemDefinition[];
  framework?: Partial<FrameworkSection>;
  header?: Partial<SnapshotHeader>;
  /** Overrides for the first people of the lists. */
  rows?: Partial<Pick<UntrainedPerson, 'name' | 'email' | 'team'>>[];
  /** Whether the document is about a period. */
  period?: boolean;
}

/** PCI DSS with at least one item per status. The first item requires languages. */
export const pciItems: ItemDefinition[] = [
  {
    id: '6.2.2',
    title: 'Developer training at least every 12 months',
    counts: 'languages',
    share: 0.7,
    packRequiredSharePercent: 100,
    asksFor: 'Everyone who works on the organization’s own software gets yearly training.',
    trainingOnly: true,
  },
  {
    id: '6.2.4-injection',
    title: 'Injection attacks',
    share: 0.95,
    asksFor: 'Developers work by defined methods that keep untrusted input from being run.',
    grouping: 'docket',
    trainingOnly: true,
    cweIds: [74, 77, 78, 79, 88, 89, 90, 91, 94],
  },
  {
    id: '6.2.4-data',
    title: 'Attacks on data and data structures',
    share: 0.8,
    cweIds: [20, 119, 120, 125, 787],
  },
  {
    id: '6.2.4-crypto',
    title: 'Attacks on cryptography usage',
    share: 0.45,
    cweIds: [295, 319, 326, 327],
    overridden: true,
  },
  { id: '6.2.4-business-logic', title: 'Attacks on business logic', share: 0, cweIds: [352, 434, 601, 840] },
  {
    id: '6.2.4-access-control',
    title: 'Attacks on access control',
    share: 1,
    packRequiredSharePercent: 95,
    loweredShare: {
      requiredSharePercent: 90,
      reason: 'Contractors are trained by their employer.',
      since: '2026-11-02T08:30:00.000Z',
      changedBy: 'ciso@example.com',
    },
    cweIds: [22, 284, 285, 287, 862, 863],
  },
  {
    id: '6.2.4-high-risk',
    title: 'High-risk vulnerabilities identified under 6.3.1',
    share: null,
    cweIds: [1395],
  },
];

/** The items of `pciItems`, one of them with exempt people. */
export const itemsWithExemptions: ItemDefinition[] = pciItems.map((item) =>
  item.id === '6.2.4-crypto' ? { ...item, exempt: 2 } : item,
);

/** Writes a realistic snapshot of any size, deterministic for the same arguments. @returns its SHA-256 */
export function writeEvidenceSnapshot(file: string, fixture: EvidenceFixture): Promise<string> {
  const framework: FrameworkSection = {
    id: 'pci-dss',
    kind: 'regulatory',
    noun: 'requirement',
    title: 'PCI DSS 4.0.1',
    version: '2026.11',
    source: 'built-in',
    edition: 'PCI DSS v4.0.1',
    editionSource: 'PCI Security Standards Council, June 2024',
    ...fixture.framework,
  };
  const params = {
    frameworkId: framework.id,
    ...(fixture.period ? fixturePeriod : {}),
    ...fixture.header?.params,
  };
  const values = { subject: framework.title, ...fixture.header, params };
  const header = fixtureHeader('framework-evidence', values, fixture.eligible);
  return writeSnapshot(file, header, lines(framework, fixture));
}

function* lines(framework: FrameworkSection, fixture: EvidenceFixture): Generator<SnapshotLine> {
  const { eligible, items: definitions = pciItems, rows = [] } = fixture;
  const items = definitions.map((definition) => itemOf(definition, eligible));
  const version = fixture.header?.kindVersion ?? frameworkEvidenceSnapshot.version;
  const isLegacy = version < 4;
  yield { section: 'framework', data: framework };
  yield { section: 'figures', data: figuresOf(items, eligible) };
  yield { section: 'items', data: items };
  if (!isLegacy) yield { section: 'trend', data: trendOf(items, eligible) };
  if (fixture.period) yield* fixturePeriodLines(positionsOf(items, eligible));
  for (const item of items) {
    const topics = item.counts === 'topics' ? item.topicCount : 0;
    yield { section: 'topics', data: { itemId: item.id }, total: topics };
    for (let index = 0; index < topics; index += 1) yield { row: topicAt(item, index) };
  }
  const people = Array.from({ length: eligible }, (_, index) => ({
    ...fixturePerson(index),
    ...rows[index],
  }));
  yield* isLegacy ? untrainedByItem(items, people) : listsOf(items, people);
  if (eligible > 0) yield* listsByItem(items, eligible);
  if (version >= 9) yield* resultsOf(items, people);
  if (version >= 5) yield* leaverLines(items, eligible);
}

/** Yields the sections `exempt` and `languages`. */
function* listsByItem(items: EvidenceItem[], eligible: number): Generator<SnapshotLine> {
  for (const item of items.filter(({ exempt }) => exempt)) {
    yield { section: 'exempt', data: { itemId: item.id }, total: item.exempt! };
    for (let index = 0; index < item.exempt!; index += 1) yield { row: exemptAt(index) };
  }
  for (const item of items.filter(({ counts }) => counts === 'languages')) {
    yield { section: 'languages', data: { itemId: item.id }, total: eligible };
    for (let index = 0; index < eligible; index += 1)
      yield { row: { ...languagesAt(index), exempt: index < item.exempt! } };
  }
}

/** Yields the section `leavers`: three people, or nobody without eligible people. */
function* leaverLines(items: EvidenceItem[], eligible: number): Generator<SnapshotLine> {
  const ids = items.filter(({ status }) => status !== 'no-content').map(({ id }) => id);
  const leavers = [0, 1, 2].slice(0, eligible).map((index): Leaver => ({
    ...fixturePerson(200 + index),
    leftAt: `2026-0${4 + index}-30T22:00:00.000Z`,
    missing: ids.slice(index * 2),
    trained: ids.slice(0, index * 2),
    exempt: [],
  }));
  yield { section: 'leavers', total: leavers.length };
  for (const row of leavers) yield { row };
}

/** The first people are exempt, the next ones are not trained, all others are trained. */
const stateOf = (item: EvidenceItem, index: number): 'exempt' | 'missing' | 'trained' =>
  index < item.exempt! ? 'exempt' : index < item.eligible - item.trained ? 'missing' : 'trained';

/** Returns the items with this state of the person. */
const idsOf = (items: EvidenceItem[], index: number, state: ReturnType<typeof stateOf>): string[] =>
  items.filter((item) => item.status !== 'no-content' && stateOf(item, index) === state).map(({ id }) => id);

/** Returns up to two attempts of a person that count. */
const attemptsOf = (items: EvidenceItem[], person: ListedPerson, index: number): TrainedPerson[] => {
  const ids = idsOf(items, index, 'trained');
  return [0, 1].flatMap((rest): TrainedPerson[] => {
    const counted = ids.filter((_, position) => position % 2 === rest);
    return counted.length === 0 ? [] : [{ ...person, ...attemptAt(index * 2 + rest), items: counted }];
  });
};

/** Yields the section `topic-results`. */
function* resultsOf(items: EvidenceItem[], people: ListedPerson[]): Generator<SnapshotLine> {
  yield { section: 'topic-results', total: people.length };
  for (const [index, person] of people.entries()) {
    const topics = attemptsOf(items, person, index).map(({ topicId, score }) => ({
      topicId,
      attempts: 1,
      recordedLate: 0,
      recordedAfter: 0,
      bestScore: score,
      pass: 'in_time' as const,
    }));
    yield { row: { personId: person.personId, topics } satisfies PersonResults };
  }
}

/** Yields the sections `trained`, with up to two attempts for each person, and `untrainedPeople`. */
function* listsOf(items: EvidenceItem[], people: ListedPerson[]): Generator<SnapshotLine> {
  const attempts = byTeam(people).flatMap(([person, index]) => attemptsOf(items, person, index));
  yield { section: 'trained', total: attempts.length };
  for (const inTeam of Map.groupBy(attempts, ({ team }) => team).values()) {
    const peopleInTeam = new Set(inTeam.map(({ personId }) => personId)).size;
    for (const row of inTeam) yield { row: { ...row, peopleInTeam, attemptsInTeam: inTeam.length } };
  }
  const untrained = byTeam(people).flatMap(([person, index]): UntrainedPerson[] => {
    const missing = idsOf(items, index, 'missing');
    if (missing.length === 0) return [];
    const [trained, exempt] = [idsOf(items, index, 'trained'), idsOf(items, index, 'exempt')];
    return [{ ...person, missing, trained, exempt }];
  });
  yield { section: 'untrainedPeople', total: untrained.length };
  const ofTeam = Map.groupBy(untrained, ({ team }) => team);
  for (const row of untrained) yield { row: { ...row, inTeam: ofTeam.get(row.team)!.length } };
}

/** Returns people with their index, by team; people without a team last. */
const byTeam = (people: ListedPerson[]): [ListedPerson, number][] =>
  people
    .map((person, index): [ListedPerson, number] => [person, index])
    .sort(
      ([a], [b]) => Number(a.team === null) - Number(b.team === null) || compare(a.team ?? '', b.team ?? ''),
    );
const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
/** Yields the section `untrained` of versions before 4. */
function* untrainedByItem(items: EvidenceItem[], people: ListedPerson[]): Generator<SnapshotLine> {
  for (const item of items) {
    const listed =
      item.status === 'no-content' ? [] : people.filter((_, index) => stateOf(item, index) === 'missing');
    yield { section: 'untrained', data: { itemId: item.id }, total: listed.length };
    for (const { name, email, team } of listed) yield { row: { name, email, team } };
  }
}

const positionOf = (items: EvidenceItem[], eligible: number): Position => ({
  ...figuresOf(items, eligible),
  items: items.map(({ id, status, share, trained, denominator, requiredSharePercent }) => ({
    id,
    status,
    share,
    trained,
    denominator: denominator!,
    requiredSharePercent,
  })),
});

/** The position before the instant, with fewer people. */
const earlier = (items: EvidenceItem[], eligible: number, months: number): Position =>
  positionOf(
    items.map(({ id, title, status, share }) =>
      itemOf(
        { id, title, share: status === 'no-content' ? null : (share ?? 0) * (1 - months / 15) },
        eligible,
      ),
    ),
    eligible,
  );

const trendOf = (items: EvidenceItem[], eligible: number) =>
  fixtureMonths.map(({ asOf, months }) => {
    if (months > 10) return { asOf, position: null };
    return { asOf, position: months === 0 ? positionOf(items, eligible) : earlier(items, eligible, months) };
  });

const positionsOf = (items: EvidenceItem[], eligible: number): PeriodPosition[] =>
  fixtureInstants.map(({ asOf, edge }, index) => ({
    asOf,
    edge,
    position: edge === 'to' ? positionOf(items, eligible) : earlier(items, eligible, 9 - 3 * index),
  }));

function itemOf(
  { share, exempt: wanted = 0, ...definition }: ItemDefinition,
  eligible: number,
): EvidenceItem {
  const exempt = Math.min(wanted, eligible);
  const denominator = eligible - exempt;
  const trained = share === null ? 0 : Math.floor(share * denominator + 1e-9);
  const noShare = share === null || denominator === 0;
  const own = definition.loweredShare?.requiredSharePercent ?? definition.packRequiredSharePercent ?? 0;
  const requiredSharePercent = Math.max(80, own);
  const status =
    share === null
      ? 'no-content'
      : trained === 0
        ? 'no-activity'
        : trained / denominator >= requiredSharePercent / 100
          ? 'covered'
          : 'partial';
  return {
    counts: 'topics',
    cweIds: [],
    overridden: false,
    packRequiredSharePercent: null,
    loweredShare: null,
    asksFor: null,
    grouping: null,
    trainingOnly: false,
    appliesTo: null,
    ...definition,
    requiredSharePercent,
    status,
    share: noShare ? null : trained / denominator,
    trained,
    eligible,
    exempt,
    denominator,
    missing: noShare ? null : Math.max(0, Math.ceil((denominator * requiredSharePercent) / 100) - trained),
    averageScore: trained > 0 ? 82.25 : null,
    topicCount: share === null ? 0 : 3,
  };
}

function figuresOf(items: EvidenceItem[], eligible: number): FrameworkFigures {
  const having = (status: string) => items.filter((item) => item.status === status).length;
  const withContent = items.filter(({ status }) => status !== 'no-content');
  const shares = withContent.flatMap(({ share }) => share ?? []);
  return {
    eligible,
    itemCount: items.length,
    covered: having('covered'),
    partial: having('partial'),
    noActivity: having('no-activity'),
    noContent: having('no-content'),
    coverage: withContent.length > 0 && eligible > 0 ? having('covered') / withContent.length : null,
    meanShare: shares.length > 0 ? shares.reduce((sum, share) => sum + share, 0) / shares.length : null,
  };
}

const topicIds = ['sql-injection', 'trust-boundaries', 'password-hashing'];

const topicAt = (item: EvidenceItem, index: number): EvidenceTopic => ({
  slug: topicIds[index % 3]!,
  title: ['SQL injection', 'Trust boundary violations in session handling', 'Weak password hashing'][
    index % 3
  ]!,
  module: ['A03 Injection', 'A04 Insecure design', 'API8 Security misconfiguration'][index % 3]!,
  cweIds: item.cweIds.slice(index, index + 2),
  trained: item.trained,
});

const attemptAt = (number: number): Omit<TrainedPerson, keyof ListedPerson | 'items'> => ({
  topicId: topicIds[number % 3]!,
  topic: ['SQL injection', 'Trust boundary violations in session handling', 'Weak password hashing'][
    number % 3
  ]!,
  language: number % 4 === 0 ? 'java' : null,
  score: number % 7 === 3 ? null : 70 + (number % 30),
  result: number % 7 === 3 ? 'passed' : null,
  completedAt: `2026-0${1 + (number % 9)}-14T09:30:00.000Z`,
  recordedAt: `2026-0${1 + (number % 9)}-15T02:00:11.000Z`,
  source: 'lms.example',
  sourceId: `attempt-${10_000 + number}`,
});

const exemptAt = (index: number): ExemptPerson => ({
  ...fixturePerson(index),
  reason: [
    'Parental leave until the end of January',
    'Left the team that works on cryptography; handover in progress',
  ][index % 2]!,
  approver: 'Margaret Hamilton (CISO)',
  startsAt: '2026-10-01T07:00:00.000Z',
  endsAt: '2027-01-31T23:00:00.000Z',
  recordedAt: '2026-09-28T13:20:00.000Z',
  recordedBy: 'ada@example.com',
});

const languages = ['C#', 'Go', 'Java', 'JavaScript', 'Python', 'TypeScript'];

function languagesAt(index: number): LanguageRow {
  const declared = languages.slice(index % 5, (index % 5) + (index % 4));
  return {
    ...fixturePerson(index),
    languages: (declared.length > 0 ? declared : [null]).map((language, at) => {
      const trained = (index + at) % 3 > 0;
      const passed = `${trained ? 2026 : 2025}-0${1 + (index % 9)}-14T09:30:00.000Z`;
      return { language, trained, lastPassedAt: (index + at) % 6 === 0 ? null : passed };
    }),
  };
}
