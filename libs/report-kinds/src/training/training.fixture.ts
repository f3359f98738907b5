import { fixturePerson } from '../people/people.fixture.js';
import type { SnapshotHeader, SnapshotLine } from '../snapshot/snapshot.js';
import { fixtureInstants, fixturePeriod, fixturePeriodLines } from '../period/period.fixture.js';
import { fixtureHeader, internationalNames, writeSnapshot } from '../snapshot/snapshot.fixture.js';
import type {
  TrainingAssignment,
  TrainingFigures,
  TrainingPersonRow,
  TrainingPosition,
  TrainingStateTotals,
  TrainingTeamRow,
  TrainingTopic,
  ClosedAssignment,
  TrainingLeaver,
} from './training.snapshot.js';

const teamNames = [
  'Checkout',
  'Core Platform',
  'Data',
  'Mobile',
  'Payments & Billing',
  'פיתוח',
  '認証チーム',
  null,
];

/**
 * Writes the snapshot of an organization with this many people; 0 for an empty one.
 * @param options.period whether the document is about a period
 * @returns its SHA-256
 */
export function writeTrainingSnapshot(
  file: string,
  people: number,
  header: Partial<SnapshotHeader> = {},
  { period = false } = {},
): Promise<string> {
  const params = { ...(period ? fixturePeriod : {}), ...header.params };
  return writeSnapshot(
    file,
    fixtureHeader('training', { ...header, params }, eligibleOf(people)),
    trainingSections(people, period),
  );
}

const eligibleOf = (people: number): number => Math.round(people * 0.9);

/** Yields the lines after the header. */
export function* trainingSections(people: number, period = false): Generator<SnapshotLine> {
  const hasPeople = people > 0;
  const share = (part: number) => Math.round(people * part);
  const figures: TrainingFigures = {
    people,
    active: share(0.95),
    eligible: eligibleOf(people),
    active30Days: share(0.6),
    assignmentsActive: hasPeople ? 12 : 0,
    assignmentsOverdue: hasPeople ? 3 : 0,
    assignedPairs: share(4),
    completedPairs: share(2.75),
    completionRate: hasPeople ? 0.6875 : null,
    optionalPairs: share(1),
    optionalCompletedPairs: share(0.3),
    optionalCompletionRate: hasPeople ? 0.3 : null,
    meanTopicScore: hasPeople ? 77.25 : null,
    attempts: share(31),
    topicsPassed: share(17),
    topics: 40,
  };
  yield { section: 'figures', data: figures };
  const totals = (n: number) => ({
    overdue: share(n),
    not_started: share(n),
    in_progress: share(2 * n),
    completed_late: share(n),
    completed: share(5 * n),
  });
  yield {
    section: 'stateTotals',
    data: { mandatory: totals(0.4), optional: totals(0.1) } satisfies TrainingStateTotals,
  };
  yield { section: 'teams', data: hasPeople ? teamNames.map(teamAt) : [] };
  yield { section: 'topByCompletion', data: hasPeople ? topics(figures).slice(0, 10) : [] };
  yield { section: 'topByGap', data: hasPeople ? topics(figures).slice(-10).reverse() : [] };
  if (period) yield* periodLines(figures);
  const assignments = hasPeople ? assignmentTitles.flatMap(assignmentRows) : [];
  yield { section: 'assignments', total: assignments.length };
  for (const row of assignments) yield { row };
  const closed = hasPeople ? [closedAssignment] : [];
  yield { section: 'closedAssignments', total: closed.length };
  for (const row of closed) yield { row };
  const rows = topics(figures);
  yield { section: 'topics', total: rows.length };
  for (const row of rows) yield { row };
  yield { section: 'people', total: figures.eligible };
  for (let number = 0; number < figures.eligible; number += 1) yield { row: personAt(number) };
  const leavers = hasPeople ? [0, 1, 2].map(leaverAt) : [];
  yield { section: 'leavers', total: leavers.length };
  for (const row of leavers) yield { row };
}

const closedAssignment: ClosedAssignment = {
  assignmentId: 'assignment-9',
  title: 'Injection basics 2025',
  mandatory: true,
  closedAt: '2026-04-30T16:00:00.000Z',
  closedBy: 'ada@example.com',
  overdue: 2,
  not_started: 0,
  in_progress: 0,
  completed_late: 3,
  completed: 35,
};

const leaverAt = (index: number): TrainingLeaver => ({
  ...fixturePerson(200 + index),
  joinedAt: '2024-03-01T00:00:00.000Z',
  leftAt: `2026-0${4 + index}-30T22:00:00.000Z`,
  attempts: 12 * index,
  topicsPassed: 7 * index,
  assigned: 3,
  completedAssignments: index,
  overdueAssignments: 2 - index,
});

function* periodLines({ eligible, assignedPairs, meanTopicScore }: TrainingFigures): Generator<SnapshotLine> {
  const positions = fixtureInstants.map((instant, index): TrainingPosition => {
    const completedPairs = Math.floor((assignedPairs * (index + 3)) / 10);
    const completionRate = assignedPairs === 0 ? null : completedPairs / assignedPairs;
    return { ...instant, eligible, assignedPairs, completedPairs, completionRate, meanTopicScore };
  });
  yield* fixturePeriodLines(positions);
}

const teamAt = (name: string | null, index: number): TrainingTeamRow => ({
  name,
  people: 20 + index,
  eligible: 18 + index,
  active30Days: 9 + index,
  assignedPairs: 80,
  completedPairs: 72 - index * 7,
  overduePairs: index * 2,
  completionRate: (72 - index * 7) / 80,
  meanTopicScore: 82.5 - index,
  attempts: 640 - index * 31,
  topicsPassed: 310 - index * 20,
});

const assignmentTitles = [
  'Secure coding refresher 2026',
  'OWASP Top 10 for new developers',
  'API security (optional)',
];

/** Returns the assignees of two teams. */
const assignmentRows = (title: string, index: number): TrainingAssignment[] =>
  ['Checkout', null].map((team) => ({
    assignmentId: `assignment-${index}`,
    title,
    mandatory: index < 2,
    team,
    overdue: index,
    not_started: 2,
    in_progress: 3,
    completed_late: 1,
    completed: 14 + index,
  }));

const personAt = (number: number): TrainingPersonRow => ({
  personId: `0197a6b2-0000-7000-8000-${String(number).padStart(12, '0')}`,
  name: internationalNames[number % internationalNames.length]!,
  email: `person${number}@example.com`,
  team: teamNames[number % teamNames.length]!,
  joinedAt: '2024-03-01T00:00:00.000Z',
  leftAt: null,
  attempts: 31,
  lastAttemptAt: '2026-11-01T08:30:00.000Z',
  topicsPassed: number % 3 === 0 ? 0 : 17,
  scoredTopics: 20,
  bestScores: 154_500,
});

/** Returns the topics of the catalog, the topic with the most trained people first. */
const topics = ({ topics: length, eligible }: TrainingFigures): TrainingTopic[] =>
  Array.from({ length }, (_, rank) => {
    const trained = Math.round(eligible * (0.97 - rank * 0.024));
    return {
      id: `topic-${rank}`,
      slug: `topic-${rank}`,
      title:
        ['SQL injection', 'Insecure direct object references', 'Server-side request forgery'][rank % 3]! +
        ` ${rank + 1}`,
      module: 'a03-injection',
      family: 'web',
      trained,
      eligible,
      share: eligible === 0 ? 0 : trained / eligible,
    };
  });
