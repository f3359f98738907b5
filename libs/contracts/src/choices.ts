// Values that parameters of lists choose from, without schemas: a page reads them before it loads any schema.
import { assigneeStates } from './training.js';

/** Roles of a person (docs/domain.md, section 1). */
export const roles = ['org_admin', 'auditor', 'learner'] as const;
export type Role = (typeof roles)[number];

/**
 * Membership status of a person now: `active` while present, `upcoming` before joining, `left` after leaving
 * (docs/domain.md, section 2). People who have left keep all their records.
 */
export const personStatuses = ['active', 'upcoming', 'left'] as const;
export type PersonStatus = (typeof personStatuses)[number];

/** Columns to sort people by. */
export const personSorts = ['name', 'email', 'joinedAt', 'team', 'trainedShare', 'lastAttemptAt'] as const;

/** Columns to sort assignments by. */
export const assignmentSorts = [
  'createdAt',
  'title',
  'deadline',
  'completionRate',
  'assigneesOverdue',
] as const;

/** Columns to sort teams by. */
export const teamSorts = ['name', 'people'] as const;

/**
 * Filters of a list of assignees: a state of the counted people, directly assigned people who are not eligible, exempt
 * people, or the people who have left.
 */
export const assigneeFilters = [...assigneeStates, 'not_learner', 'exempt', 'left'] as const;
export type AssigneeFilter = (typeof assigneeFilters)[number];

/** An exemption applies from `startsAt` up to, but not including, `endsAt`. */
export const exemptionStates = ['active', 'upcoming', 'ended'] as const;
export type ExemptionState = (typeof exemptionStates)[number];

/** Columns to sort topics by. */
export const topicSorts = ['title', 'id', 'module'] as const;

/** OWASP lists select topics of one family, regulatory frameworks topics of all families. */
export const frameworkKinds = ['owasp', 'regulatory'] as const;
export type FrameworkKind = (typeof frameworkKinds)[number];

/** Statements that wait because one of these is not known: the topic of an activity, or the person of an actor. */
export const waitingReasons = ['object', 'actor'] as const;
export type WaitingReason = (typeof waitingReasons)[number];

/** Statuses of a report (docs/domain.md, section 6). */
export const reportStatuses = ['queued', 'running', 'completed', 'failed', 'cancelled', 'expired'] as const;
export type ReportStatus = (typeof reportStatuses)[number];

/** Reports that need attention: stuck reports, or reports that failed in the last 30 days. */
export const reportProblems = ['stuck', 'failed'] as const;
export type ReportProblem = (typeof reportProblems)[number];

/** Statuses of an API key. Only an active key is accepted. */
export const apiKeyStatuses = ['active', 'expired', 'revoked'] as const;

/** Reasons why a report failed. Each has a user-facing message in `messages/report-failures.ts`. */
export const reportFailures = [
  'worker_lost',
  'collect_failed',
  'render_failed',
  'render_memory',
  'render_timeout',
  'storage_failed',
  'subject_not_found',
  'population_mismatch',
  'comparison_unavailable',
  'deadline_exceeded',
] as const;
export type ReportFailure = (typeof reportFailures)[number];

/**
 * Largest number of a CWE. The numbers of weaknesses, categories and views are consecutive: version 4.14 of the catalog has all from 1
 * to 1425. There is room for later versions.
 */
export const LARGEST_CWE = 1_499;

/** States of an e-mail message. Only queued messages are sent automatically. */
export const mailStates = ['queued', 'sending', 'sent', 'failed', 'held'] as const;
export type MailState = (typeof mailStates)[number];
