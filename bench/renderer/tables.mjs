// Prints the measurements.
import { quantile } from '../setup/figures.mjs';

const formatInteger = (value) => (Number.isNaN(value) ? '–' : Math.round(value).toLocaleString('en'));

const printLine = (name, figures) =>
  console.log(name.padEnd(30) + figures.map((figure) => String(figure).padStart(11)).join(''));

/** Prints a renderer without figures, with the reason. */
export const printNote = (name, note) => console.log(`${name.padEnd(30)}   ${note}`);

/** Prints the measurements in new processes. @param results result of `measureCold` */
export function printCold(rows, results) {
  console.log(`\n${formatInteger(rows)} rows, each run in a new process`);
  printLine('', ['ms', 'x docket', 'cpu ms', 'RSS MB', 'bytes/row', 'runs']);
  const docket = results.get('docket');
  for (const [name, { failed, ms, cpuMs, rssMb, bytes, runs }] of results) {
    const ratio = docket?.ms ? (ms / docket.ms).toFixed(2) : '';
    if (failed) printNote(name, failed);
    else
      printLine(name, [
        formatInteger(ms),
        ratio,
        formatInteger(cpuMs),
        formatInteger(rssMb),
        formatInteger(bytes / rows),
        runs,
      ]);
  }
}

/** Prints the times of a pair of renderers in one process, and the ratios of the first to the second. */
export function printWarm(rows, times) {
  console.log(`\n${formatInteger(rows)} rows, alternating in one warm process`);
  const [first, second] = Object.keys(times);
  printLine('', ['p50 ms', 'p95 ms', 'runs']);
  for (const [name, runTimes] of Object.entries(times))
    printLine(name, [
      quantile(runTimes, 0.5).toFixed(1),
      quantile(runTimes, 0.95).toFixed(1),
      runTimes.length,
    ]);
  const [p50, p95] = [0.5, 0.95].map((q) => quantile(times[first], q) / quantile(times[second], q));
  console.log(`${first} takes ${p50.toFixed(2)} x (p50) and ${p95.toFixed(2)} x (p95) the time of ${second}`);
}
