import { configOrExit } from '@docket/config';
import { migrate } from '@docket/persistence';
import { UsageError, type Command } from './command.js';

export const migrateCommand: Command = {
  name: 'migrate',
  usage: 'migrate    brings the schema up to date and makes the role of DATABASE_URL',
  async run() {
    const { databaseOwnerUrl, databaseUrl } = configOrExit('database');
    if (!databaseOwnerUrl)
      throw new UsageError('DATABASE_OWNER_URL is missing; migrations run as the owner of the tables.');
    const applied = await migrate(databaseOwnerUrl, databaseUrl);
    console.log(applied.length > 0 ? `applied: ${applied.join(', ')}` : 'the schema is up to date');
    return 0;
  },
};
