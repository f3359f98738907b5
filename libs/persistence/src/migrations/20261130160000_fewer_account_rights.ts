import { Migration } from '@mikro-orm/migrations';

/**
 * Leaves adding and removing operators to the owner of the tables, whom only the command line uses. Queries across
 * organizations read only whether an account has a second factor.
 */
export class Migration20261130160000 extends Migration {
  override up(): void {
    this.addSql(`
      revoke insert, delete on operator from docket_auth;
      revoke select on authenticator, passkey from docket_system;
      grant select (account_id, confirmed_at) on authenticator to docket_system;
      grant select (account_id) on passkey to docket_system;
    `);
  }
}
