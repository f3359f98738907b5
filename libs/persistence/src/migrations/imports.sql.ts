/** Uploaded files that wait for their import, and saved mappings of their columns. */
export const imports = `
create table import_mapping (
  id uuid primary key default uuidv7(),
  organization_id uuid not null references organization,
  name text not null check (length(name) between 1 and 200),
  definition jsonb not null,
  changed_by text not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default date_trunc('milliseconds', now())
);
create unique index import_mapping_name on import_mapping (organization_id, text_key(name));

create table import_upload (
  id uuid primary key default uuidv7(),
  organization_id uuid not null references organization,
  -- Files that wait for their import, or files of rows that an import rejected.
  content text not null check (content in ('uploaded', 'rejected')),
  created_by text not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  -- While an import runs. It is not reset if the process is killed: the files are then uploaded again.
  importing_since timestamptz
);
create index on import_upload (expires_at);

-- The ID is part of the key of the stored object.
create table import_file (
  id uuid primary key,
  organization_id uuid not null references organization,
  upload_id uuid not null references import_upload on delete cascade,
  name text not null,
  size bigint not null check (size >= 0)
);
create index on import_file (upload_id);

grant select, insert, update, delete on import_mapping, import_upload, import_file to docket_app;
do $$
declare
  name text;
begin
  foreach name in array array['import_mapping', 'import_upload', 'import_file'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy tenant on %I to docket_app using (organization_id = current_organization()) '
                   'with check (organization_id = current_organization())', name);
  end loop;
end $$;

-- Maintenance finds expired uploads and unreferenced objects of all organizations.
grant select on import_upload, import_file to docket_system;
create policy system_reads on import_upload for select to docket_system using (true);
create policy system_reads on import_file for select to docket_system using (true);
`;
