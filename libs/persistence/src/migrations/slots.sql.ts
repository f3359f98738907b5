/** Slots, which limit the dispatched and running reports of an organization, and the last start of each maintenance task. */
export const slots = `
-- The slot of a report within its organization, from dispatch until the report ends; null while it waits for a slot.
alter table report add column slot smallint check (slot >= 1);
-- Two active reports never share a slot, so an organization never has more dispatched and running reports than slots.
create unique index report_slot on report (organization_id, slot)
  where slot is not null and status in ('queued', 'running');
-- The next queued report of an organization, and the organizations that have queued reports.
create index report_waiting on report (organization_id, queued_at, id) where status = 'queued';

-- Last start of each maintenance task, so that several workers together run a task as often as a single one.
create table sweep (
  name text primary key,
  begun_at timestamptz not null
);
grant select, insert, update on sweep to docket_system;
`;
