import { configOrExit } from '@docket/config';
import { migrate } from '@docket/persistence';
import { UsageError, type Command } from './command.js';
import * as messages from './messages.js';

export const migrateCommand: Command = {
  name: 'migrate',
  usage: messages.migrate.usage,
  async run() {
    const { databaseOwnerUrl, databaseUrl, authDatabaseUrl } = configOrExit('database');
    if (!databaseOwnerUrl) throw new UsageError(messages.migrate.ownerUrlMissing);
    const { applied, keepsAccounts } = await migrate(databaseOwnerUrl, databaseUrl, authDatabaseUrl);
    console.log(applied.length > 0 ? messages.migrate.applied(applied) : messages.migrate.upToDate);
    if (keepsAccounts) console.log(messages.migrate.keepsAccounts);
    return 0;
  },
};
