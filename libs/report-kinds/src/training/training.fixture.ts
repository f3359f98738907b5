import type { SnapshotHeader, SnapshotLine } from '../snapshot.js';
import { fixtureHeader, writeSnapshot } from '../snapshot.fixture.js';
import type {
  TrainingFigures,
  TrainingStateTotals,
  TrainingTeamRow,
  TrainingTopic,
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

/** Writes the snapshot of an organization with this many people; 0 for an empty one. @returns its SHA-256 */
export function writeTrainingSnapshot(
  file: string,
  people: number,
  header: Partial<SnapshotHeader> = {},
): Promise<string> {
  return writeSnapshot(file, fixtureHeader('training', header), lines(people));
}

function* lines(people: number): Generator<SnapshotLine> {
  const hasPeople = people > 0;
  const share = (part: number) => Math.round(people * part);
  const figures: TrainingFigures = {
    people,
    active: share(0.95),
    eligible: share(0.9),
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
  yield { section: 'topByCompletion', data: hasPeople ? topics((rank) => 0.97 - rank * 0.03) : [] };
  yield { section: 'topByGap', data: hasPeople ? topics((rank) => rank * 0.04) : [] };
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

const topics = (share: (rank: number) => number): TrainingTopic[] =>
  Array.from({ length: 10 }, (_, rank) => ({
    id: `topic-${rank}`,
    slug: `topic-${rank}`,
    title:
      ['SQL injection', 'Insecure direct object references', 'Server-side request forgery'][rank % 3]! +
      ` ${rank + 1}`,
    module: 'a03-injection',
    family: 'web',
    trained: Math.round(share(rank) * 216),
    eligible: 216,
    share: share(rank),
  }));
