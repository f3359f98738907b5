import { Migration } from '@mikro-orm/migrations';

/**
 * Adds the size of the logo, so that reading the settings does not read the image. `logo_sha256` is the hash of the logo that was
 * read: the previous release replaces the logo without the size. The organization table is small.
 */
export class Migration20261129180200 extends Migration {
  override up(): void {
    this.addSql(
      `alter table organization add column logo_width integer check (logo_width > 0),
         add column logo_height integer check (logo_height > 0),
         add column logo_sha256 text check (logo_sha256 ~ '^[0-9a-f]{64}$')`,
    );
  }
}
