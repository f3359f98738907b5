// `npm run test:fresh [-- start|ci] [-- --cold] [-- --keep]`: tests a fresh clone on a machine that has only Node and npm. Runs
// `npm test`, `npm start` twice, or the command of continuous integration, and hides every optional program from PATH.
// `--cold` starts with an empty npm cache. `--keep` keeps the clone. Uncommitted changes are not included.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './paths.mjs';
import { hasExited, stopChild } from './processes.mjs';

/** Names of optional programs, which are hidden. */
const HIDDEN =
  /^(java.*|mvn.*|chrom.*|google-chrome.*|pdf(to|info|fonts|images|sig|unite|separate|detach).*|qpdf|mutool|gs|ghostscript|(redis|valkey)-.*|pgbouncer|radosgw.*|ceph.*|rados|python[\d.]*|pip[\d.]*|psql|postgres|docker.*|promtool|kubernetes-validate|soffice|libreoffice|convert|magick)$/;

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { cold: { type: 'boolean', default: false }, keep: { type: 'boolean', default: false } },
});
/** Command lines by name. */
const COMMANDS = { test: ['npm', 'test'], start: ['npm', 'start'], ci: ['.ci/run'] };
const [commandName = 'test'] = positionals;
if (!Object.hasOwn(COMMANDS, commandName)) {
  console.error(
    `fresh clone: unknown command "${commandName}". Available commands: ${Object.keys(COMMANDS).join(', ')}`,
  );
  process.exit(2);
}

const log = (text) => console.log(`fresh clone: ${text}`);
const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

function* programs() {
  const folders = process.env.PATH.split(':').filter(
    (folder) => !folder.startsWith(join(root, 'node_modules')),
  );
  for (const folder of folders) {
    try {
      for (const name of readdirSync(folder)) yield [name, join(folder, name)];
    } catch {
      // PATH may contain folders that do not exist.
    }
  }
}

/** Creates a folder with links to the programs that are not hidden. @returns its path */
function visiblePrograms(folder) {
  mkdirSync(folder);
  const hidden = new Set();
  const linked = new Set();
  for (const [name, path] of programs()) {
    if (HIDDEN.test(name)) hidden.add(name);
    else if (!linked.has(name)) {
      symlinkSync(path, join(folder, name));
      linked.add(name);
    }
  }
  log(`programs hidden from PATH: ${[...hidden].toSorted((a, b) => a.localeCompare(b)).join(' ') || 'none'}`);
  return folder;
}

function environment(folder) {
  const passedOn = ['HOME', 'USER', 'LANG', 'TERM', 'CI', 'TMPDIR'];
  const env = Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => passedOn.includes(name) || /CERT|CA_BUNDLE|CAINFO|PROXY/i.test(name),
    ),
  );
  env.PATH = visiblePrograms(join(folder, 'bin'));
  if (options.cold) env.npm_config_cache = join(folder, 'npm-cache');
  return env;
}

const megabytes = (path) => {
  const { stdout } = spawnSync('du', ['-sm', path], { encoding: 'utf8' });
  return `${stdout.split('\t')[0]} MB`;
};

function printSizes(clone, env) {
  const data = join(clone, '.data', 'programs');
  const parts = [['node_modules', join(clone, 'node_modules')]];
  for (const name of readdirSync(data, { withFileTypes: true }))
    if (name.isDirectory()) parts.push([`.data/programs/${name.name}`, join(data, name.name)]);
  if (options.cold) parts.push(['npm cache (downloads)', env.npm_config_cache]);
  for (const [name, path] of parts)
    if (statSync(path, { throwIfNoEntry: false })) log(`${name}: ${megabytes(path)}`);
}

/** Starts a command in a separate process group, which receives the signals of this process. */
function launch([program, ...args], cwd, env, stdio) {
  const child = spawn(program, args, { cwd, env, stdio, detached: true });
  const stop = (signal) => hasExited(child) || process.kill(-Number(child.pid), signal);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, stop);
  return child;
}

/** Runs a command until it exits. @returns the exit code */
function run(command, cwd, env) {
  const child = launch(command, cwd, env, 'inherit');
  return new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 1)));
}

/** Runs `npm start` until it prints its URL, then stops it. @returns whether the URL was printed */
async function start(cwd, env) {
  const started = performance.now();
  const child = launch(COMMANDS.start, cwd, env, ['ignore', 'pipe', 'inherit']);
  let printed = '';
  const ready = await new Promise((resolve) => {
    child.stdout.on('data', (part) => {
      process.stdout.write(part);
      printed += part;
      if (/Press Ctrl-C to stop/.test(printed)) resolve(true);
    });
    child.on('exit', () => resolve(false));
  });
  if (ready) log(`npm start was ready after ${seconds(started)}`);
  await stopChild(child, 'SIGINT', 60_000);
  return ready;
}

const folder = mkdtempSync(join(tmpdir(), 'docket-fresh-'));
const clone = join(folder, 'docket');
try {
  spawnSync('git', ['clone', '--quiet', root, clone], { stdio: 'inherit' });
  const env = environment(folder);
  const started = performance.now();
  if (commandName === 'start') {
    const ok = (await start(clone, env)) && (await start(clone, env));
    process.exitCode = ok ? 0 : 1;
  } else {
    process.exitCode = await run(COMMANDS[commandName], clone, env);
    log(
      `${COMMANDS[commandName].join(' ')} took ${seconds(started)} including installation (exit code ${process.exitCode})`,
    );
  }
  printSizes(clone, env);
} finally {
  if (options.keep) log(`the clone is in ${folder}`);
  else rmSync(folder, { recursive: true, force: true });
}
