import type { AssigneeFilter, AssigneeView } from '@docket/contracts';
import { app } from '../messages/index.js';
import { type Shape, State, type Tone } from './state.js';

type Style = { label: string; shape: Shape; tone: Tone };
const labels = app.assigneeStates;

/** Label, shape and color of each assignee state, in the order that documents use. */
export const assigneeStateStyles: Record<AssigneeFilter, Style> = {
  overdue: { label: labels.overdue, shape: 'triangle', tone: 'bad' },
  not_started: { label: labels.not_started, shape: 'ring', tone: 'quiet' },
  in_progress: { label: labels.in_progress, shape: 'half', tone: 'partial' },
  completed_late: { label: labels.completed_late, shape: 'filled', tone: 'partial' },
  completed: { label: labels.completed, shape: 'filled', tone: 'good' },
  not_learner: { label: labels.not_learner, shape: 'dash', tone: 'quiet' },
  exempt: { label: labels.exempt, shape: 'dash', tone: 'quiet' },
  left: { label: labels.left, shape: 'dash', tone: 'quiet' },
};

/** State of an assignee. */
export function AssigneeState({ state }: { state: AssigneeView['state'] | 'exempt' }) {
  const { label, shape, tone } = assigneeStateStyles[state];
  return (
    <State shape={shape} tone={tone}>
      {label}
    </State>
  );
}
