import 'reflect-metadata';
import { DocketError } from '@docket/contracts';
import { adminCommand } from './admin.command.js';
import { UsageError, type Command } from './command.js';
import { importCommand } from './import.command.js';
import { migrateCommand } from './migrate.command.js';
import { openApiCommand } from './openapi.command.js';
import { reportsCommand } from './reports.command.js';
import { seedCommand } from './seed.command.js';

const commands: Command[] = [
  migrateCommand,
  seedCommand,
  importCommand,
  adminCommand,
  reportsCommand,
  openApiCommand,
];

const help = (): string =>
  `Usage: docket <command>\n\n${commands.map(({ usage }) => `  ${usage}`).join('\n')}\n`;

/** Runs a command. 0: done. 1: it failed. 2: it was called wrongly. */
async function main([name, ...args]: string[]): Promise<number> {
  if (name === undefined || name === 'help' || name === '--help') {
    console.log(help());
    return name === undefined ? 2 : 0;
  }
  const command = commands.find((known) => known.name === name);
  if (!command) {
    console.error(`There is no command "${name}".\n\n${help()}`);
    return 2;
  }
  if (args.includes('--help')) {
    console.log(`Usage: docket ${command.usage}`);
    return 0;
  }
  try {
    return await command.run(args);
  } catch (error) {
    return explain(error, command);
  }
}

function explain(error: unknown, command: Command): number {
  const { message, code } = error as NodeJS.ErrnoException;
  if (error instanceof UsageError || code?.startsWith('ERR_PARSE_ARGS')) {
    console.error(`${message}\nUsage: docket ${command.usage}`);
    return 2;
  }
  if (error instanceof DocketError) {
    console.error(`${error.code}: ${message}`);
    for (const { path, message: what } of error.details.issues ?? []) console.error(`  ${path}: ${what}`);
    return 1;
  }
  console.error(error);
  return 1;
}

process.exitCode = await main(process.argv.slice(2));
