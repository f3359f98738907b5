import { assigneeStates, type AssigneeState } from '@docket/contracts/values';
import { color, type Mark, type Part } from '@docket/pdf';
import type { Language } from './language/language.js';

/** How a state looks beside its word: a shape and a color, never the color alone. */
export const stateLook: Record<AssigneeState, { mark: Mark; tint: string; fill: string }> = {
  overdue: { mark: 'triangle', tint: color.overdue, fill: color.overdue },
  not_started: { mark: 'ring', tint: color.secondary, fill: color.idle },
  in_progress: { mark: 'half', tint: color.progress, fill: color.progress },
  completed_late: { mark: 'disc', tint: color.completed, fill: color.late },
  completed: { mark: 'disc', tint: color.completed, fill: color.completed },
};

/** The parts of a stacked bar of states, best first. */
export function stateParts(
  { messages, formats }: Language,
  byState: Partial<Record<string, number>>,
): Part[] {
  const counts = assigneeStates.map((state) => byState[state] ?? 0);
  const total = counts.reduce((sum, count) => sum + count, 0);
  return assigneeStates.toReversed().map((state) => {
    const count = byState[state] ?? 0;
    const percent = total > 0 ? ` · ${messages.inPercent(formats.decimal((100 * count) / total))}` : '';
    return {
      label: messages.states[state],
      count,
      figure: formats.count(count),
      share: `${formats.count(count)}${percent}`,
      fill: stateLook[state].fill,
      onFill: state === 'not_started' || state === 'completed_late' ? color.ink : color.white,
    };
  });
}
