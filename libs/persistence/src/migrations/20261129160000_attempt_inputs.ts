import { Migration } from '@mikro-orm/migrations';
import { attemptInputs } from './attempt-inputs.sql.js';

/** Records which imported file or request each attempt comes from. */
export class Migration20261129160000 extends Migration {
  override up(): void {
    this.addSql(attemptInputs);
  }
}
