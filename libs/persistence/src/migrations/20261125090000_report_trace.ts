import { Migration } from '@mikro-orm/migrations';

/** The trace of the request that asked for a report, so that a later dispatch belongs to it (W3C traceparent). */
export class Migration20261125090000 extends Migration {
  override up(): void {
    // Nullable and without a default: no row is written, and code that does not know the column goes on working.
    this.addSql(`set local lock_timeout = '5s'`);
    this.addSql('alter table report add column trace_parent text');
  }
}
