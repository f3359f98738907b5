// How long transactions are open while a long report is made: `npm run bench -- transactions [--people 100000]`.
// A real worker makes the report of an assignment that reaches everybody, and PostgreSQL is asked all the time for its
// oldest transaction. docs/benchmarks.md
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { sleep } from '../tools/processes.mjs';
import { withDatabase } from '../tools/postgres.mjs';
import { dataFolder } from '../tools/paths.mjs';
import { services } from '../tools/services.mjs';
import { largeOrganization } from './setup/large-organization.mjs';
import { benchEnvironment, migrate, startWorker } from './setup/product.mjs';
import { askForReports } from './setup/reports.mjs';

const { values } = parseArgs({ options: { people: { type: 'string', default: '100000' } } });
const people = Number(values.people);

const AS_OF = '2026-11-01T00:00:00.000Z';
const ATTEMPTS_EACH = 5;
const LOOK_EVERY_MS = 20;

/** Seconds of processor time that a process has had; 0 where the system does not tell. */
function processorTime(pid) {
  try {
    // After the name in parentheses: user and system time are the 12th and 13th field, in hundredths.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ');
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return 0;
  }
}

/** Processor time of a group of processes; one that has ended still counts with what it had when it was last looked at. */
class Processors {
  #first = new Map();
  #last = new Map();

  look(pids) {
    for (const pid of pids) {
      const time = processorTime(pid);
      if (!this.#first.has(pid)) this.#first.set(pid, time);
      if (time > 0) this.#last.set(pid, time);
    }
  }

  get seconds() {
    return [...this.#last].reduce((sum, [pid, time]) => sum + time - this.#first.get(pid), 0);
  }
}

/** Looks until the report has ended. @returns by phase: how long it took, processor times, and the oldest transaction */
async function watch(db, id, worker) {
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
    if (status === 'failed') throw new Error(`the report failed: ${code}`);
    if (status === 'completed') return phases;
    const now = performance.now();
    if (!phases.has(phase))
      phases.set(phase, {
        from: now,
        looks: 0,
        oldest: 0,
        worker: new Processors(),
        database: new Processors(),
      });
    const seen = phases.get(phase);
    seen.to = now;
    seen.looks += 1;
    seen.oldest = Math.max(seen.oldest, oldest);
    seen.worker.look([worker]);
    seen.database.look(pids);
    await sleep(LOOK_EVERY_MS);
  }
}

const column = (value, digits, width) => value.toFixed(digits).padStart(width);

const up = await services({ data: join(dataFolder(), 'bench') });
try {
  const env = benchEnvironment(up);
  migrate(env);
  await withDatabase(env.DATABASE_OWNER_URL, async (db) => {
    const attempts = people * ATTEMPTS_EACH;
    const organization = await largeOrganization(db, { people, attempts, asOf: AS_OF });
    const worker = await startWorker({ ...env, WORKER_CONCURRENCY: '1' });
    try {
      const [id] = await askForReports(db, organization, 1);
      console.log(`\n${people.toLocaleString('en')} people; seconds`);
      console.log('phase         took   processor: worker   database   oldest transaction    looks');
      for (const [phase, seen] of await watch(db, id, worker.child.pid)) {
        const { from, to, looks, oldest, worker: own, database } = seen;
        console.log(
          phase.padEnd(11) +
            column((to - from) / 1000, 1, 7) +
            column(own.seconds, 1, 20) +
            column(database.seconds, 1, 11) +
            column(oldest, 3, 21) +
            column(looks, 0, 9),
        );
      }
    } finally {
      await worker.stop();
    }
  });
} finally {
  await up.stop();
}
