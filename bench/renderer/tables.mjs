// How the measurements are printed.
import { quantile } from '../setup/figures.mjs';

const whole = (value) => (Number.isNaN(value) ? '–' : Math.round(value).toLocaleString('en'));

const line = (name, figures) =>
  console.log(name.padEnd(30) + figures.map((figure) => String(figure).padStart(11)).join(''));

/** A renderer without figures, and why. */
export const printNote = (name, note) => console.log(`${name.padEnd(30)}   ${note}`);

/** @param results by renderer, as `measure` gives them */
export function printCold(rows, results) {
  console.log(`\n${whole(rows)} rows, each run in a process of its own`);
  line('', ['ms', 'x ours', 'cpu ms', 'RSS MB', 'bytes/row', 'runs']);
  const ours = results.get('ours');
  for (const [name, { failed, ms, cpuMs, rssMb, bytes, runs }] of results) {
    const ratio = ours?.ms ? (ms / ours.ms).toFixed(2) : '';
    if (failed) printNote(name, failed);
    else line(name, [whole(ms), ratio, whole(cpuMs), whole(rssMb), whole(bytes / rows), runs]);
  }
}

/** @param times of each renderer of a pair, by name; ratios are to the second */
export function printWarm(rows, times) {
  console.log(`\n${whole(rows)} rows, in turn in one warm process`);
  const [first, second] = Object.keys(times);
  line('', ['p50 ms', 'p95 ms', 'runs']);
  for (const [name, list] of Object.entries(times))
    line(name, [quantile(list, 0.5).toFixed(1), quantile(list, 0.95).toFixed(1), list.length]);
  const [p50, p95] = [0.5, 0.95].map((q) => quantile(times[first], q) / quantile(times[second], q));
  console.log(`${first} takes ${p50.toFixed(2)} x (p50) and ${p95.toFixed(2)} x (p95) of ${second}`);
}
