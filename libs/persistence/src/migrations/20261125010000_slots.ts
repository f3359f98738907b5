import { Migration } from '@mikro-orm/migrations';
import { slots } from './slots.sql.js';

/** Fair sharing between organizations. Reports that wait or run at the time of the change go on without a slot. */
export class Migration20261125010000 extends Migration {
  override up(): void {
    this.addSql(slots);
  }
}
