import { Migration } from '@mikro-orm/migrations';
import { imports } from './imports.sql.js';

/** Adds uploads that wait for their import, and saved mappings. */
export class Migration20261130100400 extends Migration {
  override up(): void {
    this.addSql(imports);
  }
}
