import { Migration } from '@mikro-orm/migrations';
import { slots } from './slots.sql.js';

/** Adds slots, which share the workers fairly between organizations. Reports that are already queued or running have no slot. */
export class Migration20261125010000 extends Migration {
  override up(): void {
    this.addSql(slots);
  }
}
