import type {
  AssigneeFilter,
  AssigneeView,
  AssignmentOption,
  ScopeType,
  TargetType,
} from '@docket/contracts';
import { type Shape, State, type Tone } from '../../page/state.js';

/** What kinds of target are called. */
export const targetWords: Record<TargetType, string> = {
  category: 'Family',
  module: 'Module',
  topic: 'Topic',
  course: 'Course',
  scenario: 'Scenario',
  custom: 'Custom set',
};

/** What kinds of scope are called. */
export const scopeWords: Record<ScopeType, string> = {
  organization: 'Whole organization',
  team: 'Team',
  person: 'Person',
};

type Look = { word: string; shape: Shape; tone: Tone };

/** Word, shape and colour of where an assignee stands, in the order of the documents. */
export const assigneeLooks: Record<AssigneeFilter, Look> = {
  overdue: { word: 'Overdue', shape: 'triangle', tone: 'bad' },
  not_started: { word: 'Not started', shape: 'ring', tone: 'quiet' },
  in_progress: { word: 'In progress', shape: 'half', tone: 'partial' },
  completed_late: { word: 'Completed late', shape: 'filled', tone: 'partial' },
  completed: { word: 'Completed', shape: 'filled', tone: 'good' },
  left: { word: 'Left', shape: 'dash', tone: 'quiet' },
};

/** Where an assignee stands. */
export function AssigneeState({ state }: { state: AssigneeView['state'] }) {
  const { word, shape, tone } = assigneeLooks[state];
  return (
    <State shape={shape} tone={tone}>
      {word}
    </State>
  );
}

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
export const scoreWords = (score: number | null): string =>
  score === null ? '–' : `${score.toFixed(1)}\u00a0%`;
