import { crashPoints } from './crash-points.mjs';
import { killWorkers } from './kill-workers.mjs';
import { lateWorker } from './late-worker.mjs';
import { poison } from './poison.mjs';
import { postgresRestarted } from './postgres.mjs';
import { redisDown, redisFlushed, redisRestarted } from './redis.mjs';
import { rollingRestarts } from './rolling-restarts.mjs';
import { sameRequest } from './same-request.mjs';
import { short } from './short.mjs';
import { skewedClock } from './skewed-clock.mjs';

/** Every scenario by its name: a function of the stage and `{ reports }` that gives a response. */
export const scenarios = {
  'kill-workers': killWorkers,
  'crash-points': crashPoints,
  'late-worker': lateWorker,
  'redis-flushed': redisFlushed,
  'redis-restarted': redisRestarted,
  'redis-down': redisDown,
  'postgres-restarted': postgresRestarted,
  poison,
  'same-request': sameRequest,
  'skewed-clock': skewedClock,
  'rolling-restarts': rollingRestarts,
  short,
};
