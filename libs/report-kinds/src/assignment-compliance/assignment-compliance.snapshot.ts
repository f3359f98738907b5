import { assigneeStates } from '@docket/contracts/values';
import { z } from 'zod';
import { exemption, person } from '../people/person.snapshot.js';

const count = z.number();
const state = z.enum(assigneeStates);
const byState = z.record(state, count);

const item = z.object({ type: z.enum(['topic', 'scenario']), id: z.string(), title: z.string() });
export type AssignmentItem = z.infer<typeof item>;

/** Section `assignment`: content, scope and deadline. Instants are ISO 8601 in UTC. */
const assignment = z.object({
  id: z.string(),
  title: z.string(),
  targetType: z.string(),
  targetTitle: z.string(),
  scopeType: z.string(),
  /** Null for a selection of teams and people. */
  scopeTitle: z.string().nullable(),
  /** Numbers of teams and people that the scope names. Absent in snapshots from before selections existed. */
  scopeTeams: count.optional(),
  scopePeople: count.optional(),
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
  items: z.array(item),
  /**
   * Items that only assignees who left track, because they were in the content when these assignees left. Rows number them
   * after `items`. Absent before version 4.
   */
  leaverItems: z.array(item).optional(),
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
  /** Overdue assignees by days overdue, from `from` to `to`; `to` is null for the last range. Absent before version 4. */
  overdueByDays: z.array(z.object({ from: count, to: count.nullable(), assignees: count })).optional(),
});
export type ComplianceFigures = z.infer<typeof figures>;

/** An entry of section `teams`: assignees by state. Entries are sorted by team name; people without a team (name null) come last. */
const team = z.object({ name: z.string().nullable(), assignees: count, byState });
export type ComplianceTeam = z.infer<typeof team>;

/** An item that an assignee tracks. It is complete if it has a `completedAt`, otherwise missing. */
const assigneeItem = z.object({
  /** Number of the item, from 1, in `items` and then `leaverItems` of section `assignment`. */
  item: count,
  /** When the earliest passing attempt at the topic, or the scenario, was completed. */
  completedAt: z.string().optional(),
  /** When that attempt or completion was recorded. Absent before version 6. */
  recordedAt: z.string().optional(),
  /** Score of that attempt in percent, as recorded. Absent without a score: the attempt has the result `passed`. */
  score: z.number().optional(),
  /** Source of that attempt, and its ID there. Absent for scenarios. */
  source: z.string().optional(),
  sourceId: z.string().optional(),
  /** Best score of the counted attempts at the topic in percent, as recorded. Absent without one. */
  bestScore: z.number().optional(),
  /** Number of counted attempts at the topic. Absent without one and before version 8, like `addedAfterFirstDeadline`. */
  attempts: count.optional(),
  /** Present if the item was added to the content after the first deadline, which does not ask for it. */
  addedAfterFirstDeadline: z.literal(true).optional(),
});
export type AssigneeItemRow = z.infer<typeof assigneeItem>;

/**
 * A row of section `assignees`: overdue assignees first, then by state and name in the alphabet of the document's language.
 * Assignees who left are shown as of `leftAt`.
 */
const assignee = z.object({
  /** Absent before version 4, as are `daysOverdue`, `joinedAt` and `items`. */
  personId: z.string().optional(),
  ...person,
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
  /** Deadline of the assignee if the first deadline had not been moved; null if there was none. Absent before version 8. */
  firstDeadline: z.string().nullable().optional(),
  /** Number of started periods of 24 hours since `deadline`; null unless the state is `overdue`. */
  daysOverdue: count.nullable().optional(),
  learner: z.boolean(),
  /** Whether the assignee has an exemption. Absent in version 2. */
  exempt: z.boolean().optional(),
  left: z.boolean(),
  /** Start of the membership at the instant; of a leaver, of the last one. */
  joinedAt: z.string().optional(),
  /** When a leaver left; otherwise null. Absent in version 2. */
  leftAt: z.string().nullable().optional(),
  /** Every item that the assignee tracks, in the order of the items. */
  items: z.array(assigneeItem).optional(),
});
export type AssigneeRow = z.infer<typeof assignee>;

/** A row of section `exempt`: an assignee with an exemption, in the order of `assignees`. */
const exemptAssignee = z.object({
  /** Absent before version 5. */
  personId: z.string().optional(),
  ...person,
  ...exemption,
});
export type ExemptAssignee = z.infer<typeof exemptAssignee>;

/** Returns the lines of a row in `assignees.csv` and, one per item, in `assignee-items.csv`. */
function assigneeTables({ items = [], ...row }: AssigneeRow, sections: Record<string, unknown>) {
  const { personId, name, email } = row;
  const { items: tracked, leaverItems = [] } = sections['assignment'] as AssignmentSection;
  const lines = items.map(({ item: number, completedAt, ...values }) => {
    const { type, id, title } = [...tracked, ...leaverItems][number - 1]!;
    const { recordedAt, score, source, sourceId, bestScore, attempts, addedAfterFirstDeadline } = values;
    const result = completedAt === undefined ? 'missing' : type === 'topic' ? 'passed' : 'completed';
    const assigned = { personId, name, email, item: number, type, id, title };
    const pass = { result, completedAt, recordedAt, score, source, sourceId };
    return { ...assigned, ...pass, bestScore, attempts, addedAfterFirstDeadline };
  });
  return { assignees: [row], 'assignee-items': lines };
}

export const assignmentComplianceSnapshot = {
  version: 8,
  oldestVersion: 2,
  sections: {
    assignment: { data: assignment },
    figures: { data: figures },
    teams: { data: z.array(team) },
    assignees: { row: assignee, tables: assigneeTables },
    exempt: { row: exemptAssignee },
  },
};
