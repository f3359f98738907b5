// Measures the throughput of several worker processes: `npm run bench -- workers [--processes 1,2,4] [--people 240]
// [--reports 40] [--rounds 2]`. Real workers process reports that are already queued. Prints reports per second, and the ratios.
// See docs/benchmarks.md.
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { sleep } from '../tools/processes.mjs';
import { withDatabase } from '../tools/postgres.mjs';
import { dataFolder } from '../tools/paths.mjs';
import { startServices } from '../tools/services.mjs';
import { largeOrganization } from './setup/large-organization.mjs';
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

/** Measures the reports per second of `processes` workers, after a warm-up of two reports each. */
async function throughput(env, db, organization, processes) {
  const workers = await Promise.all(
    Array.from({ length: processes }, () => startWorker({ ...env, WORKER_CONCURRENCY: '1' })),
  );
  try {
    await measureRate(db, await requestReports(db, organization, 2 * processes));
    return await measureRate(db, await requestReports(db, organization, reports));
  } finally {
    await Promise.all(workers.map((worker) => worker.stop()));
  }
}

const stack = await startServices({ data: join(dataFolder(), 'bench') });
try {
  const env = benchEnvironment(stack);
  migrate(env);
  await withDatabase(env.DATABASE_OWNER_URL, async (db) => {
    const attempts = people * ATTEMPTS_PER_PERSON;
    const organization = await largeOrganization(db, { people, attempts, asOf: AS_OF });
    console.log(
      `${reports} reports of ${people} people, ${availableParallelism()} cores, one report at a time per worker`,
    );
    const best = new Map();
    // Measured in turn, so that other load on the machine affects all of them.
    for (let round = 1; round <= rounds; round += 1) {
      for (const processes of counts) {
        const rate = await throughput(env, db, organization, processes);
        best.set(processes, Math.max(rate, best.get(processes) ?? 0));
        console.log(
          `round ${round}: ${String(processes).padStart(2)} processes ${rate.toFixed(2).padStart(7)} reports/s`,
        );
      }
    }
    const first = best.get(counts[0]);
    for (const [processes, rate] of best)
      console.log(
        `best:    ${String(processes).padStart(2)} processes ${rate.toFixed(2).padStart(7)} reports/s   x ${(rate / first).toFixed(2)}`,
      );
  });
} finally {
  await stack.stop();
}
