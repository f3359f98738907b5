import { Migration } from '@mikro-orm/migrations';
import { retention } from './retention.sql.js';

/** Retention of reports' files, legal holds and certificates of deletion. */
export class Migration20261125030000 extends Migration {
  override up(): void {
    this.addSql(retention);
  }
}
