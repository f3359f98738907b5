import { Migration } from '@mikro-orm/migrations';
import { peopleOfTeams } from './training-state.sql.js';

/** Creates the index of people by team concurrently, outside a transaction, so that writes continue. */
export class Migration20261130110002 extends Migration {
  override isTransactional(): boolean {
    return false;
  }

  override up(): void {
    for (const statement of peopleOfTeams) this.addSql(statement);
  }
}
