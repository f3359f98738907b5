import { Migration } from '@mikro-orm/migrations';
import { textKey } from './text-keys.sql.js';

/** Compares keys that people type in one way: `text_key` and the indexes that use it, except that of people. */
export class Migration20261129150000 extends Migration {
  override up(): void {
    this.addSql(textKey);
  }
}
