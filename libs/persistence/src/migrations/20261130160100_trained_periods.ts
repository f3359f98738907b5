import { Migration } from '@mikro-orm/migrations';
import { trainedPeriods } from './training-state.sql.js';

/** Adds the periods in which people are trained to the states of training. */
export class Migration20261130160100 extends Migration {
  override up(): void {
    this.addSql(trainedPeriods);
  }
}
