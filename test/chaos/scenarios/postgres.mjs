import { sleep } from '../../../tools/processes.mjs';
import { ask, untilEnded } from '../load.mjs';
import { toErrorResponse } from '../outcome.mjs';

const RESTARTS = 3;
/** PostgreSQL stays away so long, in milliseconds. */
const AWAY_MS = 4_000;
/** A request that takes longer hangs. */
const HANGS_MS = 10_000;

/** PostgreSQL is restarted in the middle of the work, while requests are made. */
export async function postgresRestarted(stage, { reports }) {
  await stage.open();
  const { ids } = await ask(stage, Math.ceil(reports / 2));
  const prober = probe(stage);
  for (let restart = 0; restart < RESTARTS; restart++) {
    await sleep(stage.random.between(1_000, 4_000));
    await stage.postgres.stop();
    await sleep(AWAY_MS);
    await stage.startPostgres();
  }
  await untilEnded(stage, ids);
  const { answers, violations } = await prober.stop();
  const response = await toErrorResponse(stage, ids);
  return {
    ...response,
    violations: [...violations, ...response.violations],
    seen: [...answers].map(([status, count]) => `${count} x ${status}`).join(', '),
  };
}

/** Asks for the list and for reports again and again, and looks at every answer. */
function probe(stage) {
  const answers = new Map();
  const violations = [];
  let going = true;
  const [office] = stage.offices;
  const once = async (method, path, body) => {
    try {
      const response = await office.send(method, path, { body, timeoutMs: HANGS_MS });
      await response.arrayBuffer();
      answers.set(response.status, (answers.get(response.status) ?? 0) + 1);
      const honest = response.ok || (response.status === 503 && response.headers.get('retry-after'));
      if (!honest) violations.push(`${method} ${path} answered ${response.status}`);
    } catch (error) {
      violations.push(`${method} ${path} gave no answer: ${error.name}`);
    }
  };
  const done = (async () => {
    while (going) {
      await Promise.all([
        once('GET', '/reports'),
        once('GET', '/org'),
        once('POST', '/reports', { kind: 'training', params: {} }),
      ]);
      await sleep(100);
    }
  })();
  return {
    async stop() {
      going = false;
      await done;
      return { answers, violations };
    },
  };
}
