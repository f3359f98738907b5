import { Migration } from '@mikro-orm/migrations';
import { lapsingTraining } from './training-state.sql.js';

/** Creates the index of people whose training lapses concurrently, outside a transaction. */
export class Migration20261130160101 extends Migration {
  override isTransactional(): boolean {
    return false;
  }

  override up(): void {
    for (const statement of lapsingTraining) this.addSql(statement);
  }
}
