import type { AssigneeFilter, AssigneeView } from '@docket/contracts';
import { type Shape, State, type Tone } from './state.js';

type Look = { word: string; shape: Shape; tone: Tone };

/** Word, shape and color of where an assignee stands, in the order of the documents. */
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
