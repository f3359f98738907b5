import { UsageError, type Command } from './command.js';
import * as messages from './messages.js';
import { check } from './reports-check.js';
import { gc } from './reports-gc.js';
import { rerender } from './reports-rerender.js';
import { restoreCheck } from './reports-restore-check.js';

const actions: Record<string, (args: string[]) => Promise<number>> = {
  check,
  gc,
  rerender,
  'restore-check': restoreCheck,
};

export const reportsCommand: Command = {
  name: 'reports',
  usage: messages.reports.usage,
  async run([action = '', ...args]) {
    const act = actions[action];
    if (!act) throw new UsageError(messages.reports.actionMissing(Object.keys(actions)));
    return act(args);
  },
};
