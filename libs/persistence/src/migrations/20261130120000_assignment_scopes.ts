import { Migration } from '@mikro-orm/migrations';
import { assignmentScopes } from './assignment-scopes.sql.js';

/** Assignments for several teams and people. */
export class Migration20261130120000 extends Migration {
  override up(): void {
    for (const statement of assignmentScopes) this.addSql(statement);
  }
}
