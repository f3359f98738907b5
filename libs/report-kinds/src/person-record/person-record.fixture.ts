import type { SnapshotHeader, SnapshotLine } from '../snapshot/snapshot.js';
import { fixtureHeader, writeSnapshot } from '../snapshot/snapshot.fixture.js';
import type {
  AttemptRow,
  MembershipRow,
  PersonSection,
  RecordAssignment,
  RecordControl,
  RecordFigures,
  RecordItem,
} from './person-record.snapshot.js';

const topics = [
  'SQL injection',
  'Command injection',
  'Server-side request forgery',
  'Insecure deserialization',
];
const frameworks = [
  {
    frameworkId: 'owasp-web-2021',
    framework: 'OWASP Top 10',
    version: '1.0.0',
    edition: 'OWASP Top 10:2021',
    editionSource: null,
    itemCount: 2,
    satisfied: 1,
  },
  {
    frameworkId: 'pci-dss',
    framework: 'PCI DSS',
    version: '1.2.0',
    edition: 'PCI DSS v4.0.1',
    editionSource: 'PCI Security Standards Council, June 2024',
    itemCount: 1,
    satisfied: 0,
  },
];
/** One attempt in this many is voided, and one fails. */
const VOIDED_EVERY = 11;
const FAILED_EVERY = 4;
/** Between two attempts. */
const HOURS_BETWEEN = 31;

export interface RecordFixture {
  /** Number of attempts, voided ones included; 0 for a person without any records of training. */
  attempts: number;
  person?: Partial<PersonSection>;
  header?: Partial<SnapshotHeader>;
}

/** Writes a realistic snapshot of any size, deterministic for the same arguments. @returns its SHA-256 */
export function writeRecordSnapshot(
  file: string,
  { attempts, person, header }: RecordFixture,
): Promise<string> {
  const section = { ...defaultPerson, ...person };
  const full = fixtureHeader('person-record', {
    subject: section.name,
    evidence: { ...fixtureHeader('person-record').evidence!, personId: section.id },
    ...header,
    params: { personId: section.id, ...header?.params },
  });
  return writeSnapshot(file, full, lines(attempts, section, full.kindVersion === 1));
}

const defaultPerson: PersonSection = {
  id: '0197a6b2-0001-7000-8000-00000000001c',
  requestedId: null,
  name: 'Grace Hopper',
  email: 'grace.hopper@northwind.example',
  role: 'learner',
  team: 'Payments & Billing',
  active: true,
  eligible: true,
  joinedAt: '2024-02-01T08:00:00.000Z',
  leftAt: null,
  merged: [],
};

function* lines(attempts: number, person: PersonSection, isFirstVersion: boolean): Generator<SnapshotLine> {
  yield { section: 'person', data: person };
  const rows = Array.from({ length: attempts }, (_, index) => attemptAt(index));
  const counted = rows.filter(({ voidedAt }) => voidedAt === null);
  const hasRecords = attempts > 0;
  const figures: RecordFigures = {
    attempts: counted.length,
    passes: counted.filter(({ passed }) => passed).length,
    voided: rows.length - counted.length,
    topicsTrained: hasRecords ? 3 : 0,
    assignments: hasRecords ? 2 : 0,
    assignmentsCompleted: hasRecords ? 1 : 0,
    assignmentsOverdue: hasRecords ? 1 : 0,
    exemptions: hasRecords ? 1 : 0,
  };
  yield { section: 'figures', data: figures };
  yield { section: 'memberships', total: memberships.length };
  for (const row of memberships) yield { row };
  if (hasRecords)
    for (const data of assignments) {
      yield { section: 'assignments', data: isFirstVersion ? firstVersion(data) : data, total: data.tracked };
      for (let index = 0; index < data.tracked; index += 1) yield { row: itemAt(index, data) };
    }
  for (const data of frameworks) {
    const controls = controlsOf(data.frameworkId, hasRecords);
    yield {
      section: 'controls',
      data: hasRecords ? data : { ...data, satisfied: 0 },
      total: controls.length,
    };
    for (const row of controls) yield { row };
  }
  yield { section: 'topics', total: 1 };
  yield {
    row: {
      frameworkId: 'owasp-web-2021',
      itemId: 'A03',
      slug: 'topic-0',
      title: topics[0],
      module: 'A03 Injection',
      cweIds: [89],
    },
  };
  yield { section: 'exemptions', total: hasRecords ? 1 : 0 };
  if (hasRecords) yield { row: exemption };
  yield { section: 'attempts', total: rows.length };
  for (const row of rows) yield { row };
  yield { section: 'scenarios', total: hasRecords ? scenarios.length : 0 };
  if (hasRecords) for (const row of scenarios) yield { row };
}

const memberships: MembershipRow[] = [
  {
    from: '2025-07-01T00:00:00.000Z',
    to: null,
    role: 'learner',
    team: 'Payments & Billing',
    jobFunction: 'Backend developer',
    bespokeSoftware: true,
    languages: ['go', 'typescript'],
    recordedAt: '2025-07-03T09:30:00.000Z',
    recordedBy: 'ada@example.com',
  },
  {
    from: '2024-02-01T08:00:00.000Z',
    to: '2025-07-01T00:00:00.000Z',
    role: 'learner',
    team: null,
    jobFunction: null,
    bespokeSoftware: false,
    languages: [],
    recordedAt: null,
    recordedBy: null,
  },
];

const assignments: RecordAssignment[] = [
  {
    assignmentId: '0197a6b2-0000-7000-8000-0000000000aa',
    title: 'Injection and access control, autumn 2026',
    mandatory: true,
    active: true,
    closedAt: null,
    closedBy: null,
    state: 'overdue',
    exempt: false,
    complete: 2,
    tracked: 4,
    deadline: '2026-11-15T22:59:59.000Z',
    finishedAt: null,
    inScopeSince: '2026-09-01T08:00:00.000Z',
    targetType: 'module',
    createdAt: '2026-09-01T08:00:00.000Z',
    countsFrom: '2026-08-02T08:00:00.000Z',
    recognizeEarlierDays: 30,
    joinerDays: 30,
    recognizedEarlier: 1,
    firstDeadline: '2026-10-15T21:59:59.000Z',
    lateUnderFirstDeadline: true,
  },
  {
    assignmentId: '0197a6b2-0000-7000-8000-0000000000ab',
    title: 'Onboarding',
    mandatory: false,
    active: false,
    closedAt: '2026-01-15T16:00:00.000Z',
    closedBy: 'ada@example.com',
    state: 'completed',
    exempt: false,
    complete: 2,
    tracked: 2,
    deadline: null,
    finishedAt: '2025-08-02T09:14:00.000Z',
    inScopeSince: '2025-07-01T00:00:00.000Z',
    targetType: 'custom',
    createdAt: '2025-07-01T00:00:00.000Z',
    countsFrom: '2025-07-01T00:00:00.000Z',
    recognizeEarlierDays: 0,
    joinerDays: 14,
    recognizedEarlier: 0,
    firstDeadline: null,
    lateUnderFirstDeadline: false,
  },
];

/** Returns the values of an assignment that version 1 of the snapshot had. */
const firstVersion = ({
  targetType: _,
  createdAt: __,
  countsFrom: ___,
  recognizeEarlierDays: ____,
  joinerDays: _____,
  recognizedEarlier: ______,
  firstDeadline: _______,
  lateUnderFirstDeadline: ________,
  ...data
}: RecordAssignment): RecordAssignment => data;

const noAttempt = {
  topicId: null,
  topic: null,
  score: null,
  result: null,
  language: null,
  completedAt: null,
  recordedAt: null,
  source: null,
  sourceId: null,
};

const passAt = (index: number) => ({
  topicId: `topic-${index % topics.length}`,
  topic: topics[index % topics.length]!,
  score: 70 + ((index * 37) % 300) / 10,
  result: null,
  language: index % 2 === 0 ? 'go' : null,
  completedAt: `2026-10-0${1 + (index % 9)}T09:14:00.000Z`,
  recordedAt: `2026-10-0${1 + (index % 9)}T09:20:00.000Z`,
  source: 'lms',
  sourceId: `attempt-${index}`,
});

const itemAt = (index: number, { complete }: RecordAssignment): RecordItem => ({
  type: 'topic',
  item: topics[index % topics.length]!,
  ...(index < complete ? passAt(index) : noAttempt),
});

function controlsOf(frameworkId: string, hasPasses: boolean): RecordControl[] {
  const row = (
    itemId: string,
    item: string,
    requiredLanguage: string | null,
    met: boolean,
  ): RecordControl => ({
    itemId,
    item,
    requiredLanguage,
    met: met && hasPasses,
    exempt: false,
    ...(met && hasPasses ? passAt(1) : noAttempt),
    furtherPasses: met && hasPasses ? 2 : 0,
  });
  if (frameworkId === 'pci-dss')
    return [
      row('6.2.2', 'Software development personnel are trained', 'go', true),
      row('6.2.2', 'Software development personnel are trained', 'typescript', false),
    ];
  return [row('A03', 'Injection', null, true), row('A10', 'Server-Side Request Forgery', null, false)];
}

const exemption = {
  assignment: null,
  frameworkId: 'pci-dss',
  itemId: '12.6',
  reason: 'Parental leave',
  approver: 'Chief information security officer',
  startsAt: '2026-01-01T00:00:00.000Z',
  endsAt: '2026-04-01T00:00:00.000Z',
  recordedAt: '2025-12-18T10:00:00.000Z',
};

function attemptAt(index: number): AttemptRow {
  const passed = index % FAILED_EVERY !== 2;
  const voided = index % VOIDED_EVERY === 5;
  const completed = Date.UTC(2026, 10, 20, 9, 14) - index * HOURS_BETWEEN * 3_600_000;
  return {
    ...passAt(index),
    topic: topics[index % topics.length]!,
    score: passed ? 70 + ((index * 37) % 300) / 10 : 41.5,
    completedAt: new Date(completed).toISOString(),
    recordedAt: new Date(completed + 360_000).toISOString(),
    module: 'Injection',
    family: 'web',
    passed,
    startedAt: null,
    voidedAt: voided ? '2026-11-20T08:00:00.000Z' : null,
    voidedBy: voided ? 'ada@example.com' : null,
    voidReason: voided ? 'Imported for the wrong person' : null,
  };
}

const scenarios = [
  {
    scenarioId: 'invoice-search',
    scenario: 'The invoice search that answered too much',
    event: 'completed',
    happenedAt: '2026-09-20T10:00:00.000Z',
    recordedAt: '2026-09-20T10:05:00.000Z',
    source: 'csv',
    sourceId: 'scenario-progress.csv',
  },
  {
    scenarioId: 'invoice-search',
    scenario: 'The invoice search that answered too much',
    event: 'started',
    happenedAt: '2026-09-20T09:30:00.000Z',
    recordedAt: '2026-09-20T10:05:00.000Z',
    source: 'csv',
    sourceId: 'scenario-progress.csv',
  },
];
