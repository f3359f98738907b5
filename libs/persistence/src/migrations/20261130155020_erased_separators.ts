import { Migration } from '@mikro-orm/migrations';
import { erasedSeparators } from './erased-separators.sql.js';

/** Lets erasure find names in names of files. Only replaces functions. */
export class Migration20261130155020 extends Migration {
  override up(): void {
    this.addSql(erasedSeparators);
  }
}
