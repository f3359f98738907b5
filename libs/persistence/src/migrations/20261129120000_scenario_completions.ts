import { Migration } from '@mikro-orm/migrations';
import { scenarioCompletions } from './scenario-completions.sql.js';

/** Records every start and completion of a scenario, and keeps the first ones. */
export class Migration20261129120000 extends Migration {
  override up(): void {
    this.addSql(scenarioCompletions);
  }
}
