import type { AssigneeState } from '@docket/contracts/values';

/** Section `assignment`: what was given, to whom, until when. Instants are ISO 8601 UTC. */
export interface AssignmentSection {
  id: string;
  title: string;
  targetType: string;
  targetTitle: string;
  scopeType: string;
  scopeTitle: string;
  deadline: string | null;
  mandatory: boolean;
  active: boolean;
  note: string | null;
  createdAt: string;
  /** Tracked items, frozen at the report's instant, in their order. */
  items: { type: 'topic' | 'scenario'; id: string; title: string }[];
}

/** Section `figures`: totals over the assignees. */
export interface ComplianceFigures {
  assignees: number;
  byState: Record<AssigneeState, number>;
  /** (completed + completed_late) / assignees, 0..1; null when there is nobody. */
  completionRate: number | null;
  /** Mean of the assignees' scores, percent; null when nobody has one. */
  averageScore: number | null;
  attempts: number;
  /** Assignees who have left since the assignment reached them. */
  leavers: number;
}

/** Section `teams`: states per team, "No team" last, by name. */
export interface ComplianceTeam {
  name: string | null;
  assignees: number;
  byState: Record<AssigneeState, number>;
}

/** A row of section `assignees`: overdue first, then by name. */
export interface AssigneeRow {
  name: string;
  email: string;
  team: string | null;
  state: AssigneeState;
  complete: number;
  tracked: number;
  /** Instant of the last item; null unless all are complete. */
  completedAt: string | null;
  /** Mean of the best scores, percent; null without an attempt. */
  score: number | null;
  attempts: number;
  left: boolean;
}
