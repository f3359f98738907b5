import { ACTIVE_DAYS, meanScore, topicMetrics, WINDOW_DAYS, type AssigneeState } from '@docket/contracts';
import { selectRow, tables } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import { readAssignedPairs, type AssignedPairs } from '../assignments/assigned-pairs.js';
import { countExemptAssignees } from '../assignments/exempt-assignees.js';
import { topicsAt } from '../content/topics-at.sql.js';
import type { FigureInstant } from '../history/figure-instant.js';
import { isKnown, isValid } from '../history/known.sql.js';
import { isPresentAt, latestPeriods } from '../people/membership.sql.js';
import { passes } from './passes.sql.js';
import { hundredths } from './mean.sql.js';
import { readKeptStates, type KeptStates } from './state/kept-states.js';
import { readTopicTotals, totalsColumns, totalsParameter } from './state/topic-totals.js';

/** Counts of the organization or of a team. */
interface Activity {
  people: number;
  eligible: number;
  active30Days: number;
  attempts: number;
  topicsPassed: number;
  meanTopicScore: number | null;
}

/** Figures of a team; `id` and `name` are null for "No team". */
export interface TeamMetrics extends Activity {
  id: string | null;
  name: string | null;
  assignedPairs: number;
  completedPairs: number;
  overduePairs: number;
  completionRate: number | null;
}

/** Number and share of eligible people who are trained on a topic. */
export interface TopicMetrics {
  id: string;
  slug: string;
  title: string;
  module: string;
  family: string;
  trained: number;
  eligible: number;
  share: number | null;
}

/** Figures of the training report. Rates are 0 to 1 and scores are percent; null if the divisor is zero. */
export interface TrainingMetrics {
  figures: Activity & {
    active: number;
    topics: number;
    assignmentsActive: number;
    assignmentsOverdue: number;
    assignedPairs: number;
    completedPairs: number;
    completionRate: number | null;
    /** Pairs of an active mandatory assignment and an exempt assignee, who is in no other figure of assignments. */
    exemptPairs: number;
    optionalPairs: number;
    optionalCompletedPairs: number;
    optionalCompletionRate: number | null;
    optionalExemptPairs: number;
  };
  stateTotals: { mandatory: Record<AssigneeState, number>; optional: Record<AssigneeState, number> };
  teams: TeamMetrics[];
  topByCompletion: TopicMetrics[];
  topByGap: TopicMetrics[];
  /** All topics, sorted by ID. */
  topics: TopicMetrics[];
  /** Active assignments, one entry per team, sorted by title. An assignment without assignees has one entry of zeros. */
  assignments: AssignmentMetrics[];
}

/** Assignees of one active assignment in one team, by state. */
export interface AssignmentMetrics {
  assignmentId: string;
  title: string;
  mandatory: boolean;
  /** Null for people without a team. */
  team: string | null;
  states: Record<AssigneeState, number>;
}

/** Number of topics in each ranking. */
const RANKED = 10;

/** Returns an SQL interval of a number of days of exactly 24 hours. */
const hours = (days: number): string => `interval '${days * 24} hours'`;

/**
 * Query for the training of each person with attempts in the training window, as `(person_id, attempts, scores, attempted,
 * last_at, passed, trained)`: `scores` is the sum of the best scores of the `attempted` topics with a score, `trained` the `passed`
 * topics. Needs the relation `topic_at`. Grouped in the order of the index by person, so that the attempts are neither
 * sorted nor hashed.
 */
const trainingPerPerson = `
    select person_id, sum(attempts) as attempts, sum(score) as scores, count(score) as attempted,
        max(last_at) as last_at, count(*) filter (where passed)::int as passed,
        array_agg(topic_id) filter (where passed) as trained
      from (select a.person_id, a.topic_id, max(a.score) as score, bool_or(${passes}) as passed, count(*) as attempts,
                  max(a.completed_at) as last_at
              from attempt a
              where a.organization_id = :organizationId and ${isKnown('a')} and a.completed_at <= :asOf::timestamptz
                and a.topic_id in (select id from topic_at)
                and a.completed_at > :asOf::timestamptz - ${hours(WINDOW_DAYS)}
              group by a.person_id, a.topic_id) best
      group by person_id`;

/** Returns the query for the training of each person, as `trainingPerPerson` without `trained`. @param kept null reads the attempts */
export const trainingOfPeople = (kept: KeptStates | null): string =>
  kept
    ? `select person_id, attempts, score_total / 100.0 as scores, scored_topics as attempted, last_at, passed_topics as passed
        from (${kept.query}) s`
    : trainingPerPerson;

/** The trained people of each topic, as `(topic_id, trained)`, from the people `member_training`. */
const trainedPerTopic = `
    select t.topic_id, count(*)::int as trained from member_training s cross join unnest(s.trained) t(topic_id) group by t.topic_id`;

/** The same from `:totals`, the totals of the kept states. */
const keptTrainedPerTopic = `
    select id as topic_id, trained from json_to_recordset(:totals::json) as r(${totalsColumns})`;

/**
 * Counts people, scores and topics at an instant, in one pass over the attempts:
 *
 * - people: everyone who had joined by then; active: those who had not left; eligible: active learners;
 * - active in 30 days: eligible people who completed an attempt with asOf - 30 x 24 h < completedAt <= asOf;
 * - attempts: attempts of eligible people in the training window, asOf - 365 x 24 h < completedAt <= asOf;
 * - topics passed: pairs of an eligible person and a topic with a passing attempt in the window;
 * - mean topic score: mean of the best scores over the pairs of an eligible person and a topic attempted in the
 *   window;
 * - share of a topic: eligible people who passed it in the window / eligible people.
 *
 * A person counts in the team of that instant. A team without people has a row if it existed at the instant:
 * created at <= asOf < deleted at. Topics with equal counts are sorted by their printed ID.
 */
const activityQuery = (kept: KeptStates | null): string => `
  with topic_at as materialized (${topicsAt}),
  period as materialized (${latestPeriods()}),
  member as materialized (
    select person_id, team_id, eligible from period
      where ${isPresentAt('period', ':asOf::timestamptz')}),
  per_person as materialized (${trainingOfPeople(kept)}),
  member_training as materialized (
    select m.team_id, m.eligible, p.attempts, p.scores, p.attempted, p.passed, ${kept ? '' : 'p.trained,'}
        p.last_at > :asOf::timestamptz - ${hours(ACTIVE_DAYS)} as recent
      from member m left join per_person p on m.eligible and p.person_id = m.person_id),
  per_team as (
    select team_id, count(*)::int as people, count(*) filter (where eligible)::int as eligible,
        count(*) filter (where recent)::int as recent, coalesce(sum(attempts), 0)::int as attempts,
        coalesce(sum(passed), 0)::int as passed, coalesce(sum(attempted), 0)::int as attempted,
        sum(scores) as scores
      from member_training group by team_id),
  team_row as (
    select t.id, t.name, p.* from per_team p
      full join (select id, name from team where organization_id = :organizationId
        and (id in (select team_id from per_team)
          or id in (select h.team_id from team_revision h where ${isValid('h')}))) t on t.id = p.team_id),
  trained as (${kept ? keptTrainedPerTopic : trainedPerTopic}),
  topic_row as materialized (
    select t.id, t.slug, t.title, m.title as module, f.title as family, coalesce(d.trained, 0) as trained
      from topic_at h join topic t on t.id = h.id join module m on m.id = h.module_id join family f on f.id = m.family
      left join trained d on d.topic_id = t.id)
  select (select count(*)::int from period) as people,
    (select count(*)::int from topic_row) as topics,
    (select coalesce(json_agg(json_build_object('id', id, 'name', name, 'people', coalesce(people, 0),
        'eligible', coalesce(eligible, 0), 'active30Days', coalesce(recent, 0), 'attempts', coalesce(attempts, 0),
        'topicsPassed', coalesce(passed, 0), 'attempted', coalesce(attempted, 0), 'scores', ${hundredths('scores')})
      order by id is null, lower(name), id), '[]') from team_row) as teams,
    (select coalesce(json_agg(t order by t.slug collate "C", t.id), '[]') from topic_row t) as "topicList"`;

const teamActivity = z.object({
  id: tables.team.id.nullable(),
  name: tables.team.name.nullable(),
  people: z.int(),
  eligible: z.int(),
  active30Days: z.int(),
  attempts: z.int(),
  topicsPassed: z.int(),
  attempted: z.int(),
  /** Sum of the best scores, in hundredths. */
  scores: z.int(),
});

const topicTraining = topicMetrics.omit({ eligible: true, share: true, sharePrinted: true });

const activityRow = z.object({
  people: z.int(),
  topics: z.int(),
  teams: z.array(teamActivity),
  topicList: z.array(topicTraining),
});

async function readActivity(em: EntityManager, at: FigureInstant): Promise<z.infer<typeof activityRow>> {
  const kept = await readKeptStates(em, at);
  const totals = kept && totalsParameter((await readTopicTotals(em, at, kept)).topics, kept.topics);
  return (await selectRow(em, activityRow, activityQuery(kept), { ...at, ...kept?.values, totals }))!;
}

/** Reads all figures of the training report at an instant. */
export async function readTrainingMetrics(em: EntityManager, at: FigureInstant): Promise<TrainingMetrics> {
  const activity = await readActivity(em, at);
  const pairs = await readAssignedPairs(em, at);
  const exempt = await countExemptAssignees(em, at);
  const sum = (
    key: 'people' | 'eligible' | 'active30Days' | 'attempts' | 'topicsPassed' | 'attempted' | 'scores',
  ) => activity.teams.reduce((total, team) => total + team[key], 0);
  const eligible = sum('eligible');
  const mandatory = statesOf(pairs.filter((row) => row.mandatory));
  const optional = statesOf(pairs.filter((row) => !row.mandatory));
  const active = new Set(pairs.map((row) => row.assignmentId));
  const overdue = new Set(pairs.filter((row) => row.states.overdue > 0).map((row) => row.assignmentId));
  // Sorted by their printed ID, which also decides between topics with the same number of trained people.
  const topics = activity.topicList.map((topic) => ({
    ...topic,
    eligible,
    share: ratio(topic.trained, eligible),
  }));
  return {
    figures: {
      people: activity.people,
      active: sum('people'),
      eligible,
      active30Days: sum('active30Days'),
      attempts: sum('attempts'),
      topicsPassed: sum('topicsPassed'),
      meanTopicScore: meanScore(sum('scores'), sum('attempted')),
      topics: activity.topics,
      assignmentsActive: active.size,
      assignmentsOverdue: overdue.size,
      assignedPairs: totalOf(mandatory),
      completedPairs: completedOf(mandatory),
      completionRate: ratio(completedOf(mandatory), totalOf(mandatory)),
      exemptPairs: exempt.mandatory,
      optionalPairs: totalOf(optional),
      optionalCompletedPairs: completedOf(optional),
      optionalCompletionRate: ratio(completedOf(optional), totalOf(optional)),
      optionalExemptPairs: exempt.optional,
    },
    stateTotals: { mandatory, optional },
    teams: activity.teams.map((team) => teamMetrics(team, pairs)),
    // Without eligible people no topic has a share, so topics cannot be ranked.
    topByCompletion: eligible > 0 ? topics.toSorted((a, b) => b.trained - a.trained).slice(0, RANKED) : [],
    topByGap: eligible > 0 ? topics.toSorted((a, b) => a.trained - b.trained).slice(0, RANKED) : [],
    topics,
    assignments: assignmentsOf(pairs, new Map(activity.teams.map(({ id, name }) => [id, name]))),
  };
}

function teamMetrics(team: z.infer<typeof teamActivity>, pairs: AssignedPairs[]): TeamMetrics {
  const states = statesOf(pairs.filter((row) => row.mandatory && row.teamId === team.id));
  return {
    id: team.id,
    name: team.name,
    people: team.people,
    eligible: team.eligible,
    active30Days: team.active30Days,
    assignedPairs: totalOf(states),
    completedPairs: completedOf(states),
    overduePairs: states.overdue,
    completionRate: ratio(completedOf(states), totalOf(states)),
    meanTopicScore: meanScore(team.scores, team.attempted),
    attempts: team.attempts,
    topicsPassed: team.topicsPassed,
  };
}

const assignmentsOf = (
  pairs: AssignedPairs[],
  teams: Map<string | null, string | null>,
): AssignmentMetrics[] =>
  pairs
    .map(({ teamId, ...pair }) => ({ ...pair, team: teams.get(teamId) ?? null }))
    .toSorted(
      (a, b) =>
        compare(a.title, b.title) ||
        compare(a.assignmentId, b.assignmentId) ||
        compare(a.team ?? LAST, b.team ?? LAST),
    );

/** Sorts after every name. */
const LAST = '\u{10FFFF}';

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

type States = Record<AssigneeState, number>;

function statesOf(pairs: AssignedPairs[]): States {
  const states: States = { overdue: 0, not_started: 0, in_progress: 0, completed_late: 0, completed: 0 };
  for (const pair of pairs) {
    for (const state of Object.keys(states) as AssigneeState[]) {
      states[state] += pair.states[state];
    }
  }
  return states;
}

const totalOf = (states: States): number => Object.values(states).reduce((total, count) => total + count, 0);
const completedOf = (states: States): number => states.completed + states.completed_late;
const ratio = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
