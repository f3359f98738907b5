/**
 * Limits the accounts and sessions that transactions of an organization see and end to those of its people. Without an organization, there
 * are none. Row-level security is not forced: the owner of the tables changes operators and checks foreign keys.
 */
export const accountRows = `
alter table account enable row level security;
alter table session enable row level security;
create policy tenant on account for select to docket_app
  using (exists (select from person p where p.account_id = account.id));
create policy tenant_reads on session for select to docket_app
  using (exists (select from person p where p.account_id = session.user_id));
create policy tenant_ends on session for delete to docket_app
  using (exists (select from person p where p.account_id = session.user_id));
-- The sign-in library.
create policy sign_in on account to docket_auth using (true) with check (true);
create policy sign_in on session to docket_auth using (true) with check (true);
-- Names of operators and addresses of people who sign in, without passwords.
create policy system_reads on account for select to docket_system using (true);
-- An erasure deletes an account that gives access to nothing else, and its sessions with it.
create policy erasure on account to docket_erasure using (true) with check (true);
create policy erasure on session for select to docket_erasure using (true);
`;
