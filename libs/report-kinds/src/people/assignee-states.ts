import { assigneeStates, type AssigneeState } from '@docket/contracts/values';
import { color, type Hatch, type Marker, type Part } from '@docket/pdf';
import type { Language } from '../language/language.js';

/** Marker, colors and pattern of each state. Shape or pattern differ too, so that no state is recognized by color alone. */
export const stateStyle: Record<AssigneeState, { marker: Marker; tint: string; fill: string; hatch: Hatch }> =
  {
    overdue: { marker: 'triangle', tint: color.overdue, fill: color.overdue, hatch: 'crossed' },
    not_started: { marker: 'ring', tint: color.secondary, fill: color.idle, hatch: 'dotted' },
    in_progress: { marker: 'half', tint: color.progress, fill: color.progress, hatch: 'falling' },
    completed_late: { marker: 'target', tint: color.completed, fill: color.late, hatch: 'rising' },
    completed: { marker: 'disc', tint: color.completed, fill: color.completed, hatch: 'solid' },
  };

/** Returns the parts of a stacked bar of assignees by state, `completed` first. */
export function stateParts(
  { messages, formats }: Language,
  byState: Partial<Record<string, number>>,
): Part[] {
  const counts = assigneeStates.map((state) => byState[state] ?? 0);
  const total = counts.reduce((sum, count) => sum + count, 0);
  return assigneeStates.toReversed().map((state) => {
    const count = byState[state] ?? 0;
    const percent = total > 0 ? ` · ${formats.percent(count, total)}` : '';
    return {
      label: messages.states[state],
      count,
      figure: formats.count(count),
      share: `${formats.count(count)}${percent}`,
      fill: stateStyle[state].fill,
      hatch: stateStyle[state].hatch,
      onFill: state === 'not_started' || state === 'completed_late' ? color.ink : color.white,
    };
  });
}
