import { Migration } from '@mikro-orm/migrations';
import { erasedKeys } from './erased-keys.sql.js';

/** Erases a person also in the keys of JSON that people choose. */
export class Migration20261130100810 extends Migration {
  override up(): void {
    this.addSql(erasedKeys);
  }
}
