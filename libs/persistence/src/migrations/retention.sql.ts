/** How long files are kept, legal holds, and certificates of deletion. Everything is added, so the version before runs on it too. */
export const retention = `
-- Days that the files of reports are kept; null: for ever. A policy acts 24 hours after it was set.
alter table organization
  add column report_retention_days integer
    constraint organization_retention_days check (report_retention_days between 1 and 36500),
  add column report_retention_since timestamptz;

-- A report on legal hold neither expires nor loses its file. No row has a hold yet, so there is nothing to check in what
-- stands already; what is written from now on is checked.
alter table report
  add column held_at timestamptz,
  add column held_by text,
  add column hold_reason text;
alter table report
  add constraint report_hold_whole
    check (num_nulls(held_at, held_by, hold_reason) in (0, 3) and length(hold_reason) between 1 and 500) not valid,
  add constraint report_hold_keeps check (held_at is null or status <> 'expired') not valid;

-- The certificate of a file that was deleted: by whom, or after how many days by policy; and when its bytes were gone.
alter table artefact
  add column deleted_by text,
  add column deleted_after_days integer,
  add column removed_at timestamptz;
grant update (deleted_by, deleted_after_days, removed_at) on artefact to docket_app;
`;
