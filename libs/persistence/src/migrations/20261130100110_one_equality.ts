import { Migration } from '@mikro-orm/migrations';
import { oneEquality } from './one-equality.sql.js';

/** Removes the unique indexes on `lower`, and searches people by `text_key`. */
export class Migration20261130100110 extends Migration {
  override up(): void {
    this.addSql(oneEquality);
  }
}
