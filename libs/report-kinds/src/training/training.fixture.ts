import { assigneeStates, type AssigneeState } from '@docket/contracts/values';
import type { PersonResults } from '../people/topic-results.snapshot.js';
import { fixtureInstants, fixturePeriod, fixturePeriodLines } from '../period/period.fixture.js';
import { fixtureHeader, internationalNames, writeSnapshot } from '../snapshot/snapshot.fixture.js';
import type { SnapshotHeader, SnapshotLine } from '../snapshot/snapshot.js';
import { fixtureMonths } from '../trend/trend.fixture.js';
import type {
  TrainingAssignment,
  TrainingFigures,
  TrainingPersonRow,
  TrainingPosition,
  TrainingStateTotals,
  TrainingTeamRow,
  TrainingTopic,
  TrainingTrendPoint,
} from './training.snapshot.js';
import { closedAssignment, exemptAt, leaverAt, movedDeadline } from './training.lists.fixture.js';

type Evidence = NonNullable<SnapshotHeader['evidence']>;

const TOPICS = 40;
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
/** Active assignments to everybody. The optional one has no deadline. */
const assignments = [
  { assignmentId: 'assignment-2', title: 'API security (optional)', mandatory: false },
  { assignmentId: 'assignment-1', title: 'OWASP Top 10 for new developers', mandatory: true },
  { assignmentId: 'assignment-0', title: 'Secure coding refresher 2026', mandatory: true },
];
/** Teams of the present people who are not eligible, and the number of people who left: those of `fixtureHeader`. */
const [othersInTeams, LEFT] = [['Checkout', 'Core Platform', null], 5];

/**
 * Writes the snapshot of an organization with this many people, 0 for one without eligible people. The figures are those of its rows.
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
  const eligible = Math.round(people * 0.9);
  const organization = new Organization(eligible);
  const evidence = organization.evidence;
  return writeSnapshot(
    file,
    fixtureHeader('training', { evidence, ...header, params }, eligible),
    organization.sections(period),
  );
}

/** Returns the evidence in the header of an organization with this many people. */
export const trainingEvidence = (people: number): Evidence =>
  new Organization(Math.round(people * 0.9)).evidence;

/** Returns the lines after the header. */
export const trainingSections = (people: number, period = false): Generator<SnapshotLine> =>
  new Organization(Math.round(people * 0.9)).sections(period);

/** Returns a number from 0 to 1, the same for the same keys. */
function chance(...keys: number[]): number {
  let hash = 2_166_136_261;
  for (const key of keys) hash = Math.imul(hash ^ (key + 1), 16_777_619);
  hash = Math.imul(hash ^ (hash >>> 15), 2_246_822_507);
  return ((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32;
}

const isInactive = (number: number): boolean => number % 9 === 8;

/** Returns the results of a person. Topics with a higher number have fewer attempts. */
function topicsOf(number: number): PersonResults['topics'] {
  if (isInactive(number)) return [];
  const topics: PersonResults['topics'] = [];
  for (let topic = 0; topic < TOPICS; topic += 1) {
    if (chance(number, topic, 1) > 0.98 - topic * 0.021) continue;
    const bestScore = 50 + Math.floor(chance(number, topic, 2) * 200) / 4;
    const recordedLate = chance(number, topic, 3) < 0.02 ? 1 : 0;
    const attempts = 1 + Math.floor(chance(number, topic, 4) * 3);
    const pass = bestScore < 70 ? null : attempts > recordedLate ? 'in_time' : 'late';
    topics.push({ topicId: topicId(topic), attempts, recordedLate, recordedAfter: 0, bestScore, pass });
  }
  return topics.toSorted((a, b) => (a.topicId < b.topicId ? -1 : 1));
}

const topicId = (rank: number): string => `topic-${rank}`;

function stateOf(number: number, assignment: number): AssigneeState {
  const hasDeadline = assignments[assignment]!.mandatory;
  if (isInactive(number)) return hasDeadline ? 'overdue' : 'not_started';
  const place = chance(number, assignment, 5);
  if (place < 0.66) return 'completed';
  if (!hasDeadline) return place < 0.9 ? 'in_progress' : 'not_started';
  if (place < 0.76) return 'completed_late';
  return place < 0.9 ? 'in_progress' : place < 0.93 ? 'not_started' : 'overdue';
}

const teamOf = (number: number): number => number % teamNames.length;

const noStates = (): Record<AssigneeState, number> => ({
  overdue: 0,
  not_started: 0,
  in_progress: 0,
  completed_late: 0,
  completed: 0,
});
const completedOf = (states: Record<AssigneeState, number>): number =>
  states.completed + states.completed_late;
const totalOf = (states: Record<AssigneeState, number>): number =>
  assigneeStates.reduce((sum, state) => sum + states[state], 0);

/** Sums over people. */
class Sums {
  people = 0;
  eligible = 0;
  active30Days = 0;
  attempts = 0;
  topicsPassed = 0;
  scored = 0;
  scores = 0;
  readonly mandatory = noStates();
  readonly optional = noStates();

  add({ attempts, lastAttemptAt, topicsPassed, scoredTopics, bestScores }: TrainingPersonRow): void {
    this.people += 1;
    this.eligible += 1;
    this.attempts += attempts;
    this.active30Days += lastAttemptAt === RECENT ? 1 : 0;
    this.topicsPassed += topicsPassed;
    this.scored += scoredTopics;
    this.scores += bestScores;
  }

  get activity() {
    const { people, eligible, active30Days, attempts, topicsPassed, mandatory } = this;
    const [assignedPairs, completedPairs] = [totalOf(mandatory), completedOf(mandatory)];
    return {
      eligible,
      active30Days,
      attempts,
      topicsPassed,
      people,
      assignedPairs,
      completedPairs,
      completionRate: assignedPairs === 0 ? null : completedPairs / assignedPairs,
      meanTopicScore: this.scored === 0 ? null : Math.floor(this.scores / this.scored / 10) / 10,
    };
  }
}

const RECENT = '2026-11-01T08:30:00.000Z';

/** The figures and rows of an organization. */
class Organization {
  private readonly all = new Sums();
  private readonly byTeam = teamNames.map(() => new Sums());
  /** Assignees by assignment and team. */
  private readonly states = assignments.map(() => teamNames.map(noStates));
  private readonly trained = Array.from({ length: TOPICS }, () => 0);
  readonly timeliness = { recordedLate: 0, dependentPeople: 0 };

  constructor(private readonly eligible: number) {
    for (let number = 0; number < eligible; number += 1) this.count(number);
    for (const team of othersInTeams) this.byTeam[teamNames.indexOf(team)]!.people += 1;
  }

  private count(number: number): void {
    const team = teamOf(number);
    const topics = topicsOf(number);
    const person = personAt(number, topics);
    for (const sums of [this.all, this.byTeam[team]!]) sums.add(person);
    for (const [index, { mandatory }] of assignments.entries()) {
      const state = stateOf(number, index);
      this.states[index]![team]![state] += 1;
      for (const sums of [this.all, this.byTeam[team]!])
        sums[mandatory ? 'mandatory' : 'optional'][state] += 1;
    }
    const passed = topics.filter(({ pass }) => pass !== null);
    for (const { topicId: id } of passed) this.trained[Number(id.slice('topic-'.length))]! += 1;
    this.timeliness.recordedLate += topics.reduce((sum, { recordedLate }) => sum + recordedLate, 0);
    this.timeliness.dependentPeople +=
      passed.length > 0 && passed.every(({ pass }) => pass === 'late') ? 1 : 0;
  }

  get figures(): TrainingFigures {
    const { eligible, all } = this;
    const { people: _, ...activity } = all.activity;
    const active = eligible + othersInTeams.length;
    const hasOverdue = (teams: Record<AssigneeState, number>[]) => teams.some(({ overdue }) => overdue > 0);
    return {
      ...activity,
      people: active + LEFT,
      active,
      assignmentsActive: this.assignments.length === 0 ? 0 : assignments.length,
      assignmentsOverdue: this.states.filter(hasOverdue).length,
      exemptPairs: eligible > 0 ? 2 : 0,
      optionalExemptPairs: 0,
      optionalPairs: totalOf(all.optional),
      optionalCompletedPairs: completedOf(all.optional),
      optionalCompletionRate: eligible === 0 ? null : completedOf(all.optional) / totalOf(all.optional),
      topics: TOPICS,
    };
  }

  private get teams(): TrainingTeamRow[] {
    return this.byTeam
      .map((sums, team) => ({
        name: teamNames[team]!,
        overduePairs: sums.mandatory.overdue,
        ...sums.activity,
      }))
      .filter(({ people }) => people > 0);
  }

  private get assignments(): TrainingAssignment[] {
    return assignments.flatMap((assignment, index) =>
      teamNames
        .map((team, of) => ({ ...assignment, team, ...this.states[index]![of]! }))
        .filter((row) => totalOf(row) > 0),
    );
  }

  /** Returns the topics of the catalog, sorted by ID. */
  private get topics(): TrainingTopic[] {
    const { eligible } = this;
    const titles = ['SQL injection', 'Insecure direct object references', 'Server-side request forgery'];
    return this.trained
      .map((trained, rank) => ({
        id: topicId(rank),
        slug: topicId(rank),
        title: `${titles[rank % 3]!} ${rank + 1}`,
        module: 'a03-injection',
        family: 'web',
        trained,
        eligible,
        share: eligible === 0 ? null : trained / eligible,
      }))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  }

  /** Returns the position of `months` before the instant, with fewer completions. */
  private positionAt(months: number): Omit<TrainingPosition, 'asOf' | 'edge'> {
    const { eligible, assignedPairs, completedPairs, completionRate, meanTopicScore } = this.figures;
    if (months === 0) return { eligible, assignedPairs, completedPairs, completionRate, meanTopicScore };
    const earlier = Math.floor(completedPairs * (1 - months / 16));
    return {
      eligible,
      assignedPairs,
      completedPairs: earlier,
      completionRate: assignedPairs === 0 ? null : earlier / assignedPairs,
      meanTopicScore: meanTopicScore === null ? null : Math.round(10 * meanTopicScore - 7 * months) / 10,
    };
  }

  /** Returns the people trained `months` before the instant: at last those with a pass. */
  private trainedAt(months: number): NonNullable<TrainingTrendPoint['position']> {
    const { eligible } = this;
    const passed = Array.from({ length: eligible }, (_, number) => topicsOf(number)).filter((topics) =>
      topics.some(({ pass }) => pass !== null),
    ).length;
    const trained = Math.floor(passed * (1 - months / 16));
    return { eligible, trained, share: trained / eligible };
  }

  private get trend(): TrainingTrendPoint[] {
    return fixtureMonths.map(({ asOf, months }) => ({
      asOf,
      position: this.eligible === 0 || months > 10 ? null : this.trainedAt(months),
    }));
  }

  /** The evidence of the header. The inputs have the same parts of all attempts as in other documents. */
  get evidence(): Evidence {
    const { evidence } = fixtureHeader('training', {}, this.eligible);
    const { attempts } = this.figures;
    const { items, attempts: all, ...inputs } = evidence!.inputs!;
    const partOf = (part: number): number => Math.floor((attempts * part) / all);
    return {
      ...evidence!,
      timeliness: { ...evidence!.timeliness, attempts, ...this.timeliness },
      inputs: {
        ...inputs,
        attempts,
        items: items.map((item) => ({ ...item, attempts: partOf(item.attempts) })),
      },
    };
  }

  /** Yields the lines after the header. */
  *sections(period: boolean): Generator<SnapshotLine> {
    const { figures, topics, eligible, all } = this;
    yield { section: 'figures', data: figures };
    const states: TrainingStateTotals = { mandatory: all.mandatory, optional: all.optional };
    yield { section: 'stateTotals', data: states };
    yield { section: 'teams', data: this.teams };
    yield { section: 'trend', data: this.trend };
    const ranked = eligible === 0 ? [] : topics;
    const most = ranked.toSorted((a, b) => b.trained - a.trained).slice(0, 10);
    yield { section: 'topByCompletion', data: most };
    const fewest = ranked.toSorted((a, b) => a.trained - b.trained).slice(0, 10);
    yield { section: 'topByGap', data: fewest };
    if (period) yield* this.periodLines();
    yield* listOf('assignments', this.assignments);
    yield* listOf('closedAssignments', eligible > 0 ? [closedAssignment] : []);
    yield* listOf('movedDeadlines', eligible > 0 ? [movedDeadline] : []);
    yield* listOf('exempt', eligible > 0 ? [0, 1].map(exemptAt) : []);
    yield* listOf('topics', topics);
    yield { section: 'people', total: eligible };
    for (const number of this.numbers()) yield { row: personAt(number, topicsOf(number)) };
    yield { section: 'topic-results', total: eligible };
    for (let number = 0; number < eligible; number += 1)
      yield { row: { personId: personId(number), topics: topicsOf(number) } satisfies PersonResults };
    yield* listOf('leavers', eligible > 0 ? [0, 1, 2].map(leaverAt) : []);
  }

  /** Yields the numbers of the people by team. */
  private *numbers(): Generator<number> {
    for (let team = 0; team < teamNames.length; team += 1)
      for (let number = team; number < this.eligible; number += teamNames.length) yield number;
  }

  private *periodLines(): Generator<SnapshotLine> {
    const months = [9, 8, 5, 2, 0];
    const positions = fixtureInstants.map((instant, index): TrainingPosition => ({
      ...instant,
      ...this.positionAt(months[index]!),
    }));
    yield* fixturePeriodLines(positions);
  }
}

function* listOf(section: string, rows: object[]): Generator<SnapshotLine> {
  yield { section, total: rows.length };
  for (const row of rows) yield { row };
}

const personId = (number: number): string => `0197a6b2-0000-7000-8000-${String(number).padStart(12, '0')}`;

const personAt = (number: number, topics: PersonResults['topics']): TrainingPersonRow => ({
  personId: personId(number),
  name: internationalNames[number % internationalNames.length]!,
  email: `person${number}@example.com`,
  team: teamNames[teamOf(number)]!,
  joinedAt: '2024-03-01T00:00:00.000Z',
  leftAt: null,
  attempts: topics.reduce((sum, { attempts }) => sum + attempts, 0),
  lastAttemptAt: topics.length === 0 ? null : number % 3 === 0 ? '2026-08-14T10:00:00.000Z' : RECENT,
  topicsPassed: topics.filter(({ pass }) => pass !== null).length,
  scoredTopics: topics.filter(({ bestScore }) => bestScore !== null).length,
  bestScores: topics.reduce((sum, { bestScore }) => sum + 100 * (bestScore ?? 0), 0),
});
