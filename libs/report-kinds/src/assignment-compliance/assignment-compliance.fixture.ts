import { assigneeStates, type AssigneeState } from '@docket/contracts';
import type { SnapshotHeader, SnapshotLine } from '../snapshot/snapshot.js';
import { firstNames, lastNames, teams } from '../people/people.fixture.js';
import { fixtureHeader, internationalNames, writeSnapshot } from '../snapshot/snapshot.fixture.js';
import type {
  AssigneeItemRow,
  AssigneeRow,
  AssignmentSection,
  ComplianceFigures,
  ComplianceTeam,
  ExemptAssignee,
} from './assignment-compliance.snapshot.js';

/** Number of assignees per state, of 20, in the order of the collector. */
const shares: [AssigneeState, number][] = [
  ['overdue', 3],
  ['not_started', 2],
  ['in_progress', 4],
  ['completed_late', 3],
  ['completed', 8],
];

export interface ComplianceFixture {
  assignees: number;
  /** Number of exempt assignees, after the others. Default: 0. */
  exempt?: number;
  /** Number of assignees who left, after the others. Default: 0. */
  leavers?: number;
  header?: Partial<SnapshotHeader>;
  assignment?: Partial<AssignmentSection>;
  /** Overrides for the first generated rows. */
  rows?: Partial<AssigneeRow>[];
}

/** Writes a realistic snapshot of any size, deterministic for the same arguments. @returns its SHA-256 */
export function writeComplianceSnapshot(file: string, fixture: ComplianceFixture): Promise<string> {
  const values = {
    subject: 'Injection and access control, autumn 2026',
    params: { assignmentId: '0197a6b2-0000-7000-8000-0000000000aa' },
    ...fixture.header,
  };
  // Some eligible people are exempt, and one is not in the scope.
  const eligible = fixture.assignees === 0 ? 0 : fixture.assignees + (fixture.exempt ?? 0) + 1;
  const header = fixtureHeader('assignment-compliance', values, eligible);
  return writeSnapshot(file, header, lines(fixture));
}

function* lines({
  assignees,
  exempt = 0,
  leavers = 0,
  assignment,
  rows = [],
}: ComplianceFixture): Generator<SnapshotLine> {
  const counts = { overdue: 0, not_started: 0, in_progress: 0, completed_late: 0, completed: 0 };
  const byTeam = new Map<string | null, ComplianceTeam>();
  for (let index = 0; index < assignees; index += 1) {
    const { state, team } = { ...rowAt(index, assignees), ...rows[index] };
    counts[state] += 1;
    let entry = byTeam.get(team);
    if (!entry) byTeam.set(team, (entry = { name: team, assignees: 0, byState: noStates() }));
    entry.assignees += 1;
    entry.byState[state] += 1;
  }
  const done = counts.completed + counts.completed_late;
  yield { section: 'assignment', data: { ...defaultAssignment, ...assignment } satisfies AssignmentSection };
  const figures: ComplianceFigures = {
    assignees,
    byState: counts,
    completionRate: assignees ? done / assignees : null,
    averageScore: assignees ? 78.44 : null,
    attempts: assignees * 4,
    leavers,
    recognizedEarlier: 0,
    nonLearners: 0,
    exempt,
    lateUnderFirstDeadline: counts.overdue + counts.completed_late,
    overdueByDays: [
      { from: 1, to: 7, assignees: 0 },
      { from: 8, to: 30, assignees: counts.overdue },
      { from: 31, to: 90, assignees: 0 },
      { from: 91, to: null, assignees: 0 },
    ],
  };
  yield { section: 'figures', data: figures };
  yield { section: 'teams', data: teams.flatMap((name) => byTeam.get(name) ?? []) };
  yield { section: 'assignees', total: assignees + exempt + leavers };
  for (let index = 0; index < assignees; index += 1)
    yield { row: { ...rowAt(index, assignees), ...rows[index] } };
  for (let index = 0; index < exempt; index += 1) yield { row: exemptRowAt(index) };
  for (let index = 0; index < leavers; index += 1) yield { row: leaverAt(index) };
  yield { section: 'exempt', total: exempt };
  for (let index = 0; index < exempt; index += 1) yield { row: exemptAt(index) };
}

const exemptRowAt = (index: number): AssigneeRow => ({
  ...rowAt(0, 20),
  ...exemptPerson(index),
  state: 'not_started',
  daysOverdue: null,
  exempt: true,
});

const leaverAt = (index: number): AssigneeRow => ({
  ...rowAt(0, 20),
  email: `left${index}@northwind.example`,
  left: true,
  leftAt: '2026-10-31T23:00:00.000Z',
});

const exemptPerson = (index: number) => ({
  name: `${firstNames[(index + 3) % firstNames.length]} ${lastNames[(index + 5) % lastNames.length]}`,
  email: `exempt${index}@northwind.example`,
  team: teams[index % teams.length]!,
});

const exemptAt = (index: number): ExemptAssignee => ({
  ...exemptPerson(index),
  reason: [
    'Parental leave until the end of January',
    'Works on hardware only; agreed with the assessor on 2026-08-28',
  ][index % 2]!,
  approver: 'Margaret Hamilton (CISO)',
  startsAt: '2026-10-01T07:00:00.000Z',
  endsAt: '2027-01-31T23:00:00.000Z',
  recordedAt: '2026-09-28T13:20:00.000Z',
  recordedBy: 'ada@example.com',
});

const noStates = () =>
  Object.fromEntries(assigneeStates.map((state) => [state, 0])) as Record<AssigneeState, number>;

const defaultAssignment: AssignmentSection = {
  id: '0197a6b2-0000-7000-8000-0000000000aa',
  title: 'Injection and access control, autumn 2026',
  targetType: 'module',
  targetTitle: 'A03 Injection',
  scopeType: 'organization',
  scopeTitle: 'Everyone',
  deadline: '2026-11-15T22:59:59.000Z',
  mandatory: true,
  active: true,
  note: 'Requested by the PCI DSS assessor: 6.2.2 requires evidence for every developer.',
  createdAt: '2026-09-01T08:00:00.000Z',
  recognizeEarlierDays: 0,
  joinerDays: 30,
  countsFrom: '2026-09-01T08:00:00.000Z',
  deadlineHistory: [],
  items: [
    { type: 'topic', id: '1', title: 'SQL injection' },
    { type: 'topic', id: '2', title: 'Command injection' },
    { type: 'topic', id: '3', title: 'Server-side template injection' },
    { type: 'scenario', id: '4', title: 'The invoice search that answered too much' },
  ],
  leaverItems: [],
};

function rowAt(index: number, assignees: number): AssigneeRow {
  const state = stateAt((index / assignees) * 20);
  const plain = `${firstNames[index % firstNames.length]} ${lastNames[(index * 7) % lastNames.length]}`;
  const name = index % 12 === 5 ? internationalNames[((index / 12) % internationalNames.length) | 0]! : plain;
  const attempts = state === 'not_started' ? 0 : 1 + (index % 9);
  const finished = state === 'completed' || state === 'completed_late';
  const complete = finished ? 4 : state === 'not_started' ? 0 : index % 4;
  const completedAt = finished
    ? `2026-1${state === 'completed' ? 0 : 1}-${18 + (index % 4)}T0${index % 10}:1${index % 6}:00.000Z`
    : null;
  return {
    personId: `0197a6b2-0000-7000-8000-${String(index).padStart(12, '0')}`,
    name,
    email: `${plain.toLowerCase().replace(' ', '.')}${index}@northwind.example`,
    team: teams[(index * 5) % teams.length]!,
    state,
    complete,
    tracked: 4,
    completedAt,
    score: state === 'not_started' ? null : 40 + ((index * 13) % 600) / 10,
    attempts,
    recognizedEarlier: 0,
    inScopeSince: '2026-09-01T08:00:00.000Z',
    deadline: '2026-11-15T22:59:59.000Z',
    firstDeadline: '2026-11-15T22:59:59.000Z',
    daysOverdue: state === 'overdue' ? 8 : null,
    learner: true,
    exempt: false,
    left: false,
    joinedAt: '2025-03-03T08:00:00.000Z',
    leftAt: null,
    items: Array.from({ length: 4 }, (_, item) => ({
      ...itemAt(index, item, complete, completedAt),
      ...(item === 0 && attempts > 0 && { attempts }),
    })),
  };
}

/** Returns the item with the index `item`: the first `complete` items are complete, the last one at `completedAt`. */
function itemAt(index: number, item: number, complete: number, completedAt: string | null): AssigneeItemRow {
  if (item >= complete) return { item: item + 1 };
  const at =
    item === complete - 1 && completedAt ? completedAt : `2026-10-0${1 + item * 2}T09:0${item}:00.000Z`;
  const recordedAt = at.replace(/\.\d+Z$/, '.900Z');
  if (item === 3) return { item: 4, completedAt: at, recordedAt };
  const score = 70 + ((index * 7 + item) % 30);
  const attempt = { score, source: 'lms', sourceId: `${index}-${item}`, bestScore: score };
  return { item: item + 1, completedAt: at, recordedAt, ...attempt };
}

function stateAt(position: number): AssigneeState {
  let upTo = 0;
  for (const [state, share] of shares) if (position < (upTo += share)) return state;
  return 'completed';
}
