import { Migration } from '@mikro-orm/migrations';
import { formerNames } from './former-names.sql.js';

/** Makes erasure and export fast for people with many former names. Replaces functions and extends their type. */
export class Migration20261130174010 extends Migration {
  override up(): void {
    this.addSql(formerNames);
  }
}
