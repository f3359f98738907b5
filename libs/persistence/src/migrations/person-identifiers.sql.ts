import { identityOfPerson } from './erasure.sql.js';

/**
 * Erasure: the identifiers of a person name them like their names and addresses. One with a letter and at least four characters
 * is also replaced in texts about the person; others only where the audit log records identifiers.
 */
const identifierErasure = String.raw`
grant select on person_identifier to docket_erasure;
create policy erasure on person_identifier for select to docket_erasure using (organization_id = current_organization());
grant create on schema public to docket_erasure;

create or replace function erase_json(value jsonb, who person_identity, own boolean) returns jsonb stable language plpgsql as $$
begin
  return case jsonb_typeof(value)
    when 'string' then to_jsonb(erase_text(value #>> '{}', who, own))
    when 'array' then (select coalesce(jsonb_agg(erase_json(e.value, who, own) order by e.number), '[]')
      from jsonb_array_elements(value) with ordinality e(value, number))
    when 'object' then (select coalesce(jsonb_object_agg(e.key, case
          when own and e.key = 'value' and jsonb_exists(value, 'issuer') and e.part #>> '{}' = any (who.names) then to_jsonb(who.pseudonym)
          else erase_json(e.part, who, own) end), '{}')
      from jsonb_each(value) e(key, part))
    else value end;
end $$;

-- Returns the identifiers that the current organization has or had of people.
create function identifiers_of(ids uuid[]) returns setof text stable language sql as $$
  select i.value from person_identifier i where i.organization_id = current_organization() and i.person_id = any (ids)
  union
  select v #>> '{}' from audit_event e cross join jsonb_path_query(e.metadata, '$.**.identifiers[*].value') v
    where e.organization_id = current_organization() and e.target_type = 'person' and e.target_id = any (ids::text[])
$$;

${identityOfPerson(
  'create or replace',
  `
      union all select i, case when length(i) >= 4 and i ~ '[[:alpha:]]' then i end from identifiers_of(who.ids) i`,
  `-- Numbers are no names that texts are searched for.
  who.names := who.names || array(select i from identifiers_of(who.ids) i);
  `,
)}
revoke create on schema public from docket_erasure;
`;

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

${identifierErasure}
`;
