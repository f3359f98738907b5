import { Migration } from '@mikro-orm/migrations';
import { attemptChanges } from './training-state.sql.js';

/** Creates the indexes of attempts by change concurrently, outside a transaction, so that writes continue. */
export class Migration20261130110001 extends Migration {
  override isTransactional(): boolean {
    return false;
  }

  override up(): void {
    for (const statement of attemptChanges) this.addSql(statement);
  }
}
