import { Migration } from '@mikro-orm/migrations';
import { recordedMilliseconds } from './recorded-milliseconds.sql.js';

/** Records changes in milliseconds. */
export class Migration20261130100600 extends Migration {
  override up(): void {
    this.addSql(recordedMilliseconds);
  }
}
