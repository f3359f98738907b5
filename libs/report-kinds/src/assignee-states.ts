import { assigneeStates, type AssigneeState } from '@docket/contracts';
import { colour, type Mark, type Part } from '@docket/pdf';

/** How a state looks: a word, a shape and a colour, never the colour alone. */
export const stateLook: Record<AssigneeState, { word: string; mark: Mark; tint: string; fill: string }> = {
  overdue: { word: 'OVERDUE', mark: 'triangle', tint: colour.overdue, fill: colour.overdue },
  not_started: { word: 'Not started', mark: 'ring', tint: colour.secondary, fill: colour.idle },
  in_progress: { word: 'In progress', mark: 'half', tint: colour.progress, fill: colour.progress },
  completed_late: { word: 'Completed late', mark: 'disc', tint: colour.completed, fill: colour.late },
  completed: { word: 'Completed', mark: 'disc', tint: colour.completed, fill: colour.completed },
};

/** The parts of a stacked bar of states, best first. */
export const stateParts = (byState: Partial<Record<string, number>>): Part[] =>
  assigneeStates.toReversed().map((state) => ({
    label: stateLook[state].word === 'OVERDUE' ? 'Overdue' : stateLook[state].word,
    count: byState[state] ?? 0,
    fill: stateLook[state].fill,
    onFill: state === 'not_started' || state === 'completed_late' ? colour.ink : colour.paper,
  }));
