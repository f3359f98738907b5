// `npm run test:fresh [-- start|ci] [-- --cold] [-- --keep]`: runs `npm test`, or `npm start` twice, or what continuous
// integration runs, as somebody does who has just cloned the repository and has nothing but Node and npm: every program
// that only some machines have is hidden. `--cold` also begins with an empty cache of npm. Committed changes only.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './paths.mjs';
import { hasEnded, stopChild } from './processes.mjs';

/** Programs that a bare machine lacks. */
const HIDDEN =
  /^(java.*|mvn.*|chrom.*|google-chrome.*|pdf(to|info|fonts|images|sig|unite|separate|detach).*|qpdf|mutool|gs|ghostscript|(redis|valkey)-.*|pgbouncer|radosgw.*|ceph.*|rados|python[\d.]*|pip[\d.]*|psql|postgres|docker.*|promtool|kubernetes-validate|soffice|libreoffice|convert|magick)$/;

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { cold: { type: 'boolean', default: false }, keep: { type: 'boolean', default: false } },
});
/** What may be run: a program and its arguments. */
const COMMANDS = { test: ['npm', 'test'], start: ['npm', 'start'], ci: ['.ci/run'] };
const [wanted = 'test'] = positionals;
if (!Object.hasOwn(COMMANDS, wanted)) {
  console.error(`${wanted} is not known; use ${Object.keys(COMMANDS).join(', ')}`);
  process.exit(2);
}

const say = (text) => console.log(`fresh clone: ${text}`);
const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

function* programs() {
  const folders = process.env.PATH.split(':').filter(
    (folder) => !folder.startsWith(join(root, 'node_modules')),
  );
  for (const folder of folders) {
    try {
      for (const name of readdirSync(folder)) yield [name, join(folder, name)];
    } catch {
      // A folder that PATH names may not be there.
    }
  }
}

/** Makes a folder of links to the programs that are not hidden. */
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
  say(`hidden from PATH: ${[...hidden].toSorted((a, b) => a.localeCompare(b)).join(' ') || 'nothing'}`);
  return folder;
}

function environment(folder) {
  const kept = ['HOME', 'USER', 'LANG', 'TERM', 'CI', 'TMPDIR'];
  const env = Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => kept.includes(name) || /CERT|CA_BUNDLE|CAINFO|PROXY/i.test(name),
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
  if (options.cold) parts.push(['cache of npm, as downloaded', env.npm_config_cache]);
  for (const [name, path] of parts)
    if (statSync(path, { throwIfNoEntry: false })) say(`${name}: ${megabytes(path)}`);
}

/** Starts a command in a process group of its own, which ends when this process is told to end. */
function launch([program, ...args], cwd, env, stdio) {
  const child = spawn(program, args, { cwd, env, stdio, detached: true });
  const stop = (signal) => hasEnded(child) || process.kill(-Number(child.pid), signal);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, stop);
  return child;
}

/** Runs a command to its end. @returns its exit code */
function run(command, cwd, env) {
  const child = launch(command, cwd, env, 'inherit');
  return new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 1)));
}

/** Runs `npm start` until it prints its address, then stops it. @returns whether it did */
async function start(cwd, env) {
  const started = performance.now();
  const child = launch(COMMANDS.start, cwd, env, ['ignore', 'pipe', 'inherit']);
  let printed = '';
  const up = await new Promise((resolve) => {
    child.stdout.on('data', (part) => {
      process.stdout.write(part);
      printed += part;
      if (/Ctrl-C stops it/.test(printed)) resolve(true);
    });
    child.on('exit', () => resolve(false));
  });
  if (up) say(`npm start printed its address after ${seconds(started)}`);
  await stopChild(child, 'SIGINT', 60_000);
  return up;
}

const folder = mkdtempSync(join(tmpdir(), 'docket-fresh-'));
const clone = join(folder, 'docket');
try {
  spawnSync('git', ['clone', '--quiet', root, clone], { stdio: 'inherit' });
  const env = environment(folder);
  const started = performance.now();
  if (wanted === 'start') {
    const ok = (await start(clone, env)) && (await start(clone, env));
    process.exitCode = ok ? 0 : 1;
  } else {
    process.exitCode = await run(COMMANDS[wanted], clone, env);
    say(
      `${COMMANDS[wanted].join(' ')} took ${seconds(started)}, the installation included, and ended with ${process.exitCode}`,
    );
  }
  printSizes(clone, env);
} finally {
  if (options.keep) say(`kept: ${folder}`);
  else rmSync(folder, { recursive: true, force: true });
}
