import { assigneeStates } from '@docket/contracts/values';
import { z } from 'zod';

const count = z.number();
const state = z.enum(assigneeStates);
const byState = z.record(state, count);

/** Section `assignment`: content, scope and deadline. Instants are ISO 8601 in UTC. */
const assignment = z.object({
  id: z.string(),
  title: z.string(),
  targetType: z.string(),
  targetTitle: z.string(),
  scopeType: z.string(),
  scopeTitle: z.string(),
  deadline: z.string().nullable(),
  mandatory: z.boolean(),
  active: z.boolean(),
  note: z.string().nullable(),
  createdAt: z.string(),
  recognizeEarlierDays: count,
  joinerDays: count,
  /** createdAt - recognizeEarlierDays x 24 h. Only training after it counts. */
  countsFrom: z.string(),
  /** Every change of the deadline, oldest first. `changedBy` is null if it was not recorded. */
  deadlineHistory: z.array(
    z.object({
      changedAt: z.string(),
      changedBy: z.string().nullable(),
      from: z.string().nullable(),
      to: z.string().nullable(),
    }),
  ),
  /** Tracked items at the instant of the report, in their order. */
  items: z.array(z.object({ type: z.enum(['topic', 'scenario']), id: z.string(), title: z.string() })),
});
export type AssignmentSection = z.infer<typeof assignment>;

/** Section `figures`: totals over the assignees. */
const figures = z.object({
  assignees: count,
  byState,
  /** (completed + completed_late) / assignees, 0..1; null without assignees. */
  completionRate: z.number().nullable(),
  /** Mean of the assignees' scores, in percent, truncated to one decimal; null if nobody has a score. */
  averageScore: z.number().nullable(),
  attempts: count,
  /** Number of assignees who left the organization after the assignment was created. Not included in the other totals. */
  leavers: count,
  /** Items completed at or before `createdAt` of the assignment. */
  recognizedEarlier: count,
  /** Number of directly assigned people who are not eligible. Not included in the other totals. */
  nonLearners: count,
  /** Number of assignees with an exemption. Not included in the other totals. Absent in version 2, which had no exemptions. */
  exempt: count.optional(),
  /** Number of assignees who would be overdue or completed late under the first deadline. */
  lateUnderFirstDeadline: count,
});
export type ComplianceFigures = z.infer<typeof figures>;

/** An entry of section `teams`: assignees by state. Entries are sorted by team name; people without a team (name null) come last. */
const team = z.object({ name: z.string().nullable(), assignees: count, byState });
export type ComplianceTeam = z.infer<typeof team>;

/** A row of section `assignees`: overdue assignees first, then by name. */
const assignee = z.object({
  name: z.string(),
  email: z.string(),
  team: z.string().nullable(),
  state,
  complete: count,
  tracked: count,
  /** Completion time of the last item; null unless all items are complete. */
  completedAt: z.string().nullable(),
  /** Mean of the best scores, in percent, truncated to one decimal; null without an attempt. */
  score: z.number().nullable(),
  attempts: count,
  recognizedEarlier: count,
  inScopeSince: z.string(),
  /** Deadline of the assignee: later than the deadline of the assignment for people who joined the scope later. */
  deadline: z.string().nullable(),
  learner: z.boolean(),
  /** Whether the assignee has an exemption. Absent in version 2. */
  exempt: z.boolean().optional(),
  left: z.boolean(),
  /** When a leaver left; otherwise null. Absent in version 2. */
  leftAt: z.string().nullable().optional(),
});
export type AssigneeRow = z.infer<typeof assignee>;

/** A row of section `exempt`: an assignee with an exemption, in the order of `assignees`. */
const exemptAssignee = z.object({
  name: z.string(),
  email: z.string(),
  team: z.string().nullable(),
  reason: z.string(),
  approver: z.string(),
  startsAt: z.string(),
  /** First instant at which the exemption is over. */
  endsAt: z.string(),
});
export type ExemptAssignee = z.infer<typeof exemptAssignee>;

export const assignmentComplianceSnapshot = {
  version: 3,
  oldestVersion: 2,
  sections: {
    assignment: { data: assignment },
    figures: { data: figures },
    teams: { data: z.array(team) },
    assignees: { row: assignee },
    exempt: { row: exemptAssignee },
  },
};
