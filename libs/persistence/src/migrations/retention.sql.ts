/** Retention periods, legal holds and deletion certificates. Only adds objects, so that the previous release can run on the same schema. */
export const retention = `
-- Days that report files are kept; null means forever. A policy takes effect 24 hours after it is set.
alter table organization
  add column report_retention_days integer
    constraint organization_retention_days check (report_retention_days between 1 and 36500),
  add column report_retention_since timestamptz;

-- A report on legal hold does not expire, and its file cannot be deleted. The constraints are not validated, because no
-- existing row has a legal hold; new and changed rows are checked.
alter table report
  add column held_at timestamptz,
  add column held_by text,
  add column hold_reason text;
alter table report
  add constraint report_hold_whole
    check (num_nulls(held_at, held_by, hold_reason) in (0, 3) and length(hold_reason) between 1 and 500) not valid,
  add constraint report_hold_keeps check (held_at is null or status <> 'expired') not valid;

-- Deletion certificate of a file: who deleted it, or the days of the policy, and when its bytes were removed.
alter table artefact
  add column deleted_by text,
  add column deleted_after_days integer,
  add column removed_at timestamptz;
grant update (deleted_by, deleted_after_days, removed_at) on artefact to docket_app;
`;
