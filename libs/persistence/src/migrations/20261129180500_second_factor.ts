import { Migration } from '@mikro-orm/migrations';
import { secondFactor } from './second-factor.sql.js';

/** Adds second factors of accounts, their recovery codes, and the requirement of an organization. */
export class Migration20261129180500 extends Migration {
  override up(): void {
    this.addSql(secondFactor);
  }
}
