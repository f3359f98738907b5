/** Identifiers of people in other systems (docs/domain.md, section 2). Imports and statements find a person by them. */
export const personIdentifiers = `
create table person_identifier (
  id uuid primary key default uuidv7(),
  organization_id uuid not null references organization,
  person_id uuid not null references person on delete cascade,
  kind text not null check (kind in ('employee_number', 'account', 'email_alias')),
  -- The system of an account, as its home page or its name. Empty if it is not known, and for the other kinds.
  issuer text not null default '' check (length(issuer) <= 300),
  value text not null check (length(value) between 1 and 320),
  created_at timestamptz not null default now(),
  check (kind = 'account' or issuer = '')
);
-- The value comes first, because an account may be given without its issuer.
create unique index person_identifier_key
  on person_identifier (organization_id, kind, text_key(value), text_key(issuer));
create index on person_identifier (person_id);

-- Merging people moves identifiers; nothing else changes them.
grant select, insert, delete, maintain, update (person_id) on person_identifier to docket_app;
alter table person_identifier enable row level security;
alter table person_identifier force row level security;
create policy tenant on person_identifier to docket_app using (organization_id = current_organization())
  with check (organization_id = current_organization());
`;
