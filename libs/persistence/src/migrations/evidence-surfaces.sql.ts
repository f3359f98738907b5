/** Part of the first release, together with the initial schema. */
export const evidenceSurfaces = `
alter table organization
  add column accent_colour text not null default '#0B6E6E' check (accent_colour ~ '^#[0-9A-F]{6}$'),
  add column logo bytea check (length(logo) <= 262144),
  add column logo_media_type text check (logo_media_type in ('image/png', 'image/jpeg')),
  add check ((logo is null) = (logo_media_type is null));

-- A deleted team is kept for the history that refers to it. Its name can be used again.
alter table team add column deleted_at timestamptz;
drop index team_name;
create unique index team_name on team (organization_id, md5(lower(name))) where deleted_at is null;
-- Detects concurrent edits of a team.
alter table team add column updated_at timestamptz not null default now();

-- Sort key for lists of people, and the text that a search matches within name and e-mail. Both are stored, because
-- row-level security prevents the use of text search indexes (their operators are not leakproof), so a search compares
-- every row. The key is limited to 200 characters, because a name of 20,000 characters does not fit in an index entry.
alter table person
  add column name_key text not null generated always as (lower(left(name, 200))) stored,
  add column search_text text not null generated always as (lower(name || ' ' || email)) stored;
create index person_by_name on person (organization_id, name_key, id);
create index person_by_joining on person (organization_id, joined_at, id);

-- Times in the history have millisecond precision, like the times in queries. A period never starts before the previous
-- one: now() is the start of a transaction, which can be earlier if the transaction waited for another one.
create or replace function person_history() returns trigger language plpgsql as $$
declare
  at timestamptz := date_trunc('milliseconds', now());
begin
  if tg_op = 'INSERT' then
    insert into person_period (organization_id, person_id, role, team_id, valid_from, valid_to)
      values (new.organization_id, new.id, new.role, new.team_id, new.joined_at, new.left_at);
    return null;
  end if;
  -- A corrected joined_at only changes the start of the first period.
  if old.joined_at <> new.joined_at then
    update person_period set valid_from = least(new.joined_at, coalesce(valid_to, new.joined_at))
      where id = (select id from person_period where person_id = new.id order by valid_from, id limit 1);
  end if;
  at := greatest(at, (select max(valid_from) from person_period where person_id = new.id));
  if old.left_at is not null and new.left_at is null and old.left_at <= at then
    -- The person rejoins. The time of absence stays a gap.
    insert into person_period (organization_id, person_id, role, team_id, valid_from)
      values (new.organization_id, new.id, new.role, new.team_id, at);
    return null;
  end if;
  if old.left_at is distinct from new.left_at then
    -- Periods that start after the person left are deleted. The last remaining period ends when the person left.
    delete from person_period where person_id = new.id and valid_from > new.left_at
      and valid_from > (select min(valid_from) from person_period where person_id = new.id);
    update person_period set valid_to = case when new.left_at is not null then greatest(new.left_at, valid_from) end
      where id = (select id from person_period where person_id = new.id order by valid_from desc, id desc limit 1);
  end if;
  if (old.role, old.team_id) is distinct from (new.role, new.team_id) and (new.left_at is null or new.left_at > at) then
    update person_period set valid_to = at
      where id = (select id from person_period where person_id = new.id order by valid_from desc, id desc limit 1);
    -- A period without duration is deleted.
    delete from person_period where person_id = new.id and valid_from = at and valid_to = at;
    insert into person_period (organization_id, person_id, role, team_id, valid_from, valid_to)
      values (new.organization_id, new.id, new.role, new.team_id, at, new.left_at);
  end if;
  return null;
end $$;

-- One-time links to set a password. Only the hash of the token is stored.
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

-- Detects concurrent edits of a topic.
alter table topic add column updated_at timestamptz not null default date_trunc('milliseconds', now());

-- The items of a custom assignment are stored in numbered sets. A change adds a set and keeps the previous ones, so that
-- figures as of an earlier instant use the items of that instant.
alter table assignment add column item_set integer not null default 1;
alter table assignment_revision add column item_set integer not null default 1;
alter table assignment_item add column item_set integer not null default 1,
  drop constraint assignment_item_pkey, add primary key (assignment_id, item_set, position);

create or replace function assignment_history() returns trigger language plpgsql as $$
declare
  -- Millisecond precision, like the times in queries. A revision never starts before the previous one: now() can be
  -- earlier if the transaction waited for another one.
  at timestamptz := date_trunc('milliseconds', case when tg_op = 'INSERT' then new.created_at else now() end);
begin
  if tg_op = 'UPDATE' then
    if to_jsonb(old) - 'updated_at' = to_jsonb(new) - 'updated_at' then
      return null;
    end if;
    at := greatest(at, (select max(valid_from) from assignment_revision where assignment_id = new.id));
    -- A revision without duration is deleted.
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

-- A report is requested by a person or an API key.
alter table report alter column requested_by drop not null, add column requested_by_key uuid references api_key,
  add check (num_nonnulls(requested_by, requested_by_key) = 1);

-- Custom frameworks of an organization, in the format of the supplied packs.
create table framework_pack (
  organization_id uuid not null references organization,
  id text not null,
  -- Type json keeps the text as it was uploaded, so that its hash does not change.
  pack json not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (organization_id, id)
);
-- The custom CWE set of an item, which replaces the set of the pack.
create table framework_override (
  organization_id uuid not null references organization,
  framework_id text not null,
  item_id text not null,
  cwe_ids integer[] not null,
  updated_at timestamptz not null default now(),
  primary key (organization_id, framework_id, item_id)
);

-- Keyset paging of the audit log for each filter. The first index also finds the distinct actions.
create index audit_event_of_action on audit_event (organization_id, action, created_at desc, id desc);
create index audit_event_of_actor on audit_event (organization_id, actor_email, created_at desc, id desc);
drop index audit_event_organization_id_action_created_at_idx;
-- Both filters combined. Without this index, a search for an action that an actor never did reads all events of the actor.
create index audit_event_of_action_and_actor
  on audit_event (organization_id, action, actor_email, created_at desc, id desc);

-- Coverage reads millions of attempts. A parallel plan requires that the function of the row-level security policy is
-- parallel safe. An index-only scan requires the language in the index.
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

-- A token is looked up before the organization is known.
grant select on api_key, invitation to docket_system;
create policy system_reads on api_key for select to docket_system using (true);
create policy system_reads on invitation for select to docket_system using (true);
`;
