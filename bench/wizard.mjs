// Measures the path of the Import page: `npm run bench -- wizard [--rows N] [--people N] [--only csv|xlsx]`. Uploads a tenth of the
// attempts and all of them in the columns of another system, as CSV and as a workbook, previews, checks and imports them into an
// organization of `people` people. Prints the time of each step, and the memory and the longest turn of the API process. Uses its
// own PostgreSQL and Redis. See docs/benchmarks.md.
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { openAsBlob } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { text as textOf } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { commandLine } from '../tools/environment.mjs';
import { dataFolder, root } from '../tools/paths.mjs';
import { startServices } from '../tools/services.mjs';
import { quantile } from './setup/figures.mjs';
import { benchEnvironment, migrate, startApi } from './setup/product.mjs';
import { writeCsv, writeWorkbook } from './setup/table-files.mjs';

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '1000000' },
    people: { type: 'string', default: '10000' },
    only: { type: 'string', default: 'csv,xlsx' },
  },
});
const [rows, people] = [values.rows, values.people].map(Number);
const UPLOADS = '/api/admin/imports/uploads';
const COURSES = 20;
const MB = 1024 * 1024;

const two = (number) => String(number).padStart(2, '0');
const staff = {
  header: ['email', 'name', 'joinedAt'],
  cells: (n) => [`person-${n}@example.com`, `Person ${n}`, '2020-01-01'],
};
const topics = {
  header: ['id', 'title', 'family', 'module'],
  cells: (n) => [`bench-${n}`, `Course ${n}`, 'web', 'bench'],
};
/** Completions in the columns of another system; each row another time. @param first makes the rows of files different */
const completions = (first) => ({
  header: ['Email Address', 'Course Title', 'Completion Date', 'Final Score', 'Cost Centre'],
  cells: (row) => {
    const n = first + row;
    const minute = Math.floor(n / people);
    const day = `${two(1 + (Math.floor(minute / 1440) % 28))}/${two(1 + (Math.floor(minute / 40_320) % 12))}/2025`;
    const time = `${two(Math.floor(minute / 60) % 24)}:${two(minute % 60)}`;
    return [
      `person-${n % people}@example.com`,
      `Course ${n % COURSES}`,
      `${day} ${time}`,
      `${60 + (n % 40)}%`,
      'C1',
    ];
  },
});

/** A signed-in administrator of a new organization. */
async function administrator(env, origin) {
  const org = `wizard-${process.pid}`;
  const [command, ...args] = commandLine('cli');
  const { stdout } = spawnSync(command, [...args, 'seed', '--org', org, '--people', '20'], {
    env,
    encoding: 'utf8',
  });
  const [, email, password] = /Sign in as (\S+) with password (\S+)/.exec(stdout);
  const response = await fetch(`${origin}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: env.PUBLIC_URL },
    body: JSON.stringify({ email, password }),
  });
  if (!response.ok) throw new Error(`sign-in: ${response.status} ${await response.text()}`);
  const cookie = response.headers.getSetCookie().map((line) => line.split(';')[0]);
  return async (path, body) => {
    const { status, text } = await send(origin + path, body, {
      cookie: cookie.join('; '),
      origin: env.PUBLIC_URL,
    });
    if (status >= 300) throw new Error(`${path}: ${status} ${text.slice(0, 500)}`);
    return JSON.parse(text.trim().split('\n').at(-1));
  };
}

/** Sends a form or JSON. Unlike `fetch`, it waits longer than five minutes for the response. */
async function send(url, body, headers) {
  const form = body instanceof FormData;
  const sent = new Response(form ? body : JSON.stringify(body));
  const type = form ? sent.headers.get('content-type') : 'application/json';
  const outgoing = request(url, { method: 'POST', headers: { ...headers, 'content-type': type } });
  const answer = once(outgoing, 'response');
  await pipeline(Readable.fromWeb(sent.body), outgoing);
  const [response] = await answer;
  return { status: response.statusCode, text: await textOf(response) };
}

/** Uploads a file and imports its table. @param choose changes the suggested mapping @returns what each step took */
async function importFile(post, path, choose) {
  const steps = [];
  const step = async (name, work) => {
    const from = Date.now();
    const result = await work();
    steps.push({ name, from, to: Date.now() });
    return result;
  };
  const body = new FormData();
  body.append('files', await openAsBlob(path), path.split('/').at(-1));
  const { id, tables } = await step('upload', () => post(UPLOADS, body));
  const mapping = choose(tables[0].mapping);
  const [{ name }] = tables;
  await step('preview', () => post(`${UPLOADS}/${id}/preview`, { name, mapping }));
  const run = (dryRun) =>
    post(`${UPLOADS}/${id}/import`, { tables: [{ name, mapping }], onRejected: 'reject_file', dryRun });
  await step('check', () => run(true));
  const { ok, files, rejections } = await step('import', () => run(false));
  if (!ok) throw new Error(`rejected: ${JSON.stringify(rejections.slice(0, 3))}`);
  return { steps, created: files.reduce((sum, file) => sum + file.created, 0) };
}

const mapCourses = (mapping) => ({
  ...mapping,
  dateOrder: 'dmy',
  values: Object.fromEntries([
    ['topic', Object.fromEntries(Array.from({ length: COURSES }, (_, n) => [`Course ${n}`, `bench-${n}`]))],
  ]),
});

/** Prints the times of the steps with the memory and the turns of the process meanwhile. */
async function print(title, steps, watched) {
  const samples = (await readFile(watched, 'utf8')).trim().split('\n').map(JSON.parse);
  for (const { name, from, to } of steps) {
    const during = samples.filter(({ at }) => at >= from && at <= to + 1000);
    const memory = during.map(({ rss }) => rss / MB);
    const turn = Math.max(0, ...during.map(({ longest }) => longest));
    console.log(
      `${title.padEnd(18)} ${name.padEnd(8)} ${((to - from) / 1000).toFixed(1).padStart(7)} s   RSS median ${quantile(memory, 0.5).toFixed(0).padStart(5)} MB, peak ${Math.max(
        0,
        ...memory,
      )
        .toFixed(0)
        .padStart(5)} MB   longest turn ${turn.toFixed(0).padStart(4)} ms`,
    );
  }
}

const data = join(dataFolder(), 'bench');
const folder = join(data, `wizard-${process.pid}`);
const watched = join(folder, 'watched.ndjson');
const stack = await startServices({ data });
try {
  await mkdir(folder, { recursive: true });
  const watch = pathToFileURL(join(root, 'bench/wizard/watch-process.mjs'));
  const env = {
    ...benchEnvironment(stack),
    NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --import ${watch}`,
    WATCH_FILE: watched,
  };
  migrate(env);
  const api = await startApi(env);
  try {
    const post = await administrator(env, new URL(api.url).origin);
    for (const [name, table, count] of [
      ['people.csv', staff, people],
      ['topics.csv', topics, COURSES],
    ]) {
      const path = join(folder, name);
      await writeCsv(path, table, count);
      await importFile(post, path, (mapping) => mapping);
    }
    let first = 0;
    for (const [extension, write] of Object.entries({ csv: writeCsv, xlsx: writeWorkbook })) {
      if (!values.only.split(',').includes(extension)) continue;
      for (const count of [rows / 10, rows]) {
        const path = join(folder, `completions-${count}.${extension}`);
        await write(path, completions(first), count);
        first += count;
        const { steps, created } = await importFile(post, path, mapCourses);
        if (created !== count) throw new Error(`${created} of ${count} rows were recorded`);
        await print(`${extension} ${count.toLocaleString('en')}`, steps, watched);
        await rm(path);
      }
    }
  } finally {
    await api.stop();
  }
} finally {
  await stack.stop();
  await rm(folder, { recursive: true, force: true });
}
