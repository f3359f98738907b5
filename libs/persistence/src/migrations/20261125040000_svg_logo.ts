import { Migration } from '@mikro-orm/migrations';

/** Allows SVG logos. The new check constraint scans the organization table, which is small. */
export class Migration20261125040000 extends Migration {
  override up(): void {
    this.addSql(`alter table organization drop constraint organization_logo_media_type_check`);
    this.addSql(
      `alter table organization add constraint organization_logo_media_type_check
         check (logo_media_type in ('image/png', 'image/jpeg', 'image/svg+xml'))`,
    );
  }
}
