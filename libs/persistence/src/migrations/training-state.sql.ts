/**
 * The state of training that figures read instead of all attempts (docs/decisions/kept-figures.md). Nothing in it is a record:
 * it is computed from the attempts, and can be deleted and computed again at any time.
 */
export const trainingState = `
-- The change up to which the states of an organization contain its attempts.
create table training_state_version (
  organization_id uuid primary key references organization,
  -- The rules from which the states are computed. Another version of Docket may have others.
  format text not null,
  data_version bigint not null,
  -- Topics by their number in the states, from 1. Topics are only added.
  topics uuid[] not null,
  -- The first instant at which a state changes without a change of records.
  valid_until timestamptz not null,
  updated_at timestamptz not null default now()
);

-- One row for each person with an attempt that counts or will count.
create table training_state (
  organization_id uuid not null references organization,
  -- Without a reference, which would lock the people until the states of all of them are computed. People are never deleted.
  person_id uuid not null,
  -- The instants that the row describes: valid_from <= asOf < valid_until.
  valid_from timestamptz not null,
  valid_until timestamptz not null,
  -- All attempts up to valid_from, in no order, for each big-endian: 2 bytes with the number of its topic, plus 2^15 if it passes; 4 bytes
  -- with the second of its completion since 1970, rounded down.
  activity bytea not null,
  -- Everything below is about the training window.
  attempts integer not null,
  last_at timestamptz,
  -- When the attempts of the last 213 days were completed: each 4 bytes, big-endian, seconds since 1970, rounded down.
  recent bytea not null,
  -- Numbers of the topics with an attempt, ascending.
  topics smallint[] not null,
  -- For each of them, big-endian: 2 bytes with its number, plus 2^15 if it is passed; 2 bytes with 1 + the best score in hundredths
  -- of a percent, or 0 without a score.
  results bytea not null,
  -- For each of them, 4 bytes, big-endian: the number of attempts.
  topic_attempts bytea not null,
  scored_topics integer not null,
  score_total integer not null,
  -- Set of passed topics: bit (number - 1) % 64 of word 1 + (number - 1) / 64.
  passed bigint[] not null,
  passed_topics integer not null,
  -- Languages of passes, in lower case.
  passed_languages text[] not null,
  primary key (organization_id, person_id)
);
create index training_state_by_end on training_state (organization_id, valid_until);
create index training_state_by_start on training_state (organization_id, valid_from);

do $$
declare
  name text;
begin
  foreach name in array array['training_state_version', 'training_state'] loop
    execute format('grant select, insert, update, delete, maintain on %I to docket_app', name);
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy tenant on %I to docket_app using (organization_id = current_organization()) '
                   'with check (organization_id = current_organization())', name);
  end loop;
end $$;

-- Finds the organizations whose states are to be updated.
grant select on training_state_version to docket_system;
create policy system_reads on training_state_version for select to docket_system using (true);
grant select (organization_id, data_version) on change to docket_system;
create policy system_reads on change for select to docket_system using (true);
`;

/**
 * Find the attempts that a change recorded or voided, and those of a person with their languages. The last index replaces
 * `attempt_by_person`.
 */
export const attemptChanges = [
  'drop index concurrently if exists attempt_by_recording',
  'create index concurrently attempt_by_recording on attempt (organization_id, recorded_by)',
  'drop index concurrently if exists attempt_by_superseding',
  `create index concurrently attempt_by_superseding on attempt (organization_id, superseded_by)
    where superseded_by <> 9223372036854775807`,
  'drop index concurrently if exists attempt_by_person_and_topic',
  `create index concurrently attempt_by_person_and_topic on attempt (organization_id, person_id, topic_id, completed_at)
    include (score, result, language, recorded_by, superseded_by)`,
  'drop index concurrently if exists attempt_by_person',
];

/** Counts the people of teams and of the organization from an index alone. It replaces the index of the same columns. */
export const peopleOfTeams = [
  'drop index concurrently if exists person_by_team',
  `create index concurrently person_by_team on person (organization_id, team_id)
    include (role, joined_at, left_at, job_function, bespoke_software)`,
  'drop index concurrently if exists person_organization_id_team_id_idx',
];

/** Completion of the last attempt of each person, in the training window or before. States without it have another format. */
export const lastAttempts = 'alter table training_state add column last_attempt_at timestamptz';

/** Sort people by a figure from an index alone, and find those with recent attempts. */
export const peopleFigures = [
  'drop index concurrently if exists training_state_of_people',
  `create index concurrently training_state_of_people on training_state (organization_id, person_id)
    include (passed_topics, last_attempt_at)`,
  'drop index concurrently if exists training_state_by_last_attempt',
  'create index concurrently training_state_by_last_attempt on training_state (organization_id, last_attempt_at)',
];

/** Periods in which each person is trained on any topic. States without them have another format. */
export const trainedPeriods = `
-- By all passes up to valid_from: from completion, or from when the topic exists, until the end of the training window.
alter table training_state add column trained tstzmultirange;
-- The end of the last period; null without one.
alter table training_state add column trained_until timestamptz;
`;

/** Finds the people whose training lapses. */
export const lapsingTraining = [
  'drop index concurrently if exists training_state_by_lapse',
  'create index concurrently training_state_by_lapse on training_state (organization_id, trained_until)',
];
