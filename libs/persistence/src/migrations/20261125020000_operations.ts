import { Migration } from '@mikro-orm/migrations';
import { operations } from './operations.sql.js';

/** Operators, worker processes and what operators did. */
export class Migration20261125020000 extends Migration {
  override up(): void {
    this.addSql(operations);
  }
}
