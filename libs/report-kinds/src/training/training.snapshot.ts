import { z } from 'zod';

/** A share of 0..1; null where there is nothing to divide by. */
const rate = z.number().nullable();
/** Percent; null where there is no score. */
const score = z.number().nullable();
const count = z.number();

/** Section `figures`: the organization as a whole. */
const figures = z.object({
  people: count,
  active: count,
  eligible: count,
  /** Eligible people with an attempt in the last 30 days of 24 hours. */
  active30Days: count,
  assignmentsActive: count,
  /** Active assignments with at least one overdue assignee. */
  assignmentsOverdue: count,
  /** Pairs of active mandatory assignment and assignee. */
  assignedPairs: count,
  completedPairs: count,
  completionRate: rate,
  /** The same for optional assignments, counted apart. */
  optionalPairs: count,
  optionalCompletedPairs: count,
  optionalCompletionRate: rate,
  /** Mean over eligible people and topics of the best score in the window. */
  averageScore: score,
  /** Attempts of eligible people in the window. */
  attempts: count,
  /** Pairs of eligible person and topic passed in the window. */
  topicsPassed: count,
  topics: count,
});
export type TrainingFigures = z.infer<typeof figures>;

/** An entry of section `teams`: "No team" (null) last. */
const team = z.object({
  name: z.string().nullable(),
  people: count,
  eligible: count,
  active30Days: count,
  assignedPairs: count,
  completedPairs: count,
  overduePairs: count,
  completionRate: rate,
  averageScore: score,
  attempts: count,
  topicsPassed: count,
});
export type TrainingTeamRow = z.infer<typeof team>;

/** An entry of sections `topByCompletion` and `topByGap`: share of eligible people trained on the topic, 0..1. */
const topic = z.object({
  id: z.string(),
  slug: z.string(),
  title: z.string(),
  module: z.string(),
  family: z.string(),
  trained: count,
  eligible: count,
  share: rate,
});
export type TrainingTopic = z.infer<typeof topic>;

/** Section `stateTotals`: assignee states over all active assignments, mandatory and optional apart. */
const stateTotals = z.object({
  mandatory: z.record(z.string(), count),
  optional: z.record(z.string(), count),
});
export type TrainingStateTotals = z.infer<typeof stateTotals>;

export const trainingSnapshot = {
  version: 1,
  sections: {
    figures: { data: figures },
    stateTotals: { data: stateTotals },
    teams: { data: z.array(team) },
    topByCompletion: { data: z.array(topic) },
    topByGap: { data: z.array(topic) },
  },
};
