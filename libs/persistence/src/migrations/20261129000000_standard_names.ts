import { Migration } from '@mikro-orm/migrations';

/** Renames columns, tables, events and error codes to the standard terms. */
export class Migration20261129000000 extends Migration {
  override up(): void {
    this.addSql('alter table organization rename column accent_colour to accent_color');
    this.addSql('alter table report rename column attempt to run');
    this.addSql('alter table report rename column first_attempt to first_run');
    this.addSql('alter table report rename column held_at to legal_hold_at');
    this.addSql('alter table report rename column held_by to legal_hold_by');
    this.addSql('alter table report rename column hold_reason to legal_hold_reason');
    this.addSql('alter index report_held rename to report_on_legal_hold');
    this.addSql('alter table report_event rename column attempt to run');
    this.addSql(`update report_event set event = 'run_failed' where event = 'attempt_failed'`);
    this.addSql(`update report set error_code = 'subject_not_found' where error_code = 'subject_gone'`);
    this.addSql('alter table sweep rename to maintenance_task');
    this.addSql('alter table maintenance_task rename column begun_at to started_at');
  }
}
