import { Migration } from '@mikro-orm/migrations';
import { numberedNames } from './numbered-names.sql.js';

/** Numbers the changes of names. Adds triggers only. */
export class Migration20261201090000 extends Migration {
  override up(): void {
    this.addSql(numberedNames);
  }
}
