/** Section `figures`: the organization as a whole. Rates are 0..1, scores percent; null where nothing can be said. */
export interface TrainingFigures {
  people: number;
  active: number;
  eligible: number;
  /** Eligible people with an attempt in the last 30 days of 24 hours. */
  active30Days: number;
  assignmentsActive: number;
  /** Active assignments with at least one overdue assignee. */
  assignmentsOverdue: number;
  /** Pairs of active mandatory assignment and assignee. */
  assignedPairs: number;
  completedPairs: number;
  completionRate: number | null;
  /** The same for optional assignments, counted apart. */
  optionalPairs: number;
  optionalCompletedPairs: number;
  optionalCompletionRate: number | null;
  /** Mean over eligible people and topics of the best score in the window. */
  averageScore: number | null;
  /** Attempts of eligible people in the window. */
  attempts: number;
  /** Pairs of eligible person and topic passed in the window. */
  topicsPassed: number;
  topics: number;
}

/** A row of section `teams`: "No team" (null) last. */
export interface TrainingTeamRow {
  name: string | null;
  people: number;
  eligible: number;
  active30Days: number;
  assignedPairs: number;
  completedPairs: number;
  overduePairs: number;
  completionRate: number | null;
  averageScore: number | null;
  attempts: number;
  topicsPassed: number;
}

/** An entry of sections `topByCompletion` and `topByGap`: share of eligible people trained on the topic, 0..1. */
export interface TrainingTopic {
  id: string;
  slug: string;
  title: string;
  module: string;
  family: string;
  trained: number;
  eligible: number;
  share: number | null;
}

/** Section `stateTotals`: assignee states over all active assignments, mandatory and optional apart. */
export interface TrainingStateTotals {
  mandatory: Record<string, number>;
  optional: Record<string, number>;
}
