import { useIndexes } from './history-table.sql.js';

/**
 * Changes are recorded in milliseconds, as they are printed: a printed instant of a change, used as `knownAt`, includes it. The
 * instant is rounded up, as `settled_instant` does, so that no figure that was read before includes the change.
 */
export const recordedMilliseconds = `
create or replace function number_change() returns trigger language plpgsql ${useIndexes} as $$
declare
  latest change;
  instant timestamptz;
begin
  perform pg_advisory_xact_lock(lock_of_data_version(new.organization_id));
  select * into latest from change
    where organization_id = new.organization_id and data_version is not null order by data_version desc limit 1;
  instant := greatest(date_trunc('milliseconds', clock_timestamp()) + interval '1 millisecond',
    date_trunc('milliseconds', latest.recorded_at) + interval '1 millisecond');
  -- Changes in one millisecond wait for the clock, so that the next settled instant includes them. It may have been set back.
  while clock_timestamp() < instant - interval '1 millisecond' and clock_timestamp() > instant - interval '1 second' loop
    perform pg_sleep(0.0002);
  end loop;
  update change set data_version = coalesce(latest.data_version, 0) + 1,
      changed_by = nullif(current_setting('docket.changed_by', true), ''),
      recorded_at = instant,
      greatest_id = greatest(new.id, latest.greatest_id)
    where organization_id = new.organization_id and id = new.id;
  return null;
end $$;

alter table change no force row level security;
update change set recorded_at = date_trunc('milliseconds', recorded_at) + interval '1 millisecond'
  where recorded_at <> date_trunc('milliseconds', recorded_at);
alter table change force row level security;
`;
