/**
 * The counts that lists of assignments are read from (docs/decisions/kept-figures.md). Nothing in them is a record: they can be
 * deleted and computed again at any time.
 */
export const assignmentCounts = `
create table assignment_state_counts (
  organization_id uuid primary key references organization,
  -- The rules from which the counts are computed. Another version of Docket may have others.
  format text not null,
  -- The instants and the data version of the counts.
  as_of timestamptz not null,
  known_at timestamptz not null,
  data_version bigint not null,
  -- The next deadline of an active assignment.
  valid_until timestamptz not null,
  -- For each active assignment: 16 bytes of its ID; 4 bytes, big-endian, for the number of counted assignees in each state: overdue,
  -- not_started, in_progress, completed_late, completed; and 1 byte, 1 if it tracks scenarios.
  counts bytea not null,
  updated_at timestamptz not null default now()
);
grant select, insert, update, delete on assignment_state_counts to docket_app;
alter table assignment_state_counts enable row level security;
alter table assignment_state_counts force row level security;
create policy tenant on assignment_state_counts to docket_app using (organization_id = current_organization())
  with check (organization_id = current_organization());

-- Finds the organizations whose counts are to be updated.
grant select (organization_id, valid_until) on assignment_state_counts to docket_system;
create policy system_reads on assignment_state_counts for select to docket_system using (true);
`;

/**
 * The deadlines from which the people who need attention are read, at the instant of `assignment_state_counts`. Like the counts, they can
 * be computed again at any time.
 */
export const openDeadlines = `
create table open_deadlines (
  organization_id uuid not null references organization,
  -- A counted assignee with an open assignment that has a deadline. Without a reference, as in training_state.
  person_id uuid not null,
  -- The open assignments of the person with a deadline, and the deadline of the person for each, ascending.
  assignments uuid[] not null,
  deadlines timestamptz[] not null,
  primary key (organization_id, person_id)
);
grant select, insert, update, delete, maintain on open_deadlines to docket_app;
alter table open_deadlines enable row level security;
alter table open_deadlines force row level security;
create policy tenant on open_deadlines to docket_app using (organization_id = current_organization())
  with check (organization_id = current_organization());
`;

/** The deadlines, and the state of each person on the other assignments. Rows without it belong to counts of another format. */
export const assigneeStates = `
alter table open_deadlines rename to assignee_states;
alter table assignee_states rename constraint open_deadlines_pkey to assignee_states_pkey;
alter table assignee_states rename constraint open_deadlines_organization_id_fkey to assignee_states_organization_id_fkey;
alter table assignee_states
  -- Of \`assignments\`, those that the person has started. A deadline is infinity if the assignment has none.
  add column started uuid[] not null default '{}',
  -- The assignments that the person has completed, after the person's deadline or by then.
  add column late uuid[] not null default '{}',
  add column completed uuid[] not null default '{}';
`;

/** Find the events of scenarios that a change recorded or superseded. */
export const scenarioChanges = [
  'drop index concurrently if exists scenario_event_by_recording',
  'create index concurrently scenario_event_by_recording on scenario_event (organization_id, recorded_by)',
  'drop index concurrently if exists scenario_event_by_superseding',
  `create index concurrently scenario_event_by_superseding on scenario_event (organization_id, superseded_by)
    where superseded_by <> 9223372036854775807`,
];
