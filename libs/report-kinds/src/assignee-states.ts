import { assigneeStates, type AssigneeState } from '@docket/contracts/values';
import { colour, type Mark, type Part } from '@docket/pdf';
import type { Language } from './language/language.js';

/** How a state looks beside its word: a shape and a colour, never the colour alone. */
export const stateLook: Record<AssigneeState, { mark: Mark; tint: string; fill: string }> = {
  overdue: { mark: 'triangle', tint: colour.overdue, fill: colour.overdue },
  not_started: { mark: 'ring', tint: colour.secondary, fill: colour.idle },
  in_progress: { mark: 'half', tint: colour.progress, fill: colour.progress },
  completed_late: { mark: 'disc', tint: colour.completed, fill: colour.late },
  completed: { mark: 'disc', tint: colour.completed, fill: colour.completed },
};

/** The parts of a stacked bar of states, best first. */
export function stateParts({ words, formats }: Language, byState: Partial<Record<string, number>>): Part[] {
  const counts = assigneeStates.map((state) => byState[state] ?? 0);
  const total = counts.reduce((sum, count) => sum + count, 0);
  return assigneeStates.toReversed().map((state) => {
    const count = byState[state] ?? 0;
    const percent = total > 0 ? ` · ${words.inPercent(formats.decimal((100 * count) / total))}` : '';
    return {
      label: words.states[state],
      count,
      figure: formats.count(count),
      share: `${formats.count(count)}${percent}`,
      fill: stateLook[state].fill,
      onFill: state === 'not_started' || state === 'completed_late' ? colour.ink : colour.paper,
    };
  });
}
