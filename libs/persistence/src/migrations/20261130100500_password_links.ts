import { Migration } from '@mikro-orm/migrations';

/** Adds one-time links of the command line, with which the owner of an account sets its password. */
export class Migration20261130100500 extends Migration {
  override up(): void {
    this.addSql(`
      create table password_link (
        account_id uuid primary key references account on delete cascade,
        token_sha256 text not null unique check (token_sha256 ~ '^[0-9a-f]{64}$'),
        expires_at timestamptz not null
      );
      grant select, insert, update, delete on password_link to docket_auth;
    `);
  }
}
