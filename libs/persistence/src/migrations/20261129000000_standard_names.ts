import { Migration } from '@mikro-orm/migrations';

/** Constraints and indexes whose names contain old terms: table, old name, new name. */
const constraints = [
  ['organization', 'organization_accent_colour_check', 'organization_accent_color_check'],
  ['organization', 'organization_accent_colour_not_null', 'organization_accent_color_not_null'],
  ['report', 'report_attempt_not_null', 'report_run_not_null'],
  ['report', 'report_first_attempt_not_null', 'report_first_run_not_null'],
  ['report', 'report_hold_whole', 'report_legal_hold_complete'],
  ['report', 'report_hold_keeps', 'report_legal_hold_not_expired'],
  ['report_event', 'report_event_attempt_not_null', 'report_event_run_not_null'],
  ['maintenance_task', 'sweep_pkey', 'maintenance_task_pkey'],
  ['maintenance_task', 'sweep_name_not_null', 'maintenance_task_name_not_null'],
  ['maintenance_task', 'sweep_begun_at_not_null', 'maintenance_task_started_at_not_null'],
] as const;

/** Tables with renamed values. Their policies also apply to the owner (`force row level security`). */
const tablesWithValues = ['report', 'report_event', 'audit_event'];

/**
 * Renames columns, tables, constraints, indexes, events, actions and error codes to the standard terms. It changes the
 * append-only tables report_event and audit_event, which is allowed because no release has the old names.
 */
export class Migration20261129000000 extends Migration {
  override up(): void {
    this.addSql('alter table organization rename column accent_colour to accent_color');
    this.addSql('alter table report rename column attempt to run');
    this.addSql('alter table report rename column first_attempt to first_run');
    this.addSql('alter table report rename column held_at to legal_hold_at');
    this.addSql('alter table report rename column held_by to legal_hold_by');
    this.addSql('alter table report rename column hold_reason to legal_hold_reason');
    this.addSql('alter table report_event rename column attempt to run');
    this.addSql('alter table sweep rename to maintenance_task');
    this.addSql('alter table maintenance_task rename column begun_at to started_at');
    for (const [table, from, to] of constraints) {
      this.addSql(`alter table ${table} rename constraint ${from} to ${to}`);
    }
    this.addSql('alter index report_held rename to report_on_legal_hold');
    this.addSql('alter index report_unprinted rename to report_snapshot_to_remove');
    this.addSql('alter index artefact_kept rename to artefact_not_deleted');
    this.addSql(
      `comment on table dispatch is 'Outbox of reports that have a slot and wait for a worker. Claiming a report deletes its row.'`,
    );
    this.renameValues();
  }

  private renameValues(): void {
    for (const table of tablesWithValues) this.addSql(`alter table ${table} no force row level security`);
    this.addSql(`update report set error_code = 'subject_not_found' where error_code = 'subject_gone'`);
    this.addSql(`update report_event set event = case event when 'attempt_failed' then 'run_failed'
        when 'held' then 'legal_hold_placed' else 'legal_hold_lifted' end
      where event in ('attempt_failed', 'held', 'hold_lifted')`);
    this
      .addSql(`update audit_event set action = case action when 'report.held' then 'report.legal_hold_placed'
        else 'report.legal_hold_lifted' end
      where action in ('report.held', 'report.hold_lifted')`);
    for (const table of tablesWithValues) this.addSql(`alter table ${table} force row level security`);
  }
}
