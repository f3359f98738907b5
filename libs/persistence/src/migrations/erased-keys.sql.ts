/**
 * Names of JSON properties that people choose may be one word, such as an account: values of a mapping, columns, and extensions of
 * xAPI statements. Each of them is replaced; of the others, those that Docket could have given stay.
 */
export const erasedKeys = String.raw`
-- Replaces the person in all strings and names of a JSON value.
create function erase_keyed(value jsonb, who person_identity, own boolean) returns jsonb stable language plpgsql as $$
begin
  return case jsonb_typeof(value)
    when 'object' then (select coalesce(jsonb_object_agg(erase_text(e.key, who, own), erase_keyed(e.part, who, own)), '{}')
      from jsonb_each(value) e(key, part))
    when 'array' then (select coalesce(jsonb_agg(erase_keyed(e.part, who, own) order by e.number), '[]')
      from jsonb_array_elements(value) with ordinality e(part, number))
    else erase_json(value, who, own) end;
end $$;

create or replace function erase_json(value jsonb, who person_identity, own boolean) returns jsonb stable language plpgsql as $$
begin
  return case jsonb_typeof(value)
    when 'string' then to_jsonb(erase_text(value #>> '{}', who, own))
    when 'array' then (select coalesce(jsonb_agg(erase_json(e.value, who, own) order by e.number), '[]')
      from jsonb_array_elements(value) with ordinality e(value, number))
    when 'object' then (select coalesce(jsonb_object_agg(erase_text(e.key, who, own and e.key !~ '^[a-z]+([A-Z][a-z]*)*$'), case
          when own and e.key = 'value' and jsonb_exists(value, 'issuer') and e.part #>> '{}' = any (who.names) then to_jsonb(who.pseudonym)
          when e.key in ('leftOutRows', 'extensions') then erase_keyed(e.part, who, own)
          -- By field of a mapping: what the values of a file mean.
          when e.key = 'values' and jsonb_typeof(e.part) = 'object' then
            (select coalesce(jsonb_object_agg(f.key, erase_keyed(f.part, who, own)), '{}') from jsonb_each(e.part) f(key, part))
          else erase_json(e.part, who, own) end), '{}')
      from jsonb_each(value) e(key, part))
    else value end;
end $$;
`;
