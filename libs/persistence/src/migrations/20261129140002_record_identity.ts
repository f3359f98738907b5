import { Migration } from '@mikro-orm/migrations';

/** Removes the keys of attempts and scenario events that the indexes of the previous migration replace. */
export class Migration20261129140002 extends Migration {
  override up(): void {
    this.addSql('alter table attempt drop constraint attempt_organization_id_source_source_id_key');
    this.addSql(
      'alter table scenario_event drop constraint scenario_event_person_id_scenario_id_event_happened_at_key',
    );
  }
}
