import { Migration } from '@mikro-orm/migrations';
import { history } from './history.sql.js';
import { security } from './security.sql.js';
import { tables } from './tables.sql.js';

/** Creates the initial schema: tables, history triggers, roles and row-level security. */
export class Migration20261123000000 extends Migration {
  override up(): void {
    this.addSql(tables);
    this.addSql(history);
    this.addSql(security);
  }
}
