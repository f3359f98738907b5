import { Migration } from '@mikro-orm/migrations';
import { assigneeStates } from './assignment-counts.sql.js';

/** Keeps all assignments of each assignee, instead of the open ones with a deadline. */
export class Migration20261130171000 extends Migration {
  override up(): void {
    this.addSql(assigneeStates);
  }
}
