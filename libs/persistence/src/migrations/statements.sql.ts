/** xAPI statements (docs/xapi.md). Attempts are made of them; figures read only the attempts. */
export const statements = `
create table xapi_statement (
  organization_id uuid not null references organization,
  -- In lower case.
  statement_id text not null check (length(statement_id) between 1 and 2000),
  stored_at timestamptz not null default date_trunc('milliseconds', now()),
  -- waiting: its topic or its person is not known. ignored: it describes no attempt. voiding: it voids another one.
  state text not null check (state in ('recorded', 'waiting', 'ignored', 'voiding')),
  -- As it was received. Null: it was imported from a file.
  statement jsonb,
  -- SHA-256 of what was received, to recognize the same statement. Null from a file, and after an erasure.
  digest text check (digest ~ '^[0-9a-f]{64}$'),
  -- What it says about an attempt; null if it describes none.
  email text,
  account text,
  account_issuer text,
  object_id text,
  -- What may name the topic, in this order.
  candidates text[],
  registration text,
  verb text,
  score numeric(5,2) check (score between 0 and 100),
  result text check (result in ('passed', 'failed')),
  started_at timestamptz,
  completed_at timestamptz,
  person_id uuid references person,
  topic_id uuid references topic,
  primary key (organization_id, statement_id),
  check (state not in ('recorded', 'waiting') or completed_at is not null),
  check (state <> 'recorded' or (person_id is not null and topic_id is not null))
);
create index xapi_statement_of_registration on xapi_statement (organization_id, registration)
  where registration is not null;
create index xapi_statement_waiting on xapi_statement (organization_id, stored_at) where state = 'waiting';
create index xapi_statement_of_person on xapi_statement (person_id) where person_id is not null;
create index xapi_statement_of_topic on xapi_statement (topic_id) where topic_id is not null;

-- The topic of the statements about an object. Null: they do not count.
create table xapi_object_mapping (
  organization_id uuid not null references organization,
  object_id text not null check (length(object_id) between 1 and 2000),
  topic_id uuid references topic,
  updated_at timestamptz not null default date_trunc('milliseconds', now()),
  primary key (organization_id, object_id)
);
create index on xapi_object_mapping (topic_id);

grant select, insert, update, delete, maintain on xapi_statement to docket_app;
grant select, insert, update, delete on xapi_object_mapping to docket_app;
do $$
declare
  name text;
begin
  foreach name in array array['xapi_statement', 'xapi_object_mapping'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy tenant on %I to docket_app using (organization_id = current_organization()) '
                   'with check (organization_id = current_organization())', name);
  end loop;
end $$;
`;
