import { z } from 'zod';
import { pageOf, pageQuery, searchText } from './page.js';

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

/** An assignment as the picker shows it. `assignees` is its reach now. */
export const assignmentOption = z
  .object({
    id: z.uuid(),
    title: z.string(),
    targetType: z.enum(targetTypes),
    targetTitle: z.string(),
    scopeType: z.enum(scopeTypes),
    scopeTitle: z.string(),
    deadline: z.iso.datetime().nullable(),
    mandatory: z.boolean(),
    active: z.boolean(),
    assignees: z.int(),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'AssignmentOption' });
export type AssignmentOption = z.infer<typeof assignmentOption>;
export const assignmentListQuery = pageQuery.extend({ search: searchText });
export type AssignmentListQuery = z.infer<typeof assignmentListQuery>;
export const assignmentOptionPage = pageOf(assignmentOption).meta({ id: 'AssignmentOptionPage' });
