import { historyTrigger, putFunction } from './history-table.sql.js';
import { assignmentRevision } from './histories.sql.js';

/** The history of assignments from this migration on. */
const withScopeSet = {
  ...assignmentRevision,
  columns: { ...assignmentRevision.columns, scope_set: '' },
};

/** Replaces functions and triggers that exist. */
const replaced = (sql: string): string =>
  sql.replaceAll(/\bcreate (function|trigger)\b/g, 'create or replace $1');

/**
 * Assignments for several teams and people. Like the items of a custom selection, they are stored in numbered sets. A change adds
 * a set and keeps the previous ones, so the revision of an instant has the scope of that instant. Scopes of one team or one person
 * stay in their columns.
 */
export const assignmentScopes = [
  `alter table assignment add column scope_set integer not null default 1,
    drop constraint assignment_scope_type_check,
    add constraint assignment_scope_type_check check (scope_type in ('person', 'team', 'selection', 'organization'));
  alter table assignment_revision add column scope_set integer not null default 1;

create table assignment_scope (
  organization_id uuid not null references organization,
  assignment_id uuid not null references assignment on delete cascade,
  scope_set integer not null,
  team_id uuid references team,
  person_id uuid references person,
  -- The team or the person.
  entry_id uuid not null generated always as (coalesce(team_id, person_id)) stored,
  primary key (organization_id, assignment_id, scope_set, entry_id),
  check (num_nonnulls(team_id, person_id) = 1)
);
create index on assignment_scope (organization_id, entry_id);
grant select, insert on assignment_scope to docket_app;
alter table assignment_scope enable row level security;
alter table assignment_scope force row level security;
create policy tenant on assignment_scope to docket_app using (organization_id = current_organization())
  with check (organization_id = current_organization());`,
  replaced(putFunction(withScopeSet)),
  replaced(historyTrigger({ ...withScopeSet, source: 'assignment' })),
];
