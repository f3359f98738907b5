import { Migration } from '@mikro-orm/migrations';
import { retentionIndexes } from './retention-indexes.sql.js';

/** The indexes of retention, outside a transaction, so that nobody waits for them. */
export class Migration20261125030001 extends Migration {
  override isTransactional(): boolean {
    return false;
  }

  override up(): void {
    for (const statement of retentionIndexes) this.addSql(statement);
  }
}
