// Measures the throughput of several worker processes: `npm run bench -- workers [--processes 1,2,4] [--people 240]
// [--reports 40] [--rounds 2]`. Real workers process reports that are already queued. Prints reports per second with their ratios,
// and the processor seconds of each report by process.
// See docs/benchmarks.md.
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { sleep } from '../tools/processes.mjs';
import { postgresPid, withDatabase } from '../tools/postgres.mjs';
import { dataFolder } from '../tools/paths.mjs';
import { redisPid } from '../tools/redis.mjs';
import { startServices } from '../tools/services.mjs';
import { quantile } from './setup/figures.mjs';
import { largeOrganization } from './setup/large-organization.mjs';
import { machineSeconds, processorSeconds } from './setup/processor-time.mjs';
import { benchEnvironment, migrate, startWorker } from './setup/product.mjs';
import { requestReports } from './setup/reports.mjs';

const { values } = parseArgs({
  options: {
    processes: { type: 'string', default: '1,2,4' },
    people: { type: 'string', default: '240' },
    reports: { type: 'string', default: '40' },
    rounds: { type: 'string', default: '2' },
  },
});
const counts = values.processes.split(',').map(Number);
const [people, reports, rounds] = [values.people, values.reports, values.rounds].map(Number);

const AS_OF = '2026-11-01T00:00:00.000Z';
const ATTEMPTS_PER_PERSON = 5;

/** Waits until all reports have ended. @returns reports per second, from the first claim to the last end */
async function measureRate(db, ids) {
  for (;;) {
    const { rows } = await db.query(
      `select count(*) filter (where status in ('queued', 'running'))::int as open,
         count(*) filter (where status = 'failed')::int as failed,
         extract(epoch from max(finished_at) - min(started_at))::float8 as seconds
       from report where id = any($1)`,
      [ids],
    );
    const [{ open, failed, seconds }] = rows;
    if (failed > 0) throw new Error(`${failed} reports failed`);
    if (open === 0) return ids.length / seconds;
    await sleep(50);
  }
}

const data = join(dataFolder(), 'bench');

/** Returns the processor seconds so far, by process, and those of the machine. */
const usedSeconds = (workers) => ({
  worker: workers.reduce((sum, { child }) => sum + processorSeconds(child.pid), 0),
  postgres: processorSeconds(postgresPid(join(data, 'postgres'))),
  redis: processorSeconds(redisPid(join(data, 'redis'))),
  ...machineSeconds(),
});

/**
 * Lets `processes` workers process reports, after a warm-up of two reports each.
 * @returns `rate` in reports per second, processor milliseconds per report by process, and the idle share of the machine
 */
async function measureRun(env, db, organization, processes) {
  const workers = await Promise.all(
    Array.from({ length: processes }, () => startWorker({ ...env, WORKER_CONCURRENCY: '1' })),
  );
  try {
    await measureRate(db, await requestReports(db, organization, 2 * processes));
    const ids = await requestReports(db, organization, reports);
    const before = usedSeconds(workers);
    const rate = await measureRate(db, ids);
    const used = Object.entries(usedSeconds(workers)).map(([name, value]) => [name, value - before[name]]);
    const { worker, postgres, redis, idle, total } = Object.fromEntries(used);
    const perReport = (seconds) => (1_000 * seconds) / reports;
    return {
      rate,
      worker: perReport(worker),
      postgres: perReport(postgres),
      redis: perReport(redis),
      sum: perReport(worker + postgres + redis),
      idle: idle / total,
    };
  } finally {
    await Promise.all(workers.map((worker) => worker.stop()));
  }
}

const COLUMNS = ['worker', 'postgres', 'redis', 'sum'];
const cells = ({ rate, idle, ...run }) => [
  rate.toFixed(2).padStart(9),
  ...COLUMNS.map((name) => run[name].toFixed(0).padStart(9)),
  `${(100 * idle).toFixed(0)}%`.padStart(9),
];

/** Prints the median of each column of the runs, and their ratios to the first number of processes. */
function printMedians(runs) {
  const medians = [...runs].map(([processes, all]) => [
    processes,
    Object.fromEntries(
      Object.keys(all[0]).map((name) => [
        name,
        quantile(
          all.map((run) => run[name]),
          0.5,
        ),
      ]),
    ),
  ]);
  const [, first] = medians[0];
  for (const [processes, median] of medians) {
    const ratios = `x ${(median.rate / first.rate).toFixed(2)} reports/s, x ${(median.sum / first.sum).toFixed(3)} CPU ms`;
    console.log(`median ${String(processes).padStart(10)} ${cells(median).join(' ')}   ${ratios}`);
  }
}

const stack = await startServices({ data });
try {
  const env = benchEnvironment(stack);
  migrate(env);
  await withDatabase(env.DATABASE_OWNER_URL, async (db) => {
    const attempts = people * ATTEMPTS_PER_PERSON;
    const organization = await largeOrganization(db, { people, attempts, asOf: AS_OF });
    console.log(
      `${reports} reports of ${people} people, ${availableParallelism()} cores, one report at a time per worker; CPU ms per report`,
    );
    console.log(
      `       ${['processes', 'reports/s', ...COLUMNS, 'idle'].map((name) => name.padStart(10)).join('')}`,
    );
    const runs = new Map(counts.map((processes) => [processes, []]));
    // Measured in turn, so that other load on the machine affects all of them.
    for (let round = 1; round <= rounds; round += 1) {
      for (const processes of counts) {
        const run = await measureRun(env, db, organization, processes);
        runs.get(processes).push(run);
        console.log(`round ${round} ${String(processes).padStart(9)} ${cells(run).join(' ')}`);
      }
    }
    printMedians(runs);
  });
} finally {
  await stack.stop();
}
