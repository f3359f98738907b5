import { Migration } from '@mikro-orm/migrations';
import { scenarioChanges } from './assignment-counts.sql.js';

/** Creates the indexes of scenario events by change concurrently, outside a transaction, so that writes continue. */
export class Migration20261130160111 extends Migration {
  override isTransactional(): boolean {
    return false;
  }

  override up(): void {
    for (const statement of scenarioChanges) this.addSql(statement);
  }
}
