/**
 * Separates the rights on accounts from those on the data of organizations. The login of the application is a member of both
 * roles. Transactions of an organization run as `docket_app`, which cannot read passwords and tokens; only the sign-in library
 * and changes of accounts use the rights of `docket_auth`. Nobody in the application chooses the time or the ID of an event.
 *
 * The previous release works as before: its login gets the new role before `docket_app` loses the rights.
 */
export const authRole = `
do $$ begin
  if not exists (select from pg_roles where rolname = 'docket_auth') then
    create role docket_auth nologin;
  end if;
end $$;
grant usage on schema public to docket_auth;
grant select, insert, update, delete on account, credential, session, verification to docket_auth;
grant insert, delete on operator to docket_auth;
grant select on operator to docket_auth;

do $$
declare
  login text;
begin
  for login in
    select m.rolname from pg_auth_members g join pg_roles m on m.oid = g.member
      where g.roleid = 'docket_app'::regrole and m.rolcanlogin
        -- Logins of this database only: roles belong to the server, and other databases may have separate logins.
        and exists (select from pg_database d, aclexplode(d.datacl) a
          where d.datname = current_database() and a.grantee = m.oid)
  loop
    execute format('grant docket_auth to %I', login);
  end loop;
end $$;

revoke all on account, credential, session, verification from docket_app;
grant select (id, email, name, created_at, updated_at) on account to docket_app;
-- A change that ends the access of a person ends the sessions.
grant select (id, user_id, created_at, updated_at, expires_at) on session to docket_app;
grant delete on session to docket_app;
revoke insert, update, delete on operator from docket_system;

revoke insert on audit_event from docket_app;
grant insert (organization_id, action, actor_email, actor_role, target_type, target_id, target_label, metadata, ip_address)
  on audit_event to docket_app;
revoke insert on operations_event from docket_system;
grant insert (action, actor_email, target_type, target_id, target_label, metadata, ip_address)
  on operations_event to docket_system, docket_auth;
`;
