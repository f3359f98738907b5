import 'reflect-metadata';
import { DocketError } from '@docket/contracts';
import { adminCommand } from './admin.command.js';
import { UsageError, type Command } from './command.js';
import { figuresCommand } from './figures.command.js';
import { importCommand } from './import.command.js';
import * as messages from './messages.js';
import { migrateCommand } from './migrate.command.js';
import { openApiCommand } from './openapi.command.js';
import { privacyCommand } from './privacy.command.js';
import { reportsCommand } from './reports.command.js';
import { secretsCommand } from './secrets.command.js';
import { seedCommand } from './seed.command.js';

const commands: Command[] = [
  migrateCommand,
  seedCommand,
  importCommand,
  adminCommand,
  reportsCommand,
  figuresCommand,
  privacyCommand,
  secretsCommand,
  openApiCommand,
];

const help = (): string => messages.general.help(commands.map(({ usage }) => usage));

/** Runs a command. @returns the exit code: 0 on success, 1 on failure, 2 on invalid arguments */
async function main([name, ...args]: string[]): Promise<number> {
  if (name === undefined || name === 'help' || name === '--help') {
    console.log(help());
    return name === undefined ? 2 : 0;
  }
  const command = commands.find((known) => known.name === name);
  if (!command) {
    console.error(`${messages.general.unknownCommand(name)}\n\n${help()}`);
    return 2;
  }
  if (args.includes('--help')) {
    console.log(messages.general.usage(command.usage));
    return 0;
  }
  try {
    return await command.run(args);
  } catch (error) {
    return printError(error, command);
  }
}

function printError(error: unknown, command: Command): number {
  const { message, code } = error as NodeJS.ErrnoException;
  if (error instanceof UsageError || code?.startsWith('ERR_PARSE_ARGS')) {
    console.error(`${message}\n${messages.general.usage(command.usage)}`);
    return 2;
  }
  if (error instanceof DocketError) {
    console.error(`${error.code}: ${message}`);
    for (const issue of error.details.issues ?? []) console.error(`  ${issue.path}: ${issue.message}`);
    return 1;
  }
  console.error(error);
  return 1;
}

process.exitCode = await main(process.argv.slice(2));
