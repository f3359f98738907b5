import { Migration } from '@mikro-orm/migrations';
import { personKeyIndex } from './text-keys.sql.js';

/** Creates the index of the keys of people concurrently, outside a transaction, so that writes continue. */
export class Migration20261129150001 extends Migration {
  override isTransactional(): boolean {
    return false;
  }

  override up(): void {
    for (const statement of personKeyIndex) this.addSql(statement);
  }
}
