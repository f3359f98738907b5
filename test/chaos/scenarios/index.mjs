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

/** All scenarios by name. A scenario is a function of the cluster and `{ reports }` that returns the outcome. */
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
