import { killWorkers } from './kill-workers.mjs';

/** Every scenario by its name: a function of the stage and `{ reports }` that gives a verdict. */
export const scenarios = {
  'kill-workers': killWorkers,
};
