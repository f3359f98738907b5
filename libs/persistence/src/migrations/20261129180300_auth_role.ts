import { Migration } from '@mikro-orm/migrations';
import { authRole } from './auth-role.sql.js';

/** Separates the rights on accounts from those on the data of organizations. */
export class Migration20261129180300 extends Migration {
  override up(): void {
    this.addSql(authRole);
  }
}
