import { Migration } from '@mikro-orm/migrations';
import { attemptIndexes } from './attempt-indexes.sql.js';

/** Creates the indexes of attempts concurrently, outside a transaction, so that writes continue. */
export class Migration20261129140001 extends Migration {
  override isTransactional(): boolean {
    return false;
  }

  override up(): void {
    for (const statement of attemptIndexes) this.addSql(statement);
  }
}
