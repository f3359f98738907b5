import { UsageError, type Command } from './command.js';
import { doctor } from './reports-check.js';
import { gc } from './reports-gc.js';
import { rerender } from './reports-rerender.js';
import { restoreCheck } from './reports-restore-check.js';

const actions: Record<string, (args: string[]) => Promise<number>> = {
  doctor,
  gc,
  rerender,
  'restore-check': restoreCheck,
};

export const reportsCommand: Command = {
  name: 'reports',
  usage: `reports rerender <report id> [--out <file>]    draws a report again from its snapshot and compares the SHA-256
  reports doctor [--deep] [--json] [--tolerance 30] [--file-grace 86400]    says what is stuck, lost, damaged or left over
  reports gc [--dry-run]    deletes stored objects that no row speaks of and that are older than a day
  reports restore-check [--deep] [--json]    after a restore, before workers start: takes up what waited, lists what does not fit`,
  async run([action = '', ...args]) {
    const act = actions[action];
    if (!act) throw new UsageError(`Say what to do: reports ${Object.keys(actions).join(' | ')}.`);
    return act(args);
  },
};
