/** A score of this many percent or more passes (domain.md section 2). */
export const PASSING_SCORE = 70;
/** Attempts count for this many days of exactly 24 hours (domain.md section 2). */
export const WINDOW_DAYS = 365;

/** The four OWASP families. */
export const families = ['web', 'api', 'mobile', 'client'] as const;
export type Family = (typeof families)[number];
/** What an assignment can give. `category` is a family. */
export const targetTypes = ['category', 'module', 'topic', 'course', 'scenario', 'custom'] as const;
export type TargetType = (typeof targetTypes)[number];
/** Whom an assignment can reach. */
export const scopeTypes = ['person', 'team', 'organization'] as const;
export type ScopeType = (typeof scopeTypes)[number];
/** State of an assignee (domain.md section 3). */
export const assigneeStates = [
  'overdue',
  'not_started',
  'in_progress',
  'completed_late',
  'completed',
] as const;
export type AssigneeState = (typeof assigneeStates)[number];
