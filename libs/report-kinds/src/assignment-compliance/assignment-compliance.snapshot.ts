import { assigneeStates } from '@docket/contracts/values';
import { z } from 'zod';

const count = z.number();
const state = z.enum(assigneeStates);
const byState = z.record(state, count);

/** Section `assignment`: what was given, to whom, until when. Instants are ISO 8601 UTC. */
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
  /** Tracked items, frozen at the report's instant, in their order. */
  items: z.array(z.object({ type: z.enum(['topic', 'scenario']), id: z.string(), title: z.string() })),
});
export type AssignmentSection = z.infer<typeof assignment>;

/** Section `figures`: totals over the assignees. */
const figures = z.object({
  assignees: count,
  byState,
  /** (completed + completed_late) / assignees, 0..1; null when there is nobody. */
  completionRate: z.number().nullable(),
  /** Mean of the assignees' scores, percent; null when nobody has one. */
  averageScore: z.number().nullable(),
  attempts: count,
  /** Assignees who have left since the assignment reached them. */
  leavers: count,
});
export type ComplianceFigures = z.infer<typeof figures>;

/** An entry of section `teams`: states per team, "No team" last, by name. */
const team = z.object({ name: z.string().nullable(), assignees: count, byState });
export type ComplianceTeam = z.infer<typeof team>;

/** A row of section `assignees`: overdue first, then by name. */
const assignee = z.object({
  name: z.string(),
  email: z.string(),
  team: z.string().nullable(),
  state,
  complete: count,
  tracked: count,
  /** Instant of the last item; null unless all are complete. */
  completedAt: z.string().nullable(),
  /** Mean of the best scores, percent; null without an attempt. */
  score: z.number().nullable(),
  attempts: count,
  left: z.boolean(),
});
export type AssigneeRow = z.infer<typeof assignee>;

export const assignmentComplianceSnapshot = {
  version: 1,
  sections: {
    assignment: { data: assignment },
    figures: { data: figures },
    teams: { data: z.array(team) },
    assignees: { row: assignee },
  },
};
