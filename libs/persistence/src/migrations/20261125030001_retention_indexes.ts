import { Migration } from '@mikro-orm/migrations';
import { retentionIndexes } from './retention-indexes.sql.js';

/** Creates the retention indexes concurrently, outside a transaction, so that writes continue. */
export class Migration20261125030001 extends Migration {
  override isTransactional(): boolean {
    return false;
  }

  override up(): void {
    for (const statement of retentionIndexes) this.addSql(statement);
  }
}
