// Measures what a flood of one organization or stranger costs another: `npm run bench -- flood [--seconds S] [--rate N]
// [--clients N] [--people N] [--rounds N] [--only TEXT]`. A quiet organization sends one request after the other during a flood of each kind, and
// during a flood of as many requests on a server that does nothing. Uses its own PostgreSQL and Redis. See docs/benchmarks.md.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { dataFolder } from '../tools/paths.mjs';
import { startServices } from '../tools/services.mjs';
import { kindsOf } from './flood/kinds.mjs';
import { identify, prepare } from './flood/tenants.mjs';
import { ms, quantile } from './setup/figures.mjs';
import { benchEnvironment, startApi } from './setup/product.mjs';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '10' },
    rate: { type: 'string', default: '200' },
    clients: { type: 'string', default: '100' },
    people: { type: 'string', default: '2000' },
    rounds: { type: 'string', default: '2' },
    only: { type: 'string' },
  },
});
const [seconds, rate, clients, people, rounds] = [
  values.seconds,
  values.rate,
  values.clients,
  values.people,
  values.rounds,
].map(Number);
/** Time between two requests of the quiet organization, in milliseconds. */
const PAUSE_MS = 40;
/** Time of a flood before the measurement, in milliseconds: a caller may send more requests after a pause. */
const WARM_UP_MS = 2_000;
const program = (name) => new URL(`./flood/${name}.mjs`, import.meta.url);

/** Sends the requests of the quiet organization for `seconds`. @returns their times in milliseconds */
async function measureQuiet(base, { key, session }) {
  const requests = [
    ...['/org', '/users', '/compliance/summary'].map((path) => [`/api/public/v1${path}`, key]),
    ['/api/admin/teams', session],
  ];
  const times = [];
  const deadline = performance.now() + seconds * 1_000;
  for (let turn = 0; performance.now() < deadline; turn += 1) {
    const [path, headers] = requests[turn % requests.length];
    const startedAt = performance.now();
    const response = await fetch(new URL(path, base), { headers });
    await response.arrayBuffer();
    if (!response.ok) throw new Error(`the quiet organization got ${response.status}`);
    times.push(performance.now() - startedAt);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  return times;
}

/** Runs `work` during a flood. @returns its result, and the number of responses by status */
async function during(base, perSecond, { path, body, ...kind }, work) {
  const child = fork(program('client'));
  child.send({
    ...kind,
    url: base + path,
    perSecond,
    clients,
    body: body && Buffer.from(body).toString('base64'),
  });
  await new Promise((resolve) => setTimeout(resolve, WARM_UP_MS));
  const startedAt = performance.now();
  const result = await work();
  child.send('stop');
  const [statuses] = await once(child, 'message');
  return { result, statuses, seconds: (WARM_UP_MS + performance.now() - startedAt) / 1_000 };
}

const total = (statuses) => Object.values(statuses).reduce((sum, count) => sum + count, 0);
const columns = (times) => [0.5, 0.95, 1].map((q) => ms(quantile(times, q)).padStart(9)).join('');

const data = join(dataFolder(), 'bench-flood');
await rm(data, { recursive: true, force: true });
const stack = await startServices({ data, ephemeral: true });
const idle = fork(program('answering-server'));
try {
  const [idlePort] = await once(idle, 'message');
  const {
    ORGANIZATION_REQUESTS_PER_SECOND: _,
    ADDRESS_REQUESTS_PER_SECOND: __,
    ...env
  } = benchEnvironment(stack);
  const assignmentId = await prepare(env, people);
  const api = await startApi(env);
  try {
    const base = new URL(api.url).origin;
    const { quiet, noisy } = await identify(env, api, assignmentId);
    await measureQuiet(base, quiet); // compiles the code
    console.log(`load average ${loadavg()[0].toFixed(1)}; p50, p95, worst`);
    console.log(`${'alone'.padEnd(30)}${columns(await measureQuiet(base, quiet))}`);
    for (const [name, kind] of Object.entries(kindsOf(noisy))) {
      if (values.only && !name.includes(values.only)) continue;
      const [flooded, idled, statuses] = [[], [], {}];
      for (let round = 0; round < rounds; round += 1) {
        const flood = await during(base, rate, kind, () => measureQuiet(base, quiet));
        flooded.push(...flood.result);
        for (const [status, count] of Object.entries(flood.statuses))
          statuses[status] = (statuses[status] ?? 0) + count;
        const answered = total(flood.statuses) / flood.seconds;
        const other = await during(`http://127.0.0.1:${idlePort}`, answered, kind, () =>
          measureQuiet(base, quiet),
        );
        idled.push(...other.result);
      }
      const ratios = [0.5, 0.95].map((q) =>
        `${(quantile(flooded, q) / quantile(idled, q)).toFixed(1)} x`.padStart(7),
      );
      console.log(
        `${name.padEnd(30)}${columns(flooded)}  |${columns(idled)}  ${ratios.join('')}  load ${loadavg()[0].toFixed(1)}  ${JSON.stringify(statuses)}`,
      );
    }
  } finally {
    await api.stop();
  }
} finally {
  idle.kill();
  await stack.stop();
}
