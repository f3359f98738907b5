import { UsageError, type Command } from './command.js';
export const importCommand: Command = { name: 'import', usage: 'import', run: () => { throw new UsageError('soon'); } };
