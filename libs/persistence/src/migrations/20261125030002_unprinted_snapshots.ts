import { Migration } from '@mikro-orm/migrations';

/** Indexes the few failed and cancelled reports that still have a snapshot. A maintenance task queries them every few minutes. */
export class Migration20261125030002 extends Migration {
  override isTransactional(): boolean {
    return false;
  }

  override up(): void {
    this.addSql('drop index concurrently if exists report_unprinted');
    this.addSql(
      `create index concurrently report_unprinted on report (finished_at)
       where status in ('failed', 'cancelled') and snapshot_sha256 is not null`,
    );
  }
}
