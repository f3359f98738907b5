import { Migration } from '@mikro-orm/migrations';
import { mail } from './mail.sql.js';

/** Adds the outbox of e-mail messages. Only adds objects. */
export class Migration20261201100000 extends Migration {
  override up(): void {
    this.addSql(mail);
  }
}
