import { Migration } from '@mikro-orm/migrations';
import { leavers } from './leavers.sql.js';

/** Gives people who have left the role and team of the day of leaving (docs/domain.md, section 2). */
export class Migration20261129130000 extends Migration {
  override up(): void {
    this.addSql(leavers);
  }
}
