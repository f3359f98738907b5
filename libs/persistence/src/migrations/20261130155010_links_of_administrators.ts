import { Migration } from '@mikro-orm/migrations';
import { linksOfAdministrators } from './links-of-administrators.sql.js';

/** Marks the sign-in links of people who become administrators later. Only adds a function and a trigger. */
export class Migration20261130155010 extends Migration {
  override up(): void {
    this.addSql(linksOfAdministrators);
  }
}
