import { identity } from './erased-forms.sql.js';

/** The function that returns all forms of a person, also next to an underscore. */
export const separatedIdentity = identity.replaceAll(
  `'(?<![[:alnum:]_])', '(?![[:alnum:]_])'`,
  `'(?<![[:alnum:]])', '(?![[:alnum:]])'`,
);

/**
 * Names of files have no spaces: erasure also finds the words of a name with underscores, hyphens or full stops between them, and a
 * name next to an underscore, as in `people_Ada_Lovelace_2026.csv`.
 */
export const erasedSeparators = String.raw`
create or replace function pattern_of(texts text[], before text, after text) returns text immutable language sql as $$
  select string_agg(case when e.text ~ '[\u2E80-\u9FFF\uAC00-\uD7AF]' then e.pattern
      else before || e.pattern || after end, '|' order by length(e.text) desc)
    from (select t.text, regexp_replace(replace(replace(
              regexp_replace(t.text, '([.^$*+?()|{}\[\]\\])', '\\\1', 'g'), '@', '(?:@|%40)'), '\+', '(?:\+|%2b)'),
              '\s+', '(?:[\\s_.-]|%20|\\+)+', 'g') as pattern
            from unnest(forms_of(texts)) t(text)) e
$$;
${separatedIdentity}
`;
