/**
 * `text_key(text)` returns the form in which keys that people type are compared: without characters that cannot be seen
 * (Default_Ignorable_Code_Point of Unicode) and surrounding white space, in Unicode NFC, and with full case folding. The
 * collation belongs to PostgreSQL, not to the operating system, so the result is the same on every server. `strict`
 * also prevents that the function is inlined: the indexes below must match the calls in queries.
 */
export const textKey = String.raw`
create function text_key(value text) returns text language plpgsql immutable strict parallel safe as $$
begin
  -- ASCII needs neither of the other steps, and is the usual case.
  if octet_length(value) = length(value) then
    return lower(btrim(value, E'\t\n\v\f\r ') collate "C");
  end if;
  value := regexp_replace(value,
    '[\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200F\u202A-\u202E\u2060-\u206F\u3164\uFE00-\uFE0F\uFEFF\uFFA0\uFFF0-\uFFF8\U0001BCA0-\U0001BCA3\U0001D173-\U0001D17A\U000E0000-\U000E0FFF]'
      collate "C", '', 'g');
  value := btrim(value, U&'\0009\000A\000B\000C\000D\0020\00A0\1680\2000\2001\2002\2003\2004\2005\2006\2007\2008\2009\200A\2028\2029\202F\205F\3000');
  return normalize(casefold(normalize(value, nfd) collate "pg_unicode_fast"), nfc);
end $$;
comment on function text_key(text) is 'Form in which keys that people type are compared';

-- Row-level security lets queries use an index on an expression only if its functions are leakproof. This one raises no
-- error that depends on the value. Only a superuser may declare it; otherwise, queries read all rows of the organization.
do $$
begin
  alter function text_key(text) leakproof;
exception when insufficient_privilege then null;
end $$;

create index topic_key on topic (organization_id, text_key(slug));
create index scenario_key on scenario (organization_id, text_key(slug));
create index assignment_key on assignment (organization_id, text_key(external_id)) where external_id is not null;
`;

/** Finds people by their e-mail address. Not unique: addresses from before the migration may have the same key. */
export const personKeyIndex = [
  'drop index concurrently if exists person_email_key',
  'create index concurrently person_email_key on person (organization_id, text_key(email))',
];
