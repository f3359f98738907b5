import type { RunningReportView, WorkerState } from '@docket/contracts';
import { operations } from '../../messages/index.js';
import type { Shape, Tone } from '../../page/state.js';

const t = operations.workers;

/** Shape and color of each worker state. */
export const workerStateStyles: Record<WorkerState, { shape: Shape; tone: Tone }> = {
  working: { shape: 'half', tone: 'good' },
  idle: { shape: 'ring', tone: 'good' },
  draining: { shape: 'half', tone: 'partial' },
  drained: { shape: 'dash', tone: 'partial' },
  stopping: { shape: 'half', tone: 'quiet' },
  lost: { shape: 'triangle', tone: 'bad' },
};

/** Returns the progress of a running report: "Rendering pages, 40%, run 2". */
export function workLabel({ phase, percent, run }: RunningReportView): string {
  const label = phase ? t.phases[phase] : t.starting;
  return run > 1 ? t.progressOfRun(label, percent, run) : t.progress(label, percent);
}
