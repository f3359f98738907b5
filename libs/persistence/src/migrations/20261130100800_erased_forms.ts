import { Migration } from '@mikro-orm/migrations';
import { erasedForms } from './erased-forms.sql.js';

/** Erasure finds the person in every form of their name and addresses, and never fails because of a key or a length. */
export class Migration20261130100800 extends Migration {
  override up(): void {
    this.addSql(erasedForms);
  }
}
