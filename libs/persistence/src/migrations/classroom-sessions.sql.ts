/** Classroom sessions that administrators record. Their attempts have the source `classroom` and IDs that start with that of the session. */
export const classroomSessions = `
create table classroom_session (
  organization_id uuid not null references organization,
  -- Made by the client, so that a request that is sent twice records one session.
  id uuid not null,
  title text,
  trainer text not null,
  completed_at timestamptz not null,
  assessment text not null check (assessment in ('attendance', 'score')),
  topic_ids uuid[] not null check (cardinality(topic_ids) > 0),
  people integer not null check (people > 0),
  request_sha256 text not null,
  -- The attendance sheet. Its name, size and hash are kept when the file is deleted.
  sheet_name text,
  sheet_media_type text,
  sheet_size bigint,
  sheet_sha256 text,
  sheet_removed_at timestamptz,
  recorded_by text not null,
  recorded_at timestamptz not null default date_trunc('milliseconds', now()),
  voided_by text,
  voided_at timestamptz,
  void_reason text,
  primary key (organization_id, id),
  check (num_nulls(sheet_name, sheet_media_type, sheet_size, sheet_sha256) in (0, 4)),
  check (num_nulls(voided_by, voided_at, void_reason) in (0, 3))
);
create index on classroom_session (organization_id, completed_at desc, id desc);
create index on classroom_session (organization_id, sheet_sha256) where sheet_removed_at is null;

grant select, insert, update on classroom_session to docket_app;
alter table classroom_session enable row level security;
alter table classroom_session force row level security;
create policy tenant on classroom_session to docket_app using (organization_id = current_organization())
  with check (organization_id = current_organization());

-- Maintenance finds unreferenced objects of all organizations, and operators see the size of their files.
grant select (organization_id, sheet_sha256, sheet_size, sheet_removed_at) on classroom_session to docket_system;
create policy system_reads on classroom_session for select to docket_system using (true);
`;
