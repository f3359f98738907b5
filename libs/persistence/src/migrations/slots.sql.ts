/** Slots: how many reports of an organization may be with the workers, and the turns that sweeps take. */
export const slots = `
-- Which of its organization's slots a report has, from when it is given to the workers until it ends; null while it waits.
alter table report add column slot smallint check (slot >= 1);
-- Two open reports never share a slot, so no organization has more reports in flight than there are slots.
create unique index report_slot on report (organization_id, slot)
  where slot is not null and status in ('queued', 'running');
-- Who is next in an organization, and which organizations wait at all.
create index report_waiting on report (organization_id, queued_at, id) where status = 'queued';

comment on table dispatch is 'The outbox: the reports that have a slot and wait for a worker. A claim takes the row away.';

-- When each sweep was last begun, so that many workers do not sweep more often than one.
create table sweep (
  name text primary key,
  begun_at timestamptz not null
);
grant select, insert, update on sweep to docket_system;
`;
