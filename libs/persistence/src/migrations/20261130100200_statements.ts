import { Migration } from '@mikro-orm/migrations';
import { statements } from './statements.sql.js';

/** Adds recorded xAPI statements, and the topics that administrators choose for their objects. */
export class Migration20261130100200 extends Migration {
  override up(): void {
    this.addSql(statements);
  }
}
