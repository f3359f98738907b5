/** Roles, grants and row-level security. */
export const security = `
do $$ begin
  if not exists (select from pg_roles where rolname = 'docket_app') then
    create role docket_app nologin;
  end if;
  if not exists (select from pg_roles where rolname = 'docket_system') then
    create role docket_system nologin;
  end if;
end $$;
grant docket_system to docket_app with inherit false, set true;

create function current_organization() returns uuid stable language sql as
  $$ select nullif(current_setting('docket.organization_id', true), '')::uuid $$;

grant usage on schema public to docket_app, docket_system;
grant select, insert, update, delete on all tables in schema public to docket_app;
-- A bulk load updates the statistics (analyze).
grant maintain on person, person_period, assignment, assignment_revision, attempt, scenario_progress, topic to docket_app;
revoke insert, update, delete on family from docket_app;
-- Append-only tables.
revoke update, delete on audit_event, attempt, report_event from docket_app;
revoke update, delete on artefact from docket_app;
grant update (deleted_at) on artefact to docket_app;
revoke delete on report, person, organization from docket_app;

do $$
declare
  name text;
begin
  for name in
    select c.table_name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = 'public' and c.column_name = 'organization_id' and t.table_type = 'BASE TABLE'
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy tenant on %I to docket_app using (organization_id = current_organization()) '
                   'with check (organization_id = current_organization())', name);
  end loop;
end $$;
alter table organization enable row level security;
alter table organization force row level security;
create policy tenant on organization to docket_app using (id = current_organization())
  with check (id = current_organization());

-- The minimum that the application reads across tenants: queued and stuck reports, and the people who can sign in.
grant select on organization, report, dispatch, artefact, person to docket_system;
grant update (enqueued_at) on dispatch to docket_system;
create policy system_reads on organization for select to docket_system using (true);
create policy system_reads on report for select to docket_system using (true);
create policy system_reads on artefact for select to docket_system using (true);
create policy system_reads on person for select to docket_system using (account_id is not null);
create policy system_queue on dispatch to docket_system using (true) with check (true);
`;
