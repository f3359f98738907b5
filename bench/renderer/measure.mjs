// Runs the renderers alternately in separate processes, so that other load on the machine affects all of them.
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { FONTS } from './rows.mjs';

/** Duration of a run, in milliseconds, above which it is not repeated. The result is then a single run, not a median. */
const SLOW_MS = 20_000;
/** Time limit of a run, in milliseconds. */
const LIMIT_MS = 300_000;

const here = (file) => fileURLToPath(new URL(file, import.meta.url));

/**
 * Measures renderers in new processes.
 * @param renderers entries of RENDERERS
 * @param task `{ snapshot, snapshotSha256, file }`
 * @returns for each name the medians as `{ ms, cpuMs, rssMb, bytes, runs }`, or `{ failed }` with the reason
 */
export function measureCold(renderers, task, rounds) {
  const runs = new Map(renderers.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const renderer of renderers) {
      const results = runs.get(renderer.name);
      if (!results.some(({ ms, failed }) => failed || ms > SLOW_MS)) results.push(runOnce(renderer, task));
    }
  }
  return new Map([...runs].map(([name, results]) => [name, summarize(results)]));
}

function runOnce({ name, command, script, usesOtherProcesses }, task) {
  const [program, args] = script
    ? [command, [here(script), task.snapshot, task.file, FONTS.regular, FONTS.bold]]
    : [process.execPath, [here('cold.mjs'), JSON.stringify({ ...task, renderer: name })]];
  const { status, signal, stdout, stderr } = spawnSync(program, args, {
    encoding: 'utf8',
    timeout: LIMIT_MS,
  });
  if (status !== 0) return { failed: reasonOf(signal, stderr) };
  const figures = lastLine(stdout);
  const unknown = usesOtherProcesses ? { cpuMs: NaN, rssMb: NaN } : {};
  return { ...figures, ...unknown, bytes: statSync(task.file).size };
}

/** Parses the last line. Some renderers print messages before the figures. */
const lastLine = (stdout) => JSON.parse(stdout.trim().split('\n').at(-1));

function reasonOf(signal, stderr) {
  if (signal === 'SIGTERM') return `stopped after ${LIMIT_MS / 60_000} minutes`;
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
 * Runs two renderers alternately in one process.
 * @param work `{ pair, rounds, warmUp }`; warm-up rounds are not counted
 * @returns the times of each renderer in milliseconds, by name
 */
export function measureWarm(work, task) {
  const args = [here('warm.mjs'), JSON.stringify({ ...work, ...task })];
  const options = { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] };
  const { status, stdout } = spawnSync(process.execPath, args, options);
  if (status !== 0) throw new Error(`The measurement of ${work.pair.join(' and ')} failed.`);
  return lastLine(stdout);
}
