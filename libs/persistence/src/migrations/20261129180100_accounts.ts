import { Migration } from '@mikro-orm/migrations';
import { accounts } from './accounts.sql.js';

/** Identifies accounts by their credentials, marks sign-in links of administrators, and ends the access of people who leave. */
export class Migration20261129180100 extends Migration {
  override up(): void {
    this.addSql(accounts);
  }
}
