import { Migration } from '@mikro-orm/migrations';
import { changeLog } from './change-log.sql.js';
import { histories } from './histories.sql.js';

/** Numbers the changes of each organization, and keeps the history of everything that figures depend on. */
export class Migration20261129140000 extends Migration {
  override up(): void {
    this.addSql(changeLog);
    for (const sql of histories) this.addSql(sql);
  }
}
