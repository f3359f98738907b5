import { Migration } from '@mikro-orm/migrations';
import { accountRows } from './account-rows.sql.js';

/** Limits the accounts and sessions of transactions of an organization to those of its people. */
export class Migration20261130172010 extends Migration {
  override up(): void {
    this.addSql(accountRows);
  }
}
