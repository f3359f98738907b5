import type { SnapshotHeader, SnapshotLine } from '../snapshot.js';
import { fixtureHeader, internationalNames, writeSnapshot } from '../snapshot.fixture.js';
import type {
  EvidenceItem,
  EvidenceTopic,
  ExemptPerson,
  FrameworkFigures,
  FrameworkSection,
  LanguageRow,
  UntrainedPerson,
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
    Pick<EvidenceItem, 'asksFor' | 'grouping' | 'trainingOnly' | 'packRequiredSharePercent' | 'loweredShare'>
  >;

export interface EvidenceFixture {
  eligible: number;
  items?: ItemDefinition[];
  framework?: Partial<FrameworkSection>;
  header?: Partial<SnapshotHeader>;
  /** Overrides for the first people of each list. */
  rows?: Partial<UntrainedPerson>[];
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
    title: 'PCI DSS 4.0.1',
    version: '2026.11',
    source: 'built-in',
    edition: 'PCI DSS v4.0.1',
    editionSource: 'PCI Security Standards Council, June 2024',
    ...fixture.framework,
  };
  const header = fixtureHeader('framework-evidence', {
    subject: framework.title,
    params: { frameworkId: framework.id },
    ...fixture.header,
  });
  return writeSnapshot(file, header, lines(framework, fixture));
}

function* lines(framework: FrameworkSection, fixture: EvidenceFixture): Generator<SnapshotLine> {
  const { eligible, items: definitions = pciItems, rows = [] } = fixture;
  const items = definitions.map((definition) => itemOf(definition, eligible));
  yield { section: 'framework', data: framework };
  yield { section: 'figures', data: figuresOf(items, eligible) };
  yield { section: 'items', data: items };
  for (const item of items) {
    const topics = item.counts === 'topics' ? item.topicCount : 0;
    yield { section: 'topics', data: { itemId: item.id }, total: topics };
    for (let index = 0; index < topics; index += 1) yield { row: topicAt(item, index) };
  }
  for (const item of items) {
    const total = item.status === 'no-content' ? 0 : item.denominator! - item.trained;
    yield { section: 'untrained', data: { itemId: item.id }, total };
    for (let index = 0; index < total; index += 1) yield { row: { ...personAt(index), ...rows[index] } };
  }
  if (eligible === 0) return;
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
    coverage: withContent.length > 0 ? having('covered') / withContent.length : null,
    meanShare: shares.length > 0 ? shares.reduce((sum, share) => sum + share, 0) / shares.length : null,
  };
}

const topicAt = (item: EvidenceItem, index: number): EvidenceTopic => ({
  slug: `topic-${index}`,
  title: ['SQL injection', 'Trust boundary violations in session handling', 'Weak password hashing'][
    index % 3
  ]!,
  module: ['A03 Injection', 'A04 Insecure design', 'API8 Security misconfiguration'][index % 3]!,
  cweIds: item.cweIds.slice(index, index + 2),
  trained: item.trained,
});

const firstNames = [
  'Ada',
  'Grace',
  'Linus',
  'Margaret',
  'Ken',
  'Barbara',
  'Dennis',
  'Radia',
  'Edsger',
  'Frances',
];
const lastNames = [
  'Lovelace',
  'Hopper',
  'Hamilton',
  'Thompson',
  'Liskov',
  'Perlman',
  'Allen',
  'Hoare',
  'Dijkstra',
];
const teams = [
  'Checkout',
  'Core Platform',
  'Mobile',
  'Payments & Billing',
  'Site Reliability Engineering',
  null,
];

function personAt(index: number): UntrainedPerson {
  const plain = `${firstNames[index % firstNames.length]} ${lastNames[(index * 7) % lastNames.length]}`;
  return {
    name: index % 12 === 5 ? internationalNames[((index / 12) % internationalNames.length) | 0]! : plain,
    email: `${plain.toLowerCase().replace(' ', '.')}${index}@northwind.example`,
    team: teams[(index * 5) % teams.length]!,
  };
}

const exemptAt = (index: number): ExemptPerson => ({
  ...personAt(index),
  reason: [
    'Parental leave until the end of January',
    'Left the team that works on cryptography; handover in progress',
  ][index % 2]!,
  approver: 'Margaret Hamilton (CISO)',
  startsAt: '2026-10-01T07:00:00.000Z',
  endsAt: '2027-01-31T23:00:00.000Z',
});

const languages = ['C#', 'Go', 'Java', 'JavaScript', 'Python', 'TypeScript'];

function languagesAt(index: number): LanguageRow {
  const declared = languages.slice(index % 5, (index % 5) + (index % 4));
  return {
    ...personAt(index),
    languages: (declared.length > 0 ? declared : [null]).map((language, at) => {
      const trained = (index + at) % 3 > 0;
      const passed = `${trained ? 2026 : 2025}-0${1 + (index % 9)}-14T09:30:00.000Z`;
      return { language, trained, lastPassedAt: (index + at) % 6 === 0 ? null : passed };
    }),
  };
}
