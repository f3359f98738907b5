import { Migration } from '@mikro-orm/migrations';

/** Indexes the few reports on legal hold. The metrics count them at every scrape. */
export class Migration20261125100000 extends Migration {
  override isTransactional(): boolean {
    return false;
  }

  override up(): void {
    this.addSql('drop index concurrently if exists report_held');
    this.addSql('create index concurrently report_held on report (held_at) where held_at is not null');
  }
}
