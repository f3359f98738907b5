import { Migration } from '@mikro-orm/migrations';
import { operations } from './operations.sql.js';

/** Adds operators, worker processes and the log of operator actions. */
export class Migration20261125020000 extends Migration {
  override up(): void {
    this.addSql(operations);
  }
}
