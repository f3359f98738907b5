// Runs renderers in processes of their own, in turn, so that what else the machine does falls on all alike.
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { FONTS } from './rows.mjs';

/** One that takes longer, in milliseconds, runs once: its median would say nothing more at this price. */
const SLOW_MS = 20_000;
/** And one that takes longer than this is ended. */
const LIMIT_MS = 300_000;

const here = (file) => fileURLToPath(new URL(file, import.meta.url));

/**
 * @param renderers entries of RENDERERS
 * @param task `{ snapshot, snapshotSha256, file }`
 * @returns by name: medians as `{ ms, cpuMs, rssMb, bytes, runs }`, or `{ failed }` in words
 */
export function measureCold(renderers, task, rounds) {
  const runs = new Map(renderers.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const renderer of renderers) {
      const known = runs.get(renderer.name);
      if (!known.some(({ ms, failed }) => failed || ms > SLOW_MS)) known.push(runOnce(renderer, task));
    }
  }
  return new Map([...runs].map(([name, results]) => [name, summarize(results)]));
}

function runOnce({ name, command, script, elsewhere }, task) {
  const [program, args] = script
    ? [command, [here(script), task.snapshot, task.file, FONTS.regular, FONTS.bold]]
    : [process.execPath, [here('cold.mjs'), JSON.stringify({ ...task, renderer: name })]];
  const { status, signal, stdout, stderr } = spawnSync(program, args, {
    encoding: 'utf8',
    timeout: LIMIT_MS,
  });
  if (status !== 0) return { failed: reason(signal, stderr) };
  const figures = lastLine(stdout);
  const unseen = elsewhere ? { cpuMs: NaN, rssMb: NaN } : {};
  return { ...figures, ...unseen, bytes: statSync(task.file).size };
}

/** Some renderers print remarks before the figures. */
const lastLine = (stdout) => JSON.parse(stdout.trim().split('\n').at(-1));

function reason(signal, stderr) {
  if (signal === 'SIGTERM') return `ended after ${LIMIT_MS / 60_000} minutes`;
  if (stderr.includes('heap out of memory')) return 'out of memory';
  return /^\w*Error\b.*$/m.exec(stderr)?.[0] ?? stderr.trim().split('\n').at(-1);
}

function summarize(results) {
  const failed = results.find((result) => result.failed);
  if (failed) return failed;
  const median = (key) => results.map((result) => result[key]).toSorted((a, b) => a - b)[results.length >> 1];
  const medians = Object.fromEntries(['ms', 'cpuMs', 'rssMb', 'bytes'].map((key) => [key, median(key)]));
  return { ...medians, runs: results.length };
}

/**
 * Has two renderers draw in turn in one process.
 * @param work `{ pair, rounds, warmUp }`; warm-up rounds are not counted
 * @returns the times of each, in milliseconds, by name
 */
export function measureWarm(work, task) {
  const args = [here('warm.mjs'), JSON.stringify({ ...work, ...task })];
  const options = { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] };
  const { status, stdout } = spawnSync(process.execPath, args, options);
  if (status !== 0) throw new Error(`${work.pair.join(' and ')} did not run.`);
  return lastLine(stdout);
}
