// Imports people and attempts in process, with the application's role, and compares them with a plain COPY of the same bytes.
import { createRequire } from 'node:module';
import { quantile } from '../setup/figures.mjs';

const lib = (name) => import(`../../dist/libs/${name}/src/index.js`);
const TOPICS = 100;
const TEAMS = 50;
/** Longest statements that `--statements` prints. */
const LISTED_STATEMENTS = 6;

/**
 * Imports into a new organization in each round, which stays in the database, and prints the median of each file.
 * @param db connection of the database owner @param url of the application's role
 */
export async function measureImports(db, url, { rows, rounds, statements }) {
  const { tenancy, close } = await openDatabase(url);
  const times = new Map();
  const add = (name, ms) => times.set(name, [...(times.get(name) ?? []), ms]);
  const longest = statements ? watchStatements() : null;
  for (let round = 0; round < rounds; round += 1) {
    const organization = await createOrganization(db, round);
    for (const [name, file, content] of filesOf(rows)) {
      add(`copy of ${file}`, await copy(db, content));
      longest?.start(name);
      add(name, await importFile(tenancy, organization, file, content));
      longest?.stop();
    }
  }
  await close();
  print(times, rows);
  longest?.print();
}

/** The files in the order in which they are imported: name of the measurement, name of the file, and content. */
function filesOf(rows) {
  const numbers = Array.from({ length: rows }, (_, index) => index);
  const lines = (header, line) => `${header}\n${numbers.map(line).join('\n')}\n`;
  const person = (team) => (n) =>
    `person-${n}@example.com,Person ${n},Team ${(n + team) % TEAMS},java,2025-01-01`;
  const header = 'email,name,team,languages,joinedAt';
  const attempt = (n) =>
    `a${n},person-${n}@example.com,topic-${n % TOPICS},${60 + (n % 40)},2026-05-01T10:00:00Z,2026-05-01T09:00:00Z`;
  return [
    ['people, new', 'people.csv', lines(header, person(0))],
    ['people, unchanged', 'people.csv', lines(header, person(0))],
    ['people, other team', 'people.csv', lines(header, person(1))],
    ['attempts, new', 'attempts.csv', lines('id,email,topic,score,completedAt,startedAt', attempt)],
  ];
}

async function openDatabase(url) {
  const [{ ormOptions }, { Tenancy }, { MikroORM }] = await Promise.all([
    lib('persistence'),
    lib('domain'),
    import('@mikro-orm/postgresql'),
  ]);
  const orm = await MikroORM.init(ormOptions(url));
  return { tenancy: new Tenancy(orm.em), close: () => orm.close() };
}

async function createOrganization(db, round) {
  const { rows } = await db.query(
    `insert into organization (slug, name, created_at) values ($1, 'Imports', '2020-01-01Z') returning id`,
    [`bench-imports-${process.pid}-${round}`],
  );
  const [{ id }] = rows;
  await db.query(
    `insert into team (organization_id, name) select $1, 'Team ' || n from generate_series(0, $2::int - 1) n`,
    [id, TEAMS],
  );
  await db.query(
    `with m as (insert into module (organization_id, family, slug, title) values ($1, 'web', 'm', 'M') returning id)
     insert into topic (organization_id, module_id, slug, title, cwe_ids)
       select $1, m.id, 'topic-' || n, 'Topic ' || n, '{79}' from m, generate_series(0, $2::int - 1) n`,
    [id, TOPICS],
  );
  return id;
}

async function importFile(tenancy, organizationId, name, content) {
  const { importFiles } = await lib('import');
  const bytes = Buffer.from(content);
  const actor = {
    organizationId,
    id: null,
    name: 'Bench',
    email: 'bench@example.com',
    role: 'system',
    ipAddress: null,
  };
  const started = performance.now();
  const { ok, rejections } = await importFiles(
    tenancy,
    organizationId,
    [
      {
        name,
        open: async function* () {
          yield bytes;
        },
      },
    ],
    {
      actor,
    },
  );
  if (!ok) throw new Error(`${name}: ${JSON.stringify(rejections[0])}`);
  return performance.now() - started;
}

/** Copies a CSV file into a new table of text columns without an index. @returns milliseconds */
async function copy(db, content) {
  const columns = content.slice(0, content.indexOf('\n')).split(',');
  await db.query(`create table bench_copy (${columns.map((column) => `"${column}" text`).join(', ')})`);
  const started = performance.now();
  await new Promise((resolve, reject) =>
    db.query(new CopyIn('copy bench_copy from stdin csv header', content, resolve, reject)),
  );
  const ms = performance.now() - started;
  await db.query('drop table bench_copy');
  return ms;
}

/** A COPY FROM STDIN as the driver submits it. */
class CopyIn {
  constructor(text, content, resolve, reject) {
    Object.assign(this, { text, content, resolve, reject });
  }

  submit(connection) {
    connection.query(this.text);
  }

  handleCopyInResponse(connection) {
    connection.sendCopyFromChunk(Buffer.from(this.content));
    connection.endCopyFrom();
  }

  handleCommandComplete() {}

  handleError(error) {
    this.reject(error);
  }

  handleReadyForQuery() {
    this.resolve();
  }
}

function print(times, rows) {
  const median = (name) => quantile(times.get(name), 0.5);
  console.log(
    `\n${rows.toLocaleString('en')} rows per file, median of ${times.get('people, new').length} rounds`,
  );
  for (const [name, file] of filesOf(1)) {
    const ms = median(name);
    const ratio = ms / median(`copy of ${file}`);
    const rate = Math.round((rows / ms) * 1000).toLocaleString('en');
    console.log(
      `${name.padEnd(24)} ${Math.round(ms).toLocaleString('en').padStart(7)} ms ${rate.padStart(9)} rows/s   ${ratio.toFixed(0).padStart(4)} x copy   ${(ms / median('attempts, new')).toFixed(2)} x attempts`,
    );
  }
}

/** Measures the statements of the ORM between `start` and `stop`. */
function watchStatements() {
  // The ORM uses its own copy of the driver.
  const { Client } = createRequire(import.meta.resolve('@mikro-orm/postgresql'))('pg');
  const send = Client.prototype.query;
  const measured = new Map();
  let current = null;
  Client.prototype.query = function query(config, ...rest) {
    const sent = send.call(this, config, ...rest);
    if (current === null || typeof sent?.then !== 'function') return sent;
    const [name, text, started] = [current, config.text ?? config, performance.now()];
    return sent.finally(() => {
      const statements = measured.get(name) ?? new Map();
      measured.set(name, statements.set(text, (statements.get(text) ?? 0) + performance.now() - started));
    });
  };
  return {
    start: (name) => (current = name),
    stop: () => (current = null),
    print() {
      for (const [name, statements] of measured) {
        console.log(`\n${name}: longest statements of all rounds`);
        const longest = [...statements].sort((a, b) => b[1] - a[1]).slice(0, LISTED_STATEMENTS);
        for (const [text, ms] of longest)
          console.log(
            `${Math.round(ms).toString().padStart(8)} ms  ${text.replaceAll(/\s+/g, ' ').slice(0, 120)}`,
          );
      }
    },
  };
}
