/** Lowest score that passes, in percent (docs/domain.md, section 3.2). */
export const PASSING_SCORE = 70;
/** Coverage threshold of a new organization, in percent (docs/domain.md, section 3.4). */
export const DEFAULT_COVERAGE_THRESHOLD_PERCENT = 80;
/** Length of the training window, in days of exactly 24 hours (docs/domain.md, section 3.2). */
export const WINDOW_DAYS = 365;

/** The four OWASP families. */
export const families = ['web', 'api', 'mobile', 'client'] as const;
export type Family = (typeof families)[number];
/** Kinds of content that can be assigned. `category` is a family. */
export const targetTypes = ['category', 'module', 'topic', 'course', 'scenario', 'custom'] as const;
export type TargetType = (typeof targetTypes)[number];
/** Kinds of scope of an assignment. A selection has several teams and people. */
export const scopeTypes = ['person', 'team', 'selection', 'organization'] as const;
export type ScopeType = (typeof scopeTypes)[number];
/** Ranges of days overdue by which overdue assignees are counted. `to` is null without an upper limit. */
export const overdueRanges = [
  { from: 1, to: 7 },
  { from: 8, to: 30 },
  { from: 31, to: 90 },
  { from: 91, to: null },
] as const;

/** States of an assignee, in the order of lists (docs/domain.md, section 4). */
export const assigneeStates = [
  'overdue',
  'not_started',
  'in_progress',
  'completed_late',
  'completed',
] as const;
export type AssigneeState = (typeof assigneeStates)[number];
