import { Migration } from '@mikro-orm/migrations';
import { assignmentCounts } from './assignment-counts.sql.js';

/** Adds the counts that lists of assignments are read from. */
export class Migration20261130152010 extends Migration {
  override up(): void {
    this.addSql(assignmentCounts);
  }
}
