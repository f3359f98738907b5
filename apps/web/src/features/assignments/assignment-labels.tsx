import type { AssignmentOption, ScopeType, TargetType } from '@docket/contracts';
import { State } from '../../page/state.js';

/** What kinds of target are called. */
export const targetLabels: Record<TargetType, string> = {
  category: 'Family',
  module: 'Module',
  topic: 'Topic',
  course: 'Course',
  scenario: 'Scenario',
  custom: 'Custom set',
};

/** What kinds of scope are called. */
export const scopeLabels: Record<ScopeType, string> = {
  organization: 'Whole organization',
  team: 'Team',
  person: 'Person',
};

/** Whether an assignment asks anything now, and whether somebody is late with it. */
export function AssignmentState({ active, overdue }: Pick<AssignmentOption, 'active' | 'overdue'>) {
  if (!active) {
    return (
      <State shape="dash" tone="quiet">
        Inactive
      </State>
    );
  }
  return overdue ? (
    <State shape="triangle" tone="bad">
      Overdue
    </State>
  ) : (
    <State shape="filled" tone="good">
      Active
    </State>
  );
}

/** A title as it fits into a sentence. */
export const shortTitle = (title: string): string => (title.length > 80 ? `${title.slice(0, 80)}…` : title);

/** As in the documents: "82.5 %". */
export const scoreLabels = (score: number | null): string =>
  score === null ? '–' : `${score.toFixed(1)}\u00a0%`;
