/**
 * Tables of the installation, which belong to no organization: operators, worker processes and the log of operator actions.
 * The role `docket_app` has no permissions on them; the application uses the role `docket_system`. Only adds objects, so
 * that the previous release can run on the same schema.
 */
export const operations = `
-- Accounts that operate the installation.
create table operator (
  account_id uuid primary key references account on delete cascade,
  added_at timestamptz not null default now()
);

-- Running worker processes and their last heartbeat, by the clock of the database. A worker deletes its row when it shuts
-- down. The row of a lost worker is deleted later.
create table worker_process (
  id text primary key check (length(id) between 1 and 200),
  host text not null,
  pid integer not null,
  concurrency integer not null,
  started_at timestamptz not null default clock_timestamp(),
  seen_at timestamptz not null default clock_timestamp(),
  stopping boolean not null default false,
  -- When an operator requested that the worker accepts no more reports. The worker reads it with its next heartbeat.
  drain_requested_at timestamptz
);
create index on worker_process (seen_at);

-- Log of operator actions on the installation. Actions on a report are in the audit log of its organization.
create table operations_event (
  id uuid primary key default uuidv7(),
  created_at timestamptz not null default clock_timestamp(),
  action text not null,
  actor_email text not null,
  target_type text not null,
  target_id text,
  target_label text,
  metadata jsonb not null default '{}',
  ip_address text
);
create index on operations_event (created_at desc, id desc);

grant select, insert, delete on operator to docket_system;
grant select, insert, update, delete on worker_process to docket_system;
-- Append-only, like the audit log.
grant select, insert on operations_event to docket_system;
-- Needed to add an account as operator and to show its name.
grant select (id, email, name) on account to docket_system;

-- Failed reports of all organizations, newest first.
create index report_failed on report (finished_at desc, id desc) where status = 'failed';
-- Running reports of a worker.
create index report_of_worker on report (worker) where status = 'running';
`;
