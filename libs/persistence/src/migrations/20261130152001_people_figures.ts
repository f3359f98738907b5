import { Migration } from '@mikro-orm/migrations';
import { peopleFigures } from './training-state.sql.js';

/** Creates the index of the figures that lists of people are sorted by concurrently, outside a transaction. */
export class Migration20261130152001 extends Migration {
  override isTransactional(): boolean {
    return false;
  }

  override up(): void {
    for (const statement of peopleFigures) this.addSql(statement);
  }
}
