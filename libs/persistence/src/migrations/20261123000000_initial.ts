import { Migration } from '@mikro-orm/migrations';
import { history, security, tables } from './schema.sql.js';

/** The whole schema of the first version: tables, history triggers, roles and row-level security. */
export class Migration20261123000000 extends Migration {
  override up(): void {
    this.addSql(tables);
    this.addSql(history);
    this.addSql(security);
  }
}
