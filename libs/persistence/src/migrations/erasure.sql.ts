/**
 * Erasure of personal data (docs/privacy.md). The application's role cannot change the audit log and other append-only
 * tables. The function `erase_person` can, with the rights of `docket_erasure`: it only replaces the identifiers of one
 * person who has left by their pseudonym, and it records itself in the audit log.
 */

/** The columns of append-only tables in which `erase_person` replaces identifiers. */
const appendOnly = {
  artefact: ['file_name'],
  attempt: ['source', 'source_id'],
  attempt_input: ['file_name'],
  attempt_void: ['source', 'source_id', 'reason', 'changed_by'],
  audit_event: ['actor_email', 'target_label', 'metadata', 'ip_address'],
  operations_event: ['actor_email', 'target_label', 'metadata', 'ip_address'],
  person: ['name', 'email', 'account_id', 'erased_at', 'updated_at'],
  report_event: ['detail'],
};

const grants = Object.entries(appendOnly)
  .map(([table, columns]) => `grant select, update (${columns.join(', ')}) on ${table} to docket_erasure;`)
  .join('\n');

const policies = Object.keys(appendOnly)
  .filter((table) => !['operations_event', 'person'].includes(table))
  .map(
    (
      table,
    ) => `create policy erasure on ${table} to docket_erasure using (organization_id = current_organization())
  with check (organization_id = current_organization());`,
  )
  .join('\n');

/** Returns the statement that replaces the identifiers in columns of type text, in the rows of the organization that mention the person. */
const replaceIn = (table: 'artefact' | 'attempt_input' | 'attempt_void' | 'report_event'): string => `
  update ${table} t set ${appendOnly[table]
    .map((column) => `${column} = erase_text(t.${column}, who, concerns(to_jsonb(t)::text, who))`)
    .join(', ')}
    where t.organization_id = organization and mentions(concat_ws(' ', ${appendOnly[table].join(', ')}), who);`;

/**
 * Returns the statement that creates the function that finds the names of a person.
 * @param create `create`, or `create or replace`
 * @param named further queries for `(email, name)`, each after `union all`
 * @param last statements before the return
 */
export const identityOfPerson = (
  create = 'create',
  named = '',
  last = '',
): string => String.raw`-- Returns all forms in which the records of the current organization name a person.
${create} function identity_of_person(identified uuid) returns person_identity
    stable language plpgsql security definer set search_path = public, pg_temp as $$
declare
  who person_identity;
  -- Names that identify the person in every text.
  identifying text[];
begin
  select array_agg(p.id), array_remove(array_agg(p.account_id), null) into who.ids, who.accounts
    from person p where p.organization_id = current_organization() and identified in (p.id, p.merged_into);
  who.pseudonym := 'erased-' || right(identified::text, 12);
  with recorded as (
      select e.target_label, e.metadata from audit_event e
        where e.organization_id = current_organization() and e.target_type = 'person'
          and e.target_id = any (who.ids::text[])),
    given as (
      select p.email, p.name from person p where p.id = any (who.ids)
      union all select a.email, a.name from account a where a.id = any (who.accounts)
      union all select requested_by_email, requested_by_name from report
        where organization_id = current_organization() and requested_by = any (who.ids)
      union all select target_label, null from recorded
      union all select metadata #>> array[part, 'email'], metadata #>> array[part, 'name']
        from recorded, unnest(array['before', 'after', 'from']) part${named})
  select array_agg(distinct searched(email)) filter (where email like '%_@_%' and email not like '%@erased.invalid'),
      array_agg(distinct name) filter (where btrim(name) <> '' and name !~ '^erased-[0-9a-f]{12}$')
    into who.emails, who.names from given;
  -- An earlier address that somebody else has now is theirs.
  who.emails := array(select e from unnest(who.emails) e where not exists (select from person p
    where p.organization_id = current_organization() and p.id <> all (who.ids) and searched(p.email) = e));
  -- A name that is an e-mail address is found as one.
  who.names := array(select n from unnest(who.names) n where searched(n) <> all (who.emails));
  -- ada@example.org is neither a part of nada@example.org nor of ada@example.org.uk, but of ada@example.org-1.
  who.email_pattern := pattern_of(who.emails, '(?<![[:alnum:]_.+%-])', '(?![[:alnum:]_]|[[:alnum:]-]*\.[[:alpha:]])');
  who.email_part_pattern := pattern_of(who.emails, '', '');
  who.own_name_pattern := pattern_of(who.names, '(?<![[:alnum:]_])', '(?![[:alnum:]_])');
  -- A single word such as a first name identifies nobody in a text about something else, nor does a name of two people.
  identifying := array(select n from unnest(who.names) n
    where (n ~ '\S\s+\S' or n ~ '[\u2E80-\u9FFF\uAC00-\uD7AF]{3}') and not exists (select from person p
      where p.organization_id = current_organization() and p.id <> all (who.ids) and searched(p.name) = searched(n)));
  who.name_pattern := pattern_of(identifying, '(?<![[:alnum:]_])', '(?![[:alnum:]_])');
  -- Also as they are written in JSON.
  identifying := identifying || array(select substr(to_jsonb(n)::text, 2, length(to_jsonb(n)::text) - 2) from unnest(identifying) n);
  who.mentioned_as := array(select distinct '%' || regexp_replace(searched(t.text), '([%_\\])', '\\\1', 'g') || '%'
    from unnest(who.ids::text[] || who.emails || identifying) t(text));
  who.mention_pattern := concat_ws('|', array_to_string(who.ids, '|'), who.email_pattern,
    pattern_of(identifying, '(?<![[:alnum:]_])', '(?![[:alnum:]_])'));
  ${last}return who;
end $$;
`;

const identity = String.raw`
-- A person, in all forms in which records name them.
create type person_identity as (
  -- The person, and the people who were merged into them.
  ids uuid[],
  accounts uuid[],
  -- Replaces the name. Derived from the ID of the person, so repeating an erasure gives the same one.
  pseudonym text,
  -- All e-mail addresses and names that the records of the person contain, also earlier ones.
  emails text[],
  names text[],
  -- Regular expressions for the e-mail addresses, for them as a part of a longer text, for the names that identify the person
  -- everywhere, and for all names.
  email_pattern text,
  email_part_pattern text,
  name_pattern text,
  own_name_pattern text,
  -- Patterns of LIKE, which are fast, and a regular expression for their matches: text without a match of both does not
  -- mention the person.
  mentioned_as text[],
  mention_pattern text
);

-- Compares text in all scripts without regard to case.
create function searched(value text) returns text immutable parallel safe language sql as
  $$ select lower(value collate "pg_unicode_fast") $$;

-- Returns a regular expression for any of the texts between two others; null if there are no texts. Scripts without spaces
-- have no words, so no bounds.
create function pattern_of(texts text[], before text, after text) returns text immutable language sql as $$
  select string_agg(case when e.text ~ '[\u2E80-\u9FFF\uAC00-\uD7AF]' then e.escaped
      else before || e.escaped || after end, '|' order by length(e.text) desc)
    from (select t.text, regexp_replace(t.text, '([.^$*+?()|{}\[\]\\])', '\\\1', 'g') as escaped
            from unnest(texts) t(text)) e
$$;

-- Whether a text, or the text of a JSON value, mentions the person. Control characters in JSON are escaped with letters.
create function mentions(value text, who person_identity) returns boolean stable parallel safe language sql as $$
  select coalesce(searched(value) like any (who.mentioned_as)
    and regexp_replace(value, '\\([bfnrt]|u[0-9a-f]{4})', ' ', 'g') collate "pg_unicode_fast" ~* who.mention_pattern, false)
$$;

-- Whether the text of a row refers to the person by ID or e-mail address: a name in this row is the name of the person.
create function concerns(value text, who person_identity) returns boolean stable language sql as $$
  select exists (select from unnest(who.ids::text[] || who.emails) i(id) where strpos(searched(value), searched(i.id)) > 0)
$$;

-- Replaces e-mail addresses and names of the person. own: also names that other people have, or that are common words.
create function erase_text(value text, who person_identity, own boolean) returns text stable language sql as $$
  select regexp_replace(
      regexp_replace(value collate "pg_unicode_fast", coalesce(who.email_pattern, '(?!)'), who.pseudonym || '@erased.invalid', 'gi'),
      coalesce(case when own then who.own_name_pattern else who.name_pattern end, '(?!)'), who.pseudonym, 'gi')
$$;

-- Replaces them in a source or a source ID of an attempt of the person, also if the address is a part of a longer word.
create function erase_key(value text, who person_identity) returns text stable language sql as $$
  select erase_text(regexp_replace(value collate "pg_unicode_fast", coalesce(who.email_part_pattern, '(?!)'),
    who.pseudonym || '@erased.invalid', 'gi'), who, true)
$$;

-- Replaces them in all strings of a JSON value.
create function erase_json(value jsonb, who person_identity, own boolean) returns jsonb stable language plpgsql as $$
begin
  return case jsonb_typeof(value)
    when 'string' then to_jsonb(erase_text(value #>> '{}', who, own))
    when 'array' then (select coalesce(jsonb_agg(erase_json(e.value, who, own) order by e.number), '[]')
      from jsonb_array_elements(value) with ordinality e(value, number))
    when 'object' then (select coalesce(jsonb_object_agg(e.key, erase_json(e.value, who, own)), '{}') from jsonb_each(value) e)
    else value end;
end $$;

${identityOfPerson()}`;

const accountRecords = `
-- Returns the accounts of a person, with their credentials and sessions, without passwords and tokens.
create function account_records(identified uuid) returns table (section text, data jsonb)
    stable language plpgsql security definer set search_path = public, pg_temp as $$
declare
  accounts uuid[] := (identity_of_person(identified)).accounts;
begin
  return query select 'account', to_jsonb(a) from account a where a.id = any (accounts);
  return query select 'credential', to_jsonb(c) - array['password', 'access_token', 'refresh_token', 'id_token']
    from credential c where c.user_id = any (accounts);
  return query select 'session', to_jsonb(s) - 'token' from session s where s.user_id = any (accounts);
end $$;
`;

const erasePerson = `
-- Replaces the identifiers of a person who has left, and of the people merged into them, in the people, the append-only tables
-- and the accounts. Deletes an account that gives access to nothing else. Returns the identity, to erase the other tables.
create function erase_person(erased uuid, by_email text, by_role text, by_address text) returns person_identity
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
  organization uuid := current_organization();
  who person_identity;
  unused uuid[];
begin
  perform from person p where p.id = erased and p.organization_id = organization and p.left_at <= now()
    and p.merged_into is null and p.erased_at is null for update;
  if not found then
    raise exception 'Person % cannot be erased.', erased;
  end if;
  who := identity_of_person(erased);
  -- Two people cannot have the same address, so a merged person has a name and an address with own digits.
  update person p set name = 'erased-' || right(p.id::text, 12), email = 'erased-' || right(p.id::text, 12) || '@erased.invalid',
      account_id = null, erased_at = date_trunc('milliseconds', now()),
      updated_at = greatest(date_trunc('milliseconds', now()), p.updated_at + interval '1 millisecond')
    where p.id = any (who.ids);
  -- A void refers to an attempt by source and source ID, so both change in the same way.
  update attempt_void t set source = erase_key(t.source, who), source_id = erase_key(t.source_id, who)
    from attempt a where a.organization_id = organization and a.person_id = any (who.ids) and t.organization_id = organization
      and t.source = a.source and t.source_id = a.source_id and searched(t.source || ' ' || t.source_id) like any (who.mentioned_as);
  update attempt t set source = erase_key(t.source, who), source_id = erase_key(t.source_id, who)
    where t.organization_id = organization and t.person_id = any (who.ids)
      and searched(t.source || ' ' || t.source_id) like any (who.mentioned_as);
${(['artefact', 'attempt_input', 'attempt_void', 'report_event'] as const).map(replaceIn).join('')}
  update audit_event e set actor_email = erase_text(e.actor_email, who, true), target_label = erase_text(e.target_label, who, c.own),
      metadata = case when mentions(e.metadata::text, who) or c.own then erase_json(e.metadata, who, c.own) else e.metadata end,
        ip_address = case when searched(e.actor_email) <> all (who.emails) then e.ip_address end
    from (select a.id, concerns(concat_ws(' ', a.target_id, a.target_label, a.metadata::text), who) as own from audit_event a
            where a.organization_id = organization
              and mentions(concat_ws(' ', a.actor_email, a.target_id, a.target_label, a.metadata::text), who)) c
    where e.id = c.id;
  unused := array(select a.id from account a where a.id = any (who.accounts)
    and not exists (select from person p where p.account_id = a.id)
    and not exists (select from operator o where o.account_id = a.id));
  if cardinality(unused) > 0 then
    update operations_event e set actor_email = erase_text(e.actor_email, who, true), target_label = erase_text(e.target_label, who, true),
        metadata = erase_json(e.metadata, who, true), ip_address = case when searched(e.actor_email) <> all (who.emails) then e.ip_address end
      where mentions(concat_ws(' ', e.actor_email, e.target_label, e.metadata::text), who);
    delete from verification v where mentions(concat_ws(' ', v.identifier, v.value), who);
    delete from account a where a.id = any (unused);
  end if;
  insert into audit_event (organization_id, action, actor_email, actor_role, target_type, target_id, target_label, metadata, ip_address)
    values (organization, 'user.erased', by_email, by_role, 'person', erased::text, who.pseudonym,
      jsonb_build_object('merged', cardinality(who.ids) - 1, 'accountDeleted', cardinality(unused) > 0), by_address);
  return who;
end $$;
`;

export const erasure = `
alter table person add column erased_at timestamptz;

-- Reports that contained the data of a person when it was erased, and why an administrator keeps their files.
create table erased_person_report (
  organization_id uuid not null references organization,
  person_id uuid not null references person,
  report_id uuid not null references report,
  -- Null until the decision, and if the file was deleted.
  basis text check (length(basis) between 1 and 2000),
  kept_by text,
  kept_at timestamptz,
  primary key (person_id, report_id),
  check (num_nulls(basis, kept_by, kept_at) in (0, 3))
);
create index on erased_person_report (report_id);
grant select, insert, update on erased_person_report to docket_app;
alter table erased_person_report enable row level security;
alter table erased_person_report force row level security;
create policy tenant on erased_person_report to docket_app using (organization_id = current_organization())
  with check (organization_id = current_organization());

do $$ begin
  if not exists (select from pg_roles where rolname = 'docket_erasure') then
    create role docket_erasure nologin;
  end if;
end $$;
grant usage on schema public to docket_erasure;
${grants}
grant select on report, operator to docket_erasure;
grant insert on audit_event to docket_erasure;
grant select, delete on account, verification to docket_erasure;
grant select on credential, session to docket_erasure;
${policies}
create policy erasure on report for select to docket_erasure using (organization_id = current_organization());
-- An account may belong to people of other organizations.
create policy erasure_reads on person for select to docket_erasure using (true);
create policy erasure_writes on person for update to docket_erasure using (organization_id = current_organization())
  with check (organization_id = current_organization());
${identity}
${accountRecords}
${erasePerson}
-- The owner of a function must be able to create objects while it becomes the owner.
do $$ begin
  if not pg_has_role(current_user, 'docket_erasure', 'set') then
    execute format('grant docket_erasure to %I', current_user);
  end if;
  grant create on schema public to docket_erasure;
  alter function identity_of_person(uuid) owner to docket_erasure;
  alter function account_records(uuid) owner to docket_erasure;
  alter function erase_person(uuid, text, text, text) owner to docket_erasure;
  revoke create on schema public from docket_erasure;
  revoke execute on function identity_of_person(uuid) from public;
  revoke execute on function account_records(uuid) from public;
  revoke execute on function erase_person(uuid, text, text, text) from public;
end $$;
grant execute on function identity_of_person(uuid) to docket_app;
grant execute on function account_records(uuid) to docket_app;
grant execute on function erase_person(uuid, text, text, text) to docket_app;
`;
