/**
 * Keeps erasure and export fast for people with more than a hundred former names and addresses. The bounds of words make a regular
 * expression slow, so a text is searched for all names without bounds first, and then for those alone that it can contain.
 */
const functions = String.raw`
-- Returns a regular expression for any of the texts between two others, in all forms; null if there are no texts. Scripts without
-- spaces have no words, so no bounds. The words of a name are also found with separators, as in names of files.
create or replace function pattern_of(texts text[], before text, after text) returns text immutable language sql as $$
  with form as (
    select t.text ~ '[\u2E80-\u9FFF\uAC00-\uD7AF]' as spaceless, length(t.text) as length, regexp_replace(replace(replace(
        regexp_replace(t.text, '([.^$*+?()|{}\[\]\\])', '\\\1', 'g'), '@', '(?:@|%40)'), '\+', '(?:\+|%2b)'),
        '\s+', '(?:[\\s_.-]|%20|\\+)+', 'g') as pattern
      from unnest(forms_of(texts)) t(text))
  select nullif(concat_ws('|',
    before || '(?:' || string_agg(pattern, '|' order by length desc) filter (where not spaceless) || ')' || after,
    string_agg(pattern, '|' order by length desc) filter (where spaceless)), '') from form
$$;

-- Returns a regular expression for whole e-mail addresses: ada@example.org is neither a part of nada@example.org nor of
-- ada@example.org.uk, but of ada@example.org-1, and follows %3D.
create function email_pattern_of(emails text[]) returns text immutable language sql as $$
  select pattern_of(emails, '(?:(?<=%[0-9a-f]{2})|(?<![[:alnum:]_.+%-]))', '(?![[:alnum:]_]|[[:alnum:]-]*\.[[:alpha:]])')
$$;

-- Returns a regular expression for whole names.
create function name_pattern_of(names text[]) returns text immutable language sql as $$
  select pattern_of(names, '(?<![[:alnum:]])', '(?![[:alnum:]])')
$$;

-- Returns texts as they are, and as JSON contains them.
create function json_forms_of(texts text[]) returns text[] immutable language sql as $$
  select array(select distinct f.form from unnest(texts) t(text),
    unnest(array[t.text, substr(to_jsonb(t.text)::text, 2, length(to_jsonb(t.text)::text) - 2)]) f(form))
$$;

-- Returns the letters and digits of a text, without case, accents and encodings: the key of a text contains those of all texts that a
-- pattern finds in it. The simple lower case of İ, and the upper case of ı, have no dot.
create function letters_of(value text) returns text immutable language sql as $$
  select regexp_replace(casefold(translate(normalize(value, nfd), 'ı', 'i') collate "pg_unicode_fast"),
    '%(20|40|2b)|[^[:alnum:]]', '', 'g')
$$;

-- Returns those of the texts, whose letters are given, that a value can contain.
create function occurring(value text, texts text[], letters text[]) returns text[] immutable language sql as $$
  select array(select t.text from (select letters_of(value) offset 0) v(read), unnest(texts, letters) t(text, searched)
    where strpos(v.read, t.searched) > 0)
$$;

-- Whether a text, or the text of a JSON value, mentions the person. Control characters in JSON are escaped with letters.
create or replace function mentions(value text, who person_identity) returns boolean stable parallel safe language plpgsql as $$
declare
  plain text collate "pg_unicode_fast" := case when strpos(value, '\') = 0 then value
    else regexp_replace(value, '\\([bfnrt]|u[0-9a-f]{4})', ' ', 'g') end;
begin
  if (plain ~* who.mention_part_pattern) is not true then
    return false;
  end if;
  return plain ~* concat_ws('|', array_to_string(who.ids, '|'), email_pattern_of(occurring(plain, who.emails, who.email_letters)),
    name_pattern_of(json_forms_of(occurring(plain, who.identifying, who.identifying_letters))));
end $$;

-- Whether the text of a row refers to the person by ID or e-mail address: a name in this row is the name of the person.
create or replace function concerns(value text, who person_identity) returns boolean stable language sql as $$
  select coalesce(value collate "pg_unicode_fast" ~* concat_ws('|', array_to_string(who.ids, '|'), who.email_part_pattern), false)
$$;

-- Replaces e-mail addresses and names of the person. own: also names that other people have, or that are common words.
create or replace function erase_text(value text, who person_identity, own boolean) returns text stable language plpgsql as $$
declare
  erased text collate "pg_unicode_fast" := value;
begin
  if erased ~* who.email_part_pattern then
    erased := regexp_replace(erased, coalesce(email_pattern_of(occurring(erased, who.emails, who.email_letters)), '(?!)'),
      who.pseudonym || '@erased.invalid', 'gi');
  end if;
  if erased ~* who.name_part_pattern then
    erased := regexp_replace(erased, coalesce(name_pattern_of(case when own then occurring(erased, who.names, who.name_letters)
      else occurring(erased, who.identifying, who.identifying_letters) end), '(?!)'), who.pseudonym, 'gi');
  end if;
  return erased;
end $$;
`;

const identity = String.raw`
-- Returns all forms in which the records of the current organization name a person.
create or replace function identity_of_person(identified uuid) returns person_identity
    stable language plpgsql security definer set search_path = public, pg_temp as $$
declare
  who person_identity;
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
  -- The command line is an actor, and no person. A name that is an e-mail address is found as one.
  who.names := array(select n from unnest(who.names) n
    where separated_name(n) <> 'command line' and searched(n) <> all (who.emails));
  -- A single word such as a first name identifies nobody in a text about something else, nor does a name of two people.
  who.identifying := array(select n from unnest(who.names) n
    where (n ~ '\S\s+\S' or n ~ '[\u2E80-\u9FFF\uAC00-\uD7AF]{3}') and not exists (select from person p
        where p.organization_id = current_organization() and p.id <> all (who.ids) and compared_name(p.name) = compared_name(n))
      and not is_name_of_record(n, who.ids));
  who.email_part_pattern := pattern_of(who.emails, '', '');
  who.name_part_pattern := pattern_of(who.names, '', '');
  who.mention_part_pattern := concat_ws('|', array_to_string(who.ids, '|'), who.email_part_pattern,
    pattern_of(json_forms_of(who.identifying), '', ''));
  who.email_letters := array(select letters_of(e) from unnest(who.emails) e);
  who.name_letters := array(select letters_of(n) from unnest(who.names) n);
  who.identifying_letters := array(select letters_of(n) from unnest(who.identifying) n);
  -- White space is any text here, and any white space in the regular expression.
  who.mentioned_as := array(select distinct
      '%' || regexp_replace(regexp_replace(searched(t.text), '([%_\\])', '\\\1', 'g'), '\s+', '%', 'g') || '%'
    from unnest(who.ids::text[] || encoded_forms(who.emails) || forms_of(json_forms_of(who.identifying))) t(text));
  -- Numbers are no names that texts are searched for.
  who.names := who.names || array(select i from identifiers_of(who.ids) i);
  return who;
end $$;
`;

export const formerNames = `
alter type person_identity
  drop attribute email_pattern, drop attribute name_pattern, drop attribute own_name_pattern, drop attribute mention_pattern,
  -- The names that identify the person in every text.
  add attribute identifying text[],
  -- Regular expressions without the bounds of words: for all names, and for all that mentions the person.
  add attribute name_part_pattern text,
  add attribute mention_part_pattern text,
  -- Letters of the addresses and names, in the same order.
  add attribute email_letters text[],
  add attribute name_letters text[],
  add attribute identifying_letters text[];
grant create on schema public to docket_erasure;
${functions}
${identity}
revoke create on schema public from docket_erasure;
`;
