import { Migration } from '@mikro-orm/migrations';
import { lastAttempts } from './training-state.sql.js';

/** Adds the last attempt of each person to the state of training. */
export class Migration20261130152000 extends Migration {
  override up(): void {
    this.addSql(lastAttempts);
  }
}
