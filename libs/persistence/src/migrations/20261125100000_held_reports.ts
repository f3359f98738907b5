import { Migration } from '@mikro-orm/migrations';

/** Reports on legal hold: few, and counted for everybody who watches. */
export class Migration20261125100000 extends Migration {
  override isTransactional(): boolean {
    return false;
  }

  override up(): void {
    this.addSql('drop index concurrently if exists report_held');
    this.addSql('create index concurrently report_held on report (held_at) where held_at is not null');
  }
}
