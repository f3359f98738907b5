import { Migration } from '@mikro-orm/migrations';
import { erasure } from './erasure.sql.js';

/** Adds the erasure of personal data of people who have left (docs/privacy.md). */
export class Migration20261129180400 extends Migration {
  override up(): void {
    this.addSql(erasure);
  }
}
