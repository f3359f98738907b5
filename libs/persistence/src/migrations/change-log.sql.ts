import { useIndexes } from './history-table.sql.js';

/**
 * The changes of an organization in commit order (docs/history.md). A row that a figure depends on refers to the
 * change that recorded it, so that figures can be computed from the records that were known at an instant.
 */
export const changeLog = `
-- Equality of UUIDs, numbers and text in temporal keys.
create extension if not exists btree_gist;

create sequence change_id;
create table change (
  organization_id uuid not null references organization,
  id bigint not null,
  -- Number of the change in commit order, from 1 in each organization. Set at the commit.
  data_version bigint,
  -- The e-mail address or API key; null for the system.
  changed_by text,
  started_at timestamptz not null,
  -- Instant of the commit.
  recorded_at timestamptz,
  -- The greatest ID of a change up to this data version.
  greatest_id bigint,
  primary key (organization_id, id)
);
create unique index change_by_version on change (organization_id, data_version);
create index change_by_commit on change (organization_id, recorded_at) include (data_version, greatest_id);
-- Finds the changes that were in progress at an instant.
create index change_in_progress on change using gist (organization_id, tstzrange(started_at, recorded_at));
grant select, insert, update (data_version, changed_by, recorded_at, greatest_id) on change to docket_app;
grant usage on sequence change_id to docket_app;
alter table change enable row level security;
alter table change force row level security;
create policy tenant on change to docket_app using (organization_id = current_organization())
  with check (organization_id = current_organization());

-- The lock of an organization's data version. A transaction that holds it does nothing else than commit, or read the clock.
create function lock_of_data_version(organization uuid) returns bigint immutable language sql as
  $$ select hashtextextended(organization::text, 16) $$;

-- Returns the ID of the change that the transaction makes to an organization. The first call records the change.
create function current_change(organization uuid) returns bigint language plpgsql as $$
declare
  -- '<organization>=<id>', until the end of the transaction.
  known text := current_setting('docket.change', true);
  started timestamptz;
  id bigint;
begin
  if starts_with(known, organization::text) then
    return substr(known, 38)::bigint;
  end if;
  -- The clock is read first, so that every change started before any higher ID was assigned.
  started := clock_timestamp();
  id := nextval('change_id');
  insert into change (organization_id, id, started_at) values (organization, id, started);
  perform set_config('docket.change', organization || '=' || id, true);
  return id;
end $$;

-- Gives a change its number and its instant, as the last step of the transaction. The lock is held until the commit is
-- visible, so the order of the numbers is the order of the commits.
create function number_change() returns trigger language plpgsql ${useIndexes} as $$
declare
  latest change;
begin
  perform pg_advisory_xact_lock(lock_of_data_version(new.organization_id));
  select * into latest from change
    where organization_id = new.organization_id and data_version is not null order by data_version desc limit 1;
  update change set data_version = coalesce(latest.data_version, 0) + 1,
      changed_by = nullif(current_setting('docket.changed_by', true), ''),
      recorded_at = greatest(clock_timestamp(), latest.recorded_at + interval '1 microsecond'),
      greatest_id = greatest(new.id, latest.greatest_id)
    where organization_id = new.organization_id and id = new.id;
  return null;
end $$;
create constraint trigger number_change after insert on change deferrable initially deferred
  for each row execute function number_change();

-- Returns the current instant in milliseconds, rounded up, once it has passed: every change until then is visible to the
-- next snapshot, and every later change has a later instant. Call it before the transaction that reads.
create function settled_instant(organization uuid) returns timestamptz language plpgsql as $$
declare
  instant timestamptz;
begin
  perform pg_advisory_xact_lock_shared(lock_of_data_version(organization));
  instant := date_trunc('milliseconds', clock_timestamp()) + interval '1 millisecond';
  while clock_timestamp() <= instant loop
    perform pg_sleep(0.0005);
  end loop;
  return instant;
end $$;
`;
