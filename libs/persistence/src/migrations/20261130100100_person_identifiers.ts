import { Migration } from '@mikro-orm/migrations';
import { personIdentifiers } from './person-identifiers.sql.js';

/** Adds employee numbers, accounts and e-mail aliases of people. */
export class Migration20261130100100 extends Migration {
  override up(): void {
    this.addSql(personIdentifiers);
  }
}
