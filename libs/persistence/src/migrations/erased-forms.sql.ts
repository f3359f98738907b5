/**
 * Erasure finds a name and an address in every form in which they can be written: in composed and decomposed Unicode, with other
 * white space, encoded in a URL, and as a name in JSON. Keys that differ before an erasure differ after it.
 */

const forms = String.raw`
-- Returns texts in composed and decomposed Unicode.
create function forms_of(texts text[]) returns text[] immutable language sql as $$
  select array(select distinct f.form from unnest(texts) t(text),
    unnest(array[t.text, normalize(t.text, nfc), normalize(t.text, nfd)]) f(form))
$$;

-- Returns addresses as they are, and as a URL contains them.
create function encoded_forms(emails text[]) returns text[] immutable language sql as $$
  select array(select distinct replace(replace(e.text, '@', at.sign), '+', plus.sign)
    from unnest(forms_of(emails)) e(text), unnest(array['@', '%40']) at(sign), unnest(array['+', '%2b']) plus(sign))
$$;

-- Returns the form in which names are compared.
create function compared_name(name text) returns text immutable language sql as
  $$ select regexp_replace(normalize(searched(name), nfc), '\s+', ' ', 'g') $$;

-- Returns a regular expression for any of the texts between two others, in all forms; null if there are no texts. Scripts without
-- spaces have no words, so no bounds.
create or replace function pattern_of(texts text[], before text, after text) returns text immutable language sql as $$
  select string_agg(case when e.text ~ '[\u2E80-\u9FFF\uAC00-\uD7AF]' then e.pattern
      else before || e.pattern || after end, '|' order by length(e.text) desc)
    from (select t.text, regexp_replace(replace(replace(
              regexp_replace(t.text, '([.^$*+?()|{}\[\]\\])', '\\\1', 'g'), '@', '(?:@|%40)'), '\+', '(?:\+|%2b)'),
              '\s+', '(?:\\s|%20|\\+)+', 'g') as pattern
            from unnest(forms_of(texts)) t(text)) e
$$;

-- Whether the text of a row refers to the person by ID or e-mail address: a name in this row is the name of the person.
create or replace function concerns(value text, who person_identity) returns boolean stable language sql as $$
  select exists (select from unnest(who.ids::text[] || encoded_forms(who.emails)) i(id)
    where strpos(searched(value), searched(i.id)) > 0)
$$;

-- Replaces the person in a key. Keys that differ before, differ after: an address that is not the first one has a number, another way
-- of writing has a suffix, and a key that would become too long is a hash of its result.
-- part: also in the middle of a word. own: also names that other people have, or that are common words.
create function erase_key(value text, who person_identity, part boolean, own boolean) returns text stable language plpgsql as $$
declare
  erased text := value;
  usual text := value;
  pseudonym text;
  address record;
begin
  for address in select e.email, row_number() over (order by length(e.email) desc, e.email) as position
      from unnest(who.emails) e(email) loop
    pseudonym := who.pseudonym || case when address.position > 1 then '.' || address.position else '' end || '@erased.invalid';
    erased := regexp_replace(erased collate "pg_unicode_fast", case when part then pattern_of(array[address.email], '', '')
      else pattern_of(array[address.email], '(?<![[:alnum:]_.+%-])', '(?![[:alnum:]_]|[[:alnum:]-]*\.[[:alpha:]])') end,
      pseudonym, 'gi');
    usual := replace(usual, address.email, pseudonym);
  end loop;
  erased := erase_text(erased, who, own);
  if erased <> value and erased <> replace(usual, coalesce(who.names[1], ''), who.pseudonym) then
    erased := erased || '.' || left(md5(regexp_replace(regexp_replace(regexp_replace(value collate "pg_unicode_fast",
      '[[:digit:]]', '0', 'g'), '[[:upper:]]', 'A', 'g'), '[[:lower:]]', 'a', 'g')), 8);
  end if;
  if octet_length(erased) > greatest(octet_length(value), 200) then
    erased := who.pseudonym || '-' || encode(sha256(convert_to(erased, 'UTF8')), 'hex');
  end if;
  return erased;
end $$;

-- Replaces the person in a source or a source ID of an attempt of the person.
create or replace function erase_key(value text, who person_identity) returns text stable language sql as
  $$ select erase_key(value, who, true, true) $$;

-- Replaces the person in all strings and names of a JSON value. A name of a property that Docket could have given is kept.
create or replace function erase_json(value jsonb, who person_identity, own boolean) returns jsonb stable language plpgsql as $$
begin
  return case jsonb_typeof(value)
    when 'string' then to_jsonb(erase_text(value #>> '{}', who, own))
    when 'array' then (select coalesce(jsonb_agg(erase_json(e.value, who, own) order by e.number), '[]')
      from jsonb_array_elements(value) with ordinality e(value, number))
    when 'object' then (select coalesce(jsonb_object_agg(erase_text(e.key, who, own and e.key !~ '^[a-z]+([A-Z][a-z]*)*$'), case
          when own and e.key = 'value' and jsonb_exists(value, 'issuer') and e.part #>> '{}' = any (who.names) then to_jsonb(who.pseudonym)
          else erase_json(e.part, who, own) end), '{}')
      from jsonb_each(value) e(key, part))
    else value end;
end $$;
`;

/** The function that returns all forms of a person. */
export const identity = String.raw`
-- Returns all forms in which the records of the current organization name a person.
create or replace function identity_of_person(identified uuid) returns person_identity
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
        from recorded, unnest(array['before', 'after', 'from']) part
      union all select i, case when length(i) >= 4 and i ~ '[[:alpha:]]' then i end from identifiers_of(who.ids) i)
  select array_agg(distinct searched(email)) filter (where email like '%_@_%' and email not like '%@erased.invalid'),
      array_agg(distinct name) filter (where btrim(name) <> '' and name !~ '^erased-[0-9a-f]{12}$')
    into who.emails, who.names from given;
  -- An earlier address that somebody else has now is theirs.
  who.emails := array(select e from unnest(who.emails) e where not exists (select from person p
    where p.organization_id = current_organization() and p.id <> all (who.ids) and searched(p.email) = e));
  -- A name that is an e-mail address is found as one.
  who.names := array(select n from unnest(who.names) n where searched(n) <> all (who.emails));
  -- ada@example.org is neither a part of nada@example.org nor of ada@example.org.uk, but of ada@example.org-1, and follows %3D.
  who.email_pattern := pattern_of(who.emails, '(?:(?<=%[0-9a-f]{2})|(?<![[:alnum:]_.+%-]))',
    '(?![[:alnum:]_]|[[:alnum:]-]*\.[[:alpha:]])');
  who.email_part_pattern := pattern_of(who.emails, '', '');
  who.own_name_pattern := pattern_of(who.names, '(?<![[:alnum:]_])', '(?![[:alnum:]_])');
  -- A single word such as a first name identifies nobody in a text about something else, nor does a name of two people.
  identifying := array(select n from unnest(who.names) n
    where (n ~ '\S\s+\S' or n ~ '[\u2E80-\u9FFF\uAC00-\uD7AF]{3}') and not exists (select from person p
      where p.organization_id = current_organization() and p.id <> all (who.ids) and compared_name(p.name) = compared_name(n)));
  who.name_pattern := pattern_of(identifying, '(?<![[:alnum:]_])', '(?![[:alnum:]_])');
  -- Also as they are written in JSON.
  identifying := identifying || array(select substr(to_jsonb(n)::text, 2, length(to_jsonb(n)::text) - 2) from unnest(identifying) n);
  -- White space is any text here, and any white space in the regular expression.
  who.mentioned_as := array(select distinct
      '%' || regexp_replace(regexp_replace(searched(t.text), '([%_\\])', '\\\1', 'g'), '\s+', '%', 'g') || '%'
    from unnest(who.ids::text[] || encoded_forms(who.emails) || forms_of(identifying)) t(text));
  who.mention_pattern := concat_ws('|', array_to_string(who.ids, '|'), who.email_pattern,
    pattern_of(identifying, '(?<![[:alnum:]_])', '(?![[:alnum:]_])'));
  -- Numbers are no names that texts are searched for.
  who.names := who.names || array(select i from identifiers_of(who.ids) i);
  return who;
end $$;
`;

/** Columns of append-only tables in which texts are replaced. */
const texts = {
  artefact: ['file_name'],
  attempt_input: ['file_name'],
  attempt_void: ['reason', 'changed_by'],
  report_event: ['detail'],
};

/** Statements of `erase_person` that replace texts in other append-only tables. */
export const replaceTexts = Object.entries(texts)
  .map(([table, columns]) => {
    const replaced = columns.map(
      (name) => `${name} = erase_text(t.${name}, who, concerns(to_jsonb(t)::text, who))`,
    );
    return `  update ${table} t set ${replaced.join(', ')}
    where t.organization_id = organization and mentions(concat_ws(' ', ${columns.join(', ')}), who);`;
  })
  .join('\n');

const erasePerson = String.raw`
-- Replaces the identifiers of a person who has left, and of the people merged into them, in the people, the append-only tables
-- and the accounts. Deletes an account that gives access to nothing else. Returns the identity, to erase the other tables.
create or replace function erase_person(erased uuid, by_email text, by_role text, by_address text) returns person_identity
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
  organization uuid := current_organization();
  who person_identity;
  unused uuid[];
  free text[];
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
  -- So does the origin of attempts, unless another person has attempts of the same source.
  update attempt_input t set source = erase_key(t.source, who)
    where t.organization_id = organization and searched(t.source) like any (who.mentioned_as)
      and not exists (select from attempt a where a.organization_id = organization and a.source = t.source
        and a.person_id <> all (who.ids));
  update attempt t set source = erase_key(t.source, who), source_id = erase_key(t.source_id, who)
    where t.organization_id = organization and t.person_id = any (who.ids)
      and searched(t.source || ' ' || t.source_id) like any (who.mentioned_as);
  update attempt_void t set source = erase_key(t.source, who, false, false), source_id = erase_key(t.source_id, who, false, false)
    where t.organization_id = organization and mentions(concat_ws(' ', t.source, t.source_id), who)
      and not exists (select from attempt a where a.organization_id = organization and a.source = t.source and a.source_id = t.source_id);
${replaceTexts}
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
  -- Addresses that nobody has any more, e.g. of refused sign-ins. Where they came from is not known to be the person.
  free := array(select e from unnest(who.emails) e
    where not exists (select from account a where searched(a.email) = e)
      and not exists (select from person p where p.id <> all (who.ids) and searched(p.email) = e));
  update operations_event e set
      actor_email = case when searched(e.actor_email) = any (free) then who.pseudonym || '@erased.invalid' else e.actor_email end,
      target_label = case when searched(e.target_label) = any (free) then who.pseudonym || '@erased.invalid' else e.target_label end
    where searched(e.actor_email) = any (free) or searched(e.target_label) = any (free);
  insert into audit_event (organization_id, action, actor_email, actor_role, target_type, target_id, target_label, metadata, ip_address)
    values (organization, 'user.erased', by_email, by_role, 'person', erased::text, who.pseudonym,
      jsonb_build_object('merged', cardinality(who.ids) - 1, 'accountDeleted', cardinality(unused) > 0), by_address);
  return who;
end $$;
`;

export const erasedForms = `
grant create on schema public to docket_erasure;
grant update (source) on attempt_input to docket_erasure;
${forms}
${identity}
${erasePerson}
revoke create on schema public from docket_erasure;
`;
