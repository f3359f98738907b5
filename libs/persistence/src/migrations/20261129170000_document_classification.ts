import { Migration } from '@mikro-orm/migrations';

/** Adds the classification that documents print on every page; empty for none. */
export class Migration20261129170000 extends Migration {
  override up(): void {
    this.addSql(
      `alter table organization add column document_classification text not null default 'Confidential'
         check (length(document_classification) <= 60)`,
    );
  }
}
