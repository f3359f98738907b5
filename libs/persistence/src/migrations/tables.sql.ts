/**
 * Tables of the initial schema. Every tenant table has the column organization_id. security.sql.ts enables row-level security
 * for all tables with this column in information_schema, so that none can be forgotten.
 */
export const tables = `
create table organization (
  id uuid primary key default uuidv7(),
  slug text not null unique check (slug ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
  name text not null check (length(name) between 1 and 20000),
  time_zone text not null default 'UTC',
  locale text not null default 'en',
  page_size text not null default 'A4' check (page_size in ('A4', 'Letter')),
  coverage_threshold_percent smallint not null default 80 check (coverage_threshold_percent between 50 and 100),
  created_at timestamptz not null default now()
);

-- Sign-in. These tables are not tenant tables, because one account can belong to people of several organizations.
create table account (
  id uuid primary key,
  name text not null,
  email text not null unique,
  email_verified boolean not null default false,
  image text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create table credential (
  id uuid primary key,
  account_id text not null,
  provider_id text not null,
  user_id uuid not null references account on delete cascade,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (provider_id, account_id)
);
create index on credential (user_id);
create table session (
  id uuid primary key,
  token text not null unique,
  user_id uuid not null references account on delete cascade,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on session (user_id);
create table verification (
  id uuid primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on verification (identifier);

create table team (
  id uuid primary key default uuidv7(),
  organization_id uuid not null references organization,
  name text not null check (length(name) between 1 and 20000),
  created_at timestamptz not null default now()
);
create unique index team_name on team (organization_id, md5(lower(name)));

create table person (
  id uuid primary key default uuidv7(),
  organization_id uuid not null references organization,
  account_id uuid references account,
  email text not null check (length(email) between 3 and 320),
  name text not null check (length(name) between 1 and 20000),
  role text not null default 'learner' check (role in ('org_admin', 'auditor', 'learner')),
  team_id uuid references team,
  languages text[] not null default '{}',
  joined_at timestamptz not null default now(),
  left_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (left_at is null or left_at >= joined_at)
);
create unique index person_email on person (organization_id, lower(email));
create unique index person_account on person (account_id, organization_id) where account_id is not null;
create index on person (organization_id, team_id);

-- History of people: one row for each period in which the person was active with the same role and team,
-- valid_from <= instant < valid_to.
create table person_period (
  id uuid primary key default uuidv7(),
  organization_id uuid not null references organization,
  person_id uuid not null references person on delete cascade,
  role text not null,
  team_id uuid references team,
  valid_from timestamptz not null,
  valid_to timestamptz,
  check (valid_to is null or valid_to >= valid_from)
);
create unique index person_period_open on person_period (person_id) where valid_to is null;
create index on person_period (organization_id, person_id, valid_from);
create index on person_period (organization_id, team_id, valid_from);

create table family (id text primary key, title text not null);
insert into family (id, title) values
  ('web', 'Web applications'), ('api', 'APIs'), ('mobile', 'Mobile applications'), ('client', 'Client-side code');

create table module (
  id uuid primary key default uuidv7(),
  organization_id uuid not null references organization,
  family text not null references family,
  slug text not null,
  title text not null,
  unique (organization_id, family, slug)
);
create table topic (
  id uuid primary key default uuidv7(),
  organization_id uuid not null references organization,
  module_id uuid not null references module,
  slug text not null,
  title text not null,
  cwe_ids integer[] not null default '{}',
  languages text[] not null default '{}',
  unique (organization_id, slug)
);
create index on topic (module_id);
create index on topic using gin (cwe_ids);
create table scenario (
  id uuid primary key default uuidv7(),
  organization_id uuid not null references organization,
  module_id uuid references module,
  slug text not null,
  title text not null,
  unique (organization_id, slug)
);
create table course (
  id uuid primary key default uuidv7(),
  organization_id uuid not null references organization,
  slug text not null,
  title text not null,
  unique (organization_id, slug)
);
create table course_item (
  organization_id uuid not null references organization,
  course_id uuid not null references course on delete cascade,
  position integer not null,
  topic_id uuid references topic,
  scenario_id uuid references scenario,
  primary key (course_id, position),
  check (num_nonnulls(topic_id, scenario_id) = 1)
);

create table attempt (
  id uuid primary key default uuidv7(),
  organization_id uuid not null references organization,
  person_id uuid not null references person,
  topic_id uuid not null references topic,
  score numeric(5,2) not null check (score between 0 and 100),
  language text,
  started_at timestamptz,
  completed_at timestamptz not null,
  source text not null,
  source_id text not null,
  recorded_at timestamptz not null default now(),
  unique (organization_id, source, source_id)
);
create index attempt_of_person on attempt (organization_id, person_id, topic_id, completed_at) include (score);
create index attempt_of_topic on attempt (organization_id, topic_id, completed_at) include (person_id, score);

create table scenario_progress (
  id uuid primary key default uuidv7(),
  organization_id uuid not null references organization,
  person_id uuid not null references person,
  scenario_id uuid not null references scenario,
  status text not null check (status in ('started', 'completed')),
  started_at timestamptz,
  completed_at timestamptz,
  unique (person_id, scenario_id),
  check ((status = 'completed') = (completed_at is not null))
);
create index on scenario_progress (organization_id, scenario_id, completed_at);

create table assignment (
  id uuid primary key default uuidv7(),
  organization_id uuid not null references organization,
  external_id text,
  title text not null check (length(title) between 1 and 20000),
  target_type text not null check (target_type in ('category', 'module', 'topic', 'course', 'scenario', 'custom')),
  target_family text references family,
  target_module_id uuid references module,
  target_topic_id uuid references topic,
  target_course_id uuid references course,
  target_scenario_id uuid references scenario,
  scope_type text not null check (scope_type in ('person', 'team', 'organization')),
  scope_person_id uuid references person,
  scope_team_id uuid references team,
  deadline timestamptz,
  mandatory boolean not null default true,
  note text,
  active boolean not null default true,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (organization_id, external_id),
  check (num_nonnulls(target_family, target_module_id, target_topic_id, target_course_id, target_scenario_id)
         = case when target_type = 'custom' then 0 else 1 end),
  check ((scope_type = 'person') = (scope_person_id is not null) and (scope_type = 'team') = (scope_team_id is not null))
);
create index on assignment (organization_id, created_at desc);
-- The items of a custom assignment.
create table assignment_item (
  organization_id uuid not null references organization,
  assignment_id uuid not null references assignment on delete cascade,
  position integer not null,
  topic_id uuid references topic,
  scenario_id uuid references scenario,
  primary key (assignment_id, position),
  check (num_nonnulls(topic_id, scenario_id) = 1)
);
-- History of assignments: one row for each period without a change, valid_from <= instant < valid_to.
create table assignment_revision (
  id uuid primary key default uuidv7(),
  organization_id uuid not null references organization,
  assignment_id uuid not null references assignment on delete cascade,
  title text not null,
  target_type text not null,
  target_family text,
  target_module_id uuid,
  target_topic_id uuid,
  target_course_id uuid,
  target_scenario_id uuid,
  scope_type text not null,
  scope_person_id uuid,
  scope_team_id uuid,
  deadline timestamptz,
  mandatory boolean not null,
  note text,
  active boolean not null,
  valid_from timestamptz not null,
  valid_to timestamptz
);
create unique index assignment_revision_open on assignment_revision (assignment_id) where valid_to is null;
create index on assignment_revision (organization_id, assignment_id, valid_from);

create table report (
  id uuid primary key default uuidv7(),
  organization_id uuid not null references organization,
  kind text not null,
  params jsonb not null,
  subject text not null,
  -- Equal for requests of the same report; null if a new report was explicitly requested.
  dedup_key text,
  status text not null default 'queued'
    check (status in ('queued', 'running', 'completed', 'failed', 'cancelled', 'expired')),
  phase text check (phase in ('collecting', 'rendering', 'storing')),
  percent smallint not null default 0 check (percent between 0 and 100),
  rows_done integer not null default 0,
  rows_total integer,
  pages integer,
  -- Fencing token: incremented by each claim. Only the worker with the current number can write.
  attempt integer not null default 0,
  -- Runs before this number are from before the last manual retry.
  first_attempt integer not null default 1,
  dispatches integer not null default 1,
  worker text,
  lease_expires_at timestamptz,
  cancel_requested_at timestamptz,
  requested_by uuid not null references person,
  requested_by_name text not null,
  requested_by_email text not null,
  as_of timestamptz,
  snapshot_sha256 text,
  snapshot_size bigint,
  figures jsonb not null default '[]',
  rules jsonb not null default '[]',
  error_code text,
  created_at timestamptz not null default now(),
  queued_at timestamptz not null default now(),
  started_at timestamptz,
  finished_at timestamptz,
  updated_at timestamptz not null default now()
);
create unique index report_same_request on report (organization_id, dedup_key)
  where status in ('queued', 'running') and dedup_key is not null;
create index report_newest on report (organization_id, created_at desc, id desc);
create index report_queue on report (queued_at, id) where status = 'queued';
create index report_lease on report (lease_expires_at) where status = 'running';
create index report_history on report (organization_id, kind, finished_at desc) where status = 'completed';

create table report_event (
  id uuid primary key default uuidv7(),
  organization_id uuid not null references organization,
  report_id uuid not null references report on delete cascade,
  at timestamptz not null default clock_timestamp(),
  event text not null,
  attempt integer not null,
  detail text
);
create index on report_event (report_id, at);

create table artefact (
  id uuid primary key default uuidv7(),
  organization_id uuid not null references organization,
  report_id uuid not null unique references report,
  file_name text not null,
  media_type text not null,
  size bigint not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  pages integer not null,
  created_at timestamptz not null default now(),
  deleted_at timestamptz
);

-- Outbox of reports that wait for a worker. Claiming a report deletes its row.
create table dispatch (
  report_id uuid primary key references report on delete cascade,
  organization_id uuid not null references organization,
  number integer not null,
  created_at timestamptz not null default now(),
  -- When the job was last added to the queue or found in it; null if it still has to be added.
  enqueued_at timestamptz
);
create index on dispatch (enqueued_at nulls first, created_at);

create table idempotency_key (
  organization_id uuid not null references organization,
  actor_id uuid not null,
  key text not null check (length(key) between 1 and 255),
  request_sha256 text not null,
  report_id uuid not null references report on delete cascade,
  created_at timestamptz not null default now(),
  primary key (organization_id, actor_id, key)
);

create table audit_event (
  id uuid primary key default uuidv7(),
  organization_id uuid not null references organization,
  created_at timestamptz not null default clock_timestamp(),
  action text not null,
  actor_email text not null,
  actor_role text not null,
  target_type text not null,
  target_id text,
  target_label text,
  metadata jsonb not null default '{}',
  ip_address text
);
create index on audit_event (organization_id, created_at desc, id desc);
create index on audit_event (organization_id, action, created_at desc);
create index on audit_event (organization_id, target_type, target_id, created_at desc);
`;
