import { Migration } from '@mikro-orm/migrations';
import { erasureScope } from './erasure-scope.sql.js';

/** Limits an erasure to the records of the person. Only replaces functions and lets them read names of records. */
export class Migration20261130172000 extends Migration {
  override up(): void {
    this.addSql(erasureScope);
  }
}
