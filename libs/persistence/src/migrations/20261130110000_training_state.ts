import { Migration } from '@mikro-orm/migrations';
import { trainingState } from './training-state.sql.js';

/** Adds the state of training, from which figures of the current instant are read. */
export class Migration20261130110000 extends Migration {
  override up(): void {
    this.addSql(trainingState);
  }
}
