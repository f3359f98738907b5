import { Migration } from '@mikro-orm/migrations';
import { keysAndAdministrators } from './keys-and-administrators.sql.js';

/** Refuses changes of administrators by API keys, whatever statement makes them. Only adds functions and triggers. */
export class Migration20261130155000 extends Migration {
  override up(): void {
    this.addSql(keysAndAdministrators);
  }
}
