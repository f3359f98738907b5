import { Migration } from '@mikro-orm/migrations';

/** Stores the trace of the request that created a report (W3C traceparent), so that later dispatches join the same trace. */
export class Migration20261125090000 extends Migration {
  override up(): void {
    // Nullable and without a default, so that no row is rewritten and the previous release is not affected.
    this.addSql(`set local lock_timeout = '5s'`);
    this.addSql('alter table report add column trace_parent text');
  }
}
