/**
 * The origin of attempts: the imported file or the request that recorded them (docs/domain.md, section 5). Each file and
 * each request is one change, so attempts refer to their origin through the change that recorded them.
 */
export const attemptInputs = `
-- Append-only: the attempts that a change recorded, by source.
create table attempt_input (
  organization_id uuid not null references organization,
  recorded_by bigint not null,
  source text not null,
  -- Null: the attempts come from a request of the API.
  file_name text,
  file_sha256 text check (file_sha256 ~ '^[0-9a-f]{64}$'),
  rows_accepted integer not null check (rows_accepted > 0),
  primary key (organization_id, recorded_by, source),
  check ((file_name is null) = (file_sha256 is null))
);
grant select, insert on attempt_input to docket_app;
alter table attempt_input enable row level security;
alter table attempt_input force row level security;
create policy tenant on attempt_input to docket_app using (organization_id = current_organization())
  with check (organization_id = current_organization());

-- The change that first recorded an attempt that a merge of people has recorded again. Null: recorded_by.
alter table attempt add column received_by bigint;
`;

/** Files can be imported without their rejected rows, so the number of these rows is recorded with the others. */
export const rejectedRows = `
-- Rows of the whole file, because the source of a rejected row may be unknown. Null: recorded before these columns.
alter table attempt_input
  add column rows_rejected integer check (rows_rejected >= 0),
  add column rows_left_out integer check (rows_left_out >= 0);
`;

/** Starts and completions of scenarios refer to their file like attempts, through the change that recorded them. */
export const scenarioInputs = `
-- The change that first recorded an event that a merge of people has recorded again. Null: recorded_by.
alter table scenario_event add column received_by bigint;
`;
