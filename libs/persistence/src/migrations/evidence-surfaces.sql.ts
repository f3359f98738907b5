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
-- So that two edits of a team at once are noticed.
alter table team add column updated_at timestamptz not null default now();

-- Lists of people in the order of names, and words looked for anywhere in name and e-mail. Kept beside the row because
-- row-level security admits no index on words (their operators are not leakproof): what is read is to be ready to
-- compare. An index entry has no room for a whole name of 20,000 characters.
alter table person
  add column name_key text not null generated always as (lower(left(name, 200))) stored,
  add column search_text text not null generated always as (lower(name || ' ' || email)) stored;
create index person_by_name on person (organization_id, name_key, id);
create index person_by_joining on person (organization_id, joined_at, id);

-- Instants of the history are in milliseconds, as they are asked for, and a stretch never begins before the one that it
-- follows: a transaction that waited for another one began before it.
create or replace function person_history() returns trigger language plpgsql as $$
declare
  at timestamptz := date_trunc('milliseconds', now());
begin
  if tg_op = 'INSERT' then
    insert into person_period (organization_id, person_id, role, team_id, valid_from, valid_to)
      values (new.organization_id, new.id, new.role, new.team_id, new.joined_at, new.left_at);
    return null;
  end if;
  -- A corrected joined_at moves the beginning of the first stretch, nothing else.
  if old.joined_at <> new.joined_at then
    update person_period set valid_from = least(new.joined_at, coalesce(valid_to, new.joined_at))
      where id = (select id from person_period where person_id = new.id order by valid_from, id limit 1);
  end if;
  at := greatest(at, (select max(valid_from) from person_period where person_id = new.id));
  if old.left_at is not null and new.left_at is null and old.left_at <= at then
    -- Back again: the time away stays a gap.
    insert into person_period (organization_id, person_id, role, team_id, valid_from)
      values (new.organization_id, new.id, new.role, new.team_id, at);
    return null;
  end if;
  if old.left_at is distinct from new.left_at then
    -- Whatever was recorded after the day of leaving did not happen; the last stretch before it ends there.
    delete from person_period where person_id = new.id and valid_from > new.left_at
      and valid_from > (select min(valid_from) from person_period where person_id = new.id);
    update person_period set valid_to = case when new.left_at is not null then greatest(new.left_at, valid_from) end
      where id = (select id from person_period where person_id = new.id order by valid_from desc, id desc limit 1);
  end if;
  if (old.role, old.team_id) is distinct from (new.role, new.team_id) and (new.left_at is null or new.left_at > at) then
    update person_period set valid_to = at
      where id = (select id from person_period where person_id = new.id order by valid_from desc, id desc limit 1);
    -- What was so for no time was not so.
    delete from person_period where person_id = new.id and valid_from = at and valid_to = at;
    insert into person_period (organization_id, person_id, role, team_id, valid_from, valid_to)
      values (new.organization_id, new.id, new.role, new.team_id, at, new.left_at);
  end if;
  return null;
end $$;

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

-- So that two edits of a topic at once are noticed.
alter table topic add column updated_at timestamptz not null default date_trunc('milliseconds', now());

-- A custom assignment's items are kept in numbered sets: a change adds a set and leaves the one before, so that figures
-- as of an earlier instant still know what was asked then.
alter table assignment add column item_set integer not null default 1;
alter table assignment_revision add column item_set integer not null default 1;
alter table assignment_item add column item_set integer not null default 1,
  drop constraint assignment_item_pkey, add primary key (assignment_id, item_set, position);

create or replace function assignment_history() returns trigger language plpgsql as $$
declare
  -- In milliseconds, as instants are asked for; never before the revision that it follows: a transaction that waited
  -- for another one began before it.
  at timestamptz := date_trunc('milliseconds', case when tg_op = 'INSERT' then new.created_at else now() end);
begin
  if tg_op = 'UPDATE' then
    if to_jsonb(old) - 'updated_at' = to_jsonb(new) - 'updated_at' then
      return null;
    end if;
    at := greatest(at, (select max(valid_from) from assignment_revision where assignment_id = new.id));
    -- What was said for no time was not said.
    delete from assignment_revision where assignment_id = new.id and valid_to is null and valid_from = at;
    update assignment_revision set valid_to = at where assignment_id = new.id and valid_to is null;
  end if;
  insert into assignment_revision (organization_id, assignment_id, title, target_type, target_family,
      target_module_id, target_topic_id, target_course_id, target_scenario_id, item_set, scope_type, scope_person_id,
      scope_team_id, deadline, mandatory, note, active, valid_from)
    values (new.organization_id, new.id, new.title, new.target_type, new.target_family,
      new.target_module_id, new.target_topic_id, new.target_course_id, new.target_scenario_id, new.item_set,
      new.scope_type, new.scope_person_id, new.scope_team_id, new.deadline, new.mandatory, new.note, new.active, at);
  return null;
end $$;

-- A report is asked for by a person or by an API key.
alter table report alter column requested_by drop not null, add column requested_by_key uuid references api_key,
  add check (num_nonnulls(requested_by, requested_by_key) = 1);

-- A framework of the organization's own, in the format of the packs that come with the product.
create table framework_pack (
  organization_id uuid not null references organization,
  id text not null,
  -- Kept as it was written, so that its hash is that of what was added.
  pack json not null,
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
-- Two filters at once: without it, an action that an actor never did is looked for among all that they did.
create index audit_event_of_action_and_actor
  on audit_event (organization_id, action, actor_email, created_at desc, id desc);

-- Coverage reads millions of attempts: by more than one process, which a policy forbids as long as its function may not
-- run in another, and from the index alone, also per language.
alter function current_organization() parallel safe;
drop index attempt_of_person;
create index attempt_of_person
  on attempt (organization_id, person_id, topic_id, completed_at) include (score, language);

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
