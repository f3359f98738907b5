import { Migration } from '@mikro-orm/migrations';
import { assignmentCounting } from './assignment-counting.sql.js';

/** Counting start, joiner deadlines and deadline history of assignments. */
export class Migration20261129100000 extends Migration {
  override up(): void {
    this.addSql(assignmentCounting);
  }
}
