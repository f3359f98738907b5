import { Migration } from '@mikro-orm/migrations';
import { rejectedRows } from './attempt-inputs.sql.js';

/** Records how many rows of an imported file were rejected or left out. */
export class Migration20261130173000 extends Migration {
  override up(): void {
    this.addSql(rejectedRows);
  }
}
