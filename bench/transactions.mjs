// Measures how long transactions are open while a large report is generated: `npm run bench -- transactions [--people 100000]`.
// A real worker generates the report of an assignment for everybody, while PostgreSQL is polled for its oldest transaction. See
// docs/benchmarks.md.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { sleep } from '../tools/processes.mjs';
import { withDatabase } from '../tools/postgres.mjs';
import { dataFolder } from '../tools/paths.mjs';
import { startServices } from '../tools/services.mjs';
import { largeOrganization } from './setup/large-organization.mjs';
import { benchEnvironment, migrate, startWorker } from './setup/product.mjs';
import { requestReports } from './setup/reports.mjs';

const { values } = parseArgs({ options: { people: { type: 'string', default: '100000' } } });
const people = Number(values.people);

const AS_OF = '2026-11-01T00:00:00.000Z';
const ATTEMPTS_PER_PERSON = 5;
const SAMPLE_INTERVAL_MS = 20;

/** Returns the CPU time of a process in seconds; 0 if the system does not report it. */
function cpuTime(pid) {
  try {
    // User and system time are the 12th and 13th field after the name in parentheses, in hundredths of a second.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ');
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return 0;
  }
}

/** CPU time of a group of processes. A process that has ended counts with its last sample. */
class CpuTimes {
  #first = new Map();
  #last = new Map();

  sample(pids) {
    for (const pid of pids) {
      const time = cpuTime(pid);
      if (!this.#first.has(pid)) this.#first.set(pid, time);
      if (time > 0) this.#last.set(pid, time);
    }
  }

  get seconds() {
    return [...this.#last].reduce((sum, [pid, time]) => sum + time - this.#first.get(pid), 0);
  }
}

/** Samples until the report has ended. @returns for each phase its duration, CPU times and oldest transaction */
async function measurePhases(db, id, worker) {
  const phases = new Map();
  for (;;) {
    const { rows } = await db.query(
      `select status, coalesce(phase, status) as phase, error_code, pids, oldest
       from report, (select coalesce(max(extract(epoch from clock_timestamp() - xact_start)), 0)::float8 as oldest,
                       coalesce(array_agg(pid), '{}') as pids
                     from pg_stat_activity where usename = 'docket' and datname = current_database()) activity
       where id = $1`,
      [id],
    );
    const [{ status, phase, error_code: code, pids, oldest }] = rows;
    if (status === 'failed') throw new Error(`report ${id} failed: ${code}`);
    if (status === 'completed') return phases;
    const now = performance.now();
    if (!phases.has(phase))
      phases.set(phase, {
        from: now,
        samples: 0,
        oldest: 0,
        worker: new CpuTimes(),
        database: new CpuTimes(),
      });
    const phaseData = phases.get(phase);
    phaseData.to = now;
    phaseData.samples += 1;
    phaseData.oldest = Math.max(phaseData.oldest, oldest);
    phaseData.worker.sample([worker]);
    phaseData.database.sample(pids);
    await sleep(SAMPLE_INTERVAL_MS);
  }
}

const formatNumber = (value, digits, width) => value.toFixed(digits).padStart(width);

const stack = await startServices({ data: join(dataFolder(), 'bench') });
try {
  const env = benchEnvironment(stack);
  migrate(env);
  await withDatabase(env.DATABASE_OWNER_URL, async (db) => {
    const attempts = people * ATTEMPTS_PER_PERSON;
    const organization = await largeOrganization(db, { people, attempts, asOf: AS_OF });
    const worker = await startWorker({ ...env, WORKER_CONCURRENCY: '1' });
    try {
      const [id] = await requestReports(db, organization, 1);
      console.log(`\n${people.toLocaleString('en')} people; seconds`);
      console.log('phase         time         CPU: worker   database   oldest transaction  samples');
      for (const [phase, phaseData] of await measurePhases(db, id, worker.child.pid)) {
        const { from, to, samples, oldest, worker: workerCpu, database } = phaseData;
        console.log(
          phase.padEnd(11) +
            formatNumber((to - from) / 1000, 1, 7) +
            formatNumber(workerCpu.seconds, 1, 20) +
            formatNumber(database.seconds, 1, 11) +
            formatNumber(oldest, 3, 21) +
            formatNumber(samples, 0, 9),
        );
      }
    } finally {
      await worker.stop();
    }
  });
} finally {
  await stack.stop();
}
