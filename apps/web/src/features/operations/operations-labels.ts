import type { StuckReason, WorkerState, WorkInHandView } from '@docket/contracts';
import type { Shape, Tone } from '../../page/state.js';

/** Word, shape and tone of each state of a worker. */
export const workerLooks: Record<WorkerState, { word: string; shape: Shape; tone: Tone }> = {
  working: { word: 'Working', shape: 'half', tone: 'good' },
  idle: { word: 'Idle', shape: 'ring', tone: 'good' },
  draining: { word: 'Draining', shape: 'half', tone: 'partial' },
  drained: { word: 'Drained', shape: 'dash', tone: 'partial' },
  stopping: { word: 'ShutdownState', shape: 'half', tone: 'quiet' },
  lost: { word: 'Lost', shape: 'triangle', tone: 'bad' },
};

/** Why a report does not move, and what that means. */
export const stuckLabels: Record<StuckReason, { reason: string; meaning: string }> = {
  worker_silent: {
    reason: 'Worker is silent',
    meaning: 'Its worker gives no sign of life. The next worker that sweeps takes it up.',
  },
  cancel_unheard: {
    reason: 'Does not hear the cancel',
    meaning: 'It was cancelled, but its worker goes on. End the worker if it stays.',
  },
  running_long: { reason: 'Runs long', meaning: 'It is stopped after 30 minutes of one try.' },
  waiting_long: {
    reason: 'Waits long',
    meaning: 'No worker has taken it yet. It fails after 24 hours.',
  },
};

const phases = { collecting: 'Reading records', rendering: 'Rendering pages', storing: 'Storing' };

/** What a worker does for a report: "Rendering pages, 40%, try 2". */
export const workLabels = ({ phase, percent, run }: WorkInHandView): string =>
  [phase ? phases[phase] : 'Starting', `${percent}%`, ...(run > 1 ? [`try ${run}`] : [])].join(', ');
