/**
 * What the installation, and no organization, owns: who operates it, the worker processes, and what operators did. The
 * application's own role has no rights here; it takes the role `docket_system` for it. Everything is added.
 */
export const operations = `
-- Accounts that operate the installation.
create table operator (
  account_id uuid primary key references account on delete cascade,
  added_at timestamptz not null default now()
);

-- A running worker process and its sign of life, by the clock of the database. It takes its row away when it ends; the
-- row of one that was lost stays a while.
create table worker_process (
  id text primary key check (length(id) between 1 and 200),
  host text not null,
  pid integer not null,
  concurrency integer not null,
  started_at timestamptz not null default clock_timestamp(),
  seen_at timestamptz not null default clock_timestamp(),
  stopping boolean not null default false,
  -- An operator's wish that it takes no more work; the worker reads it with its next sign of life.
  drain_requested_at timestamptz
);
create index on worker_process (seen_at);

-- What operators did to the installation. What they do to a report stands in its organization's audit log.
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
-- To make an operator of somebody who can sign in, and to name them.
grant select (id, email, name) on account to docket_system;

-- Failed reports of all organizations, newest first.
create index report_failed on report (finished_at desc, id desc) where status = 'failed';
-- Reports that a worker is making.
create index report_of_worker on report (worker) where status = 'running';
`;
