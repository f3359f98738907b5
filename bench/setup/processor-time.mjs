// Processor time of processes, from /proc. Linux only.
import { readdirSync, readFileSync } from 'node:fs';

/** Ticks per second of the times in /proc; the same on every architecture. */
const TICKS = 100;

/** Returns the fields of /proc/<pid>/stat after the name of the program, or undefined if the process has ended. */
function statOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ');
  } catch {
    return undefined;
  }
}

/** Returns the IDs of the processes that a process has started, directly or through others. */
function descendantsOf(pid) {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => [Number(name), Number(statOf(name)?.[1])]);
  const below = (parent) => parents.flatMap(([id, of]) => (of === parent ? [id, ...below(id)] : []));
  return below(pid);
}

/** Returns the processor seconds of a process, of all its threads and of the processes that it has started. */
export function processorSeconds(pid) {
  const ticks = [pid, ...descendantsOf(pid)].flatMap((id) => statOf(id)?.slice(11, 15).map(Number) ?? []);
  return ticks.reduce((sum, each) => sum + each, 0) / TICKS;
}

/** Returns the seconds that all processors of the machine have spent in total and without work. */
export function machineSeconds() {
  const fields = readFileSync('/proc/stat', 'utf8').split('\n', 1)[0].split(/\s+/).slice(1, 9).map(Number);
  const [, , , idle, waiting] = fields;
  return { total: fields.reduce((sum, each) => sum + each, 0) / TICKS, idle: (idle + waiting) / TICKS };
}
