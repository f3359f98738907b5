/**
 * Figures read attempts from these indexes alone. `superseded_by` is part of the identity, because a voided or moved
 * attempt remains stored.
 */
export const attemptIndexes = [
  'drop index concurrently if exists attempt_by_person',
  `create index concurrently attempt_by_person on attempt (organization_id, person_id, topic_id, completed_at)
    include (score, result, recorded_by, superseded_by)`,
  'drop index concurrently if exists attempt_by_topic',
  `create index concurrently attempt_by_topic on attempt (organization_id, topic_id, completed_at)
    include (person_id, score, result, recorded_by, superseded_by)`,
  'drop index concurrently if exists attempt_of_person',
  'drop index concurrently if exists attempt_of_topic',
  'drop index concurrently if exists attempt_identity',
  `create unique index concurrently attempt_identity
    on attempt (organization_id, source, source_id, superseded_by)`,
  'drop index concurrently if exists scenario_event_identity',
  `create unique index concurrently scenario_event_identity
    on scenario_event (person_id, scenario_id, event, happened_at, superseded_by)`,
];
