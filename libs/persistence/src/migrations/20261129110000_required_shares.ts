import { Migration } from '@mikro-orm/migrations';

/**
 * Changes that organizations made to the required shares of framework items. The latest change at or before an
 * instant applies, so a figure for an earlier instant uses the required share of that instant.
 */
export class Migration20261129110000 extends Migration {
  override up(): void {
    this.addSql(`
      create table required_share_change (
        id uuid primary key default uuidv7(),
        organization_id uuid not null references organization,
        framework_id text not null,
        item_id text not null,
        -- Null: the required share of the pack applies again.
        required_share_percent integer check (required_share_percent between 1 and 99),
        reason text check (reason <> ''),
        changed_by text not null,
        valid_from timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
        check ((required_share_percent is null) = (reason is null))
      )`);
    this.addSql(`
      create index required_share_of_item
        on required_share_change (organization_id, framework_id, item_id, valid_from desc, id desc)`);
    this.addSql('grant select, insert on required_share_change to docket_app');
    this.addSql('alter table required_share_change enable row level security');
    this.addSql('alter table required_share_change force row level security');
    this.addSql(`
      create policy tenant on required_share_change to docket_app
        using (organization_id = current_organization()) with check (organization_id = current_organization())`);
  }
}
