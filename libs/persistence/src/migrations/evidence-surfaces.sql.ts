/** Everything is added, nothing taken away, so that the version before runs on it too. */
export const evidenceSurfaces = `
alter table organization
  add column accent_colour text not null default '#0B6E6E' check (accent_colour ~ '^#[0-9A-F]{6}$'),
  add column logo bytea check (length(logo) <= 262144),
  add column logo_media_type text check (logo_media_type in ('image/png', 'image/jpeg')),
  add check ((logo is null) = (logo_media_type is null));

-- A team that was deleted stays for the history that names it; its name is free again.
alter table team add column deleted_at timestamptz;
drop index team_name;
create unique index team_name on team (organization_id, md5(lower(name))) where deleted_at is null;

-- A one-time link with which a person sets a password. Only the hash of its token is kept.
create table invitation (
  id uuid primary key default uuidv7(),
  organization_id uuid not null references organization,
  person_id uuid not null references person on delete cascade,
  token_sha256 text not null unique check (token_sha256 ~ '^[0-9a-f]{64}$'),
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  accepted_at timestamptz
);
create index on invitation (person_id);

create table api_key (
  id uuid primary key default uuidv7(),
  organization_id uuid not null references organization,
  name text not null check (length(name) between 1 and 200),
  token_sha256 text not null unique check (token_sha256 ~ '^[0-9a-f]{64}$'),
  prefix text not null,
  last4 text not null,
  scopes text[] not null check (cardinality(scopes) > 0),
  created_by uuid not null references person,
  created_at timestamptz not null default now(),
  expires_at timestamptz,
  revoked_at timestamptz,
  last_used_at timestamptz
);
create index on api_key (organization_id, created_at desc, id desc);

-- A report is asked for by a person or by an API key.
alter table report alter column requested_by drop not null, add column requested_by_key uuid references api_key,
  add check (num_nonnulls(requested_by, requested_by_key) = 1);

-- A framework of the organization's own, in the format of the packs that come with the product.
create table framework_pack (
  organization_id uuid not null references organization,
  id text not null,
  pack jsonb not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (organization_id, id)
);
-- The organization's own CWE set of one item, in place of the pack's.
create table framework_override (
  organization_id uuid not null references organization,
  framework_id text not null,
  item_id text not null,
  cwe_ids integer[] not null,
  updated_at timestamptz not null default now(),
  primary key (organization_id, framework_id, item_id)
);

-- Keyset paging of the audit log under each filter; the first one also finds the distinct actions.
create index audit_event_of_action on audit_event (organization_id, action, created_at desc, id desc);
create index audit_event_of_actor on audit_event (organization_id, actor_email, created_at desc, id desc);
drop index audit_event_organization_id_action_created_at_idx;

grant select, insert, update on invitation, api_key to docket_app;
grant select, insert, update, delete on framework_pack, framework_override to docket_app;
do $$
declare
  name text;
begin
  foreach name in array array['invitation', 'api_key', 'framework_pack', 'framework_override'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy tenant on %I to docket_app using (organization_id = current_organization()) '
                   'with check (organization_id = current_organization())', name);
  end loop;
end $$;

-- Who a token belongs to must be found before the organization is known.
grant select on api_key, invitation to docket_system;
create policy system_reads on api_key for select to docket_system using (true);
create policy system_reads on invitation for select to docket_system using (true);
`;
