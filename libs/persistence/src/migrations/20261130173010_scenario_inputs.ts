import { Migration } from '@mikro-orm/migrations';
import { scenarioInputs } from './attempt-inputs.sql.js';

/** Keeps the imported file of a start or completion of a scenario when its person is merged. */
export class Migration20261130173010 extends Migration {
  override up(): void {
    this.addSql(scenarioInputs);
  }
}
