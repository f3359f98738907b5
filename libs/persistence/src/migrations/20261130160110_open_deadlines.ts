import { Migration } from '@mikro-orm/migrations';
import { openDeadlines } from './assignment-counts.sql.js';

/** Adds the deadlines from which the people who need attention are read. */
export class Migration20261130160110 extends Migration {
  override up(): void {
    this.addSql(openDeadlines);
  }
}
