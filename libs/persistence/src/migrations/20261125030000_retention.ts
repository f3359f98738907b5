import { Migration } from '@mikro-orm/migrations';
import { retention } from './retention.sql.js';

/** Adds retention of report files, legal holds and deletion certificates. */
export class Migration20261125030000 extends Migration {
  override up(): void {
    this.addSql(retention);
  }
}
