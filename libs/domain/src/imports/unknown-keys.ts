import { selectRows } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import { keyColumns } from '../organization/text-key.js';

/** Number of keys, from the first, for which records are suggested. */
const SUGGESTED = 100;

/** Records that files name by a key, and the column with their title if they have one. */
const titleColumns = { topic: 'title', team: 'name', scenario: 'title', course: 'title' } as const;
export type NamedTable = keyof typeof titleColumns;

const unknownKey = z.object({
  key: z.string(),
  suggestedKey: z.string().nullable(),
  suggestedTitle: z.string().nullable(),
});
/** A key that names no record, and the record whose title is the same or contains it, if there is exactly one. */
export type UnknownKey = z.infer<typeof unknownKey>;

/**
 * Returns the keys that name no record, in the given order. A record is suggested if its title equals the key, or else if it
 * is the only one whose title contains the key or is contained in it (both compared as keys).
 */
export function readUnknownKeys(
  em: EntityManager,
  table: NamedTable,
  keys: readonly string[],
): Promise<UnknownKey[]> {
  const [key, title] = [keyColumns[table], titleColumns[table]];
  const present = table === 'team' ? 't.deleted_at is null' : 'true';
  return selectRows(
    em,
    unknownKey,
    `with typed as (select value as key, text_key(value) as typed_key, ordinality
        from jsonb_array_elements_text(?::jsonb) with ordinality),
      records as materialized (select t.${key} as key, t.${title} as title, text_key(t.${key}) as record_key,
        text_key(t.${title}) as title_key from ${table} t where ${present}),
      unknown as (select * from typed where typed_key not in (select record_key from records)),
      resembling as (
        select u.ordinality, r.key, r.title, r.title_key = u.typed_key as same,
          count(*) over (partition by u.ordinality, r.title_key = u.typed_key) as others
        from (select * from unknown order by ordinality limit ${SUGGESTED}) u join records r on length(r.title_key) >= 4 and length(u.typed_key) >= 4
          and (strpos(r.title_key, u.typed_key) > 0 or strpos(u.typed_key, r.title_key) > 0))
    select u.key, s.key as "suggestedKey", s.title as "suggestedTitle"
      from unknown u left join lateral (select * from resembling s where s.ordinality = u.ordinality and s.others = 1
        order by s.same desc limit 1) s on true
      order by u.ordinality`,
    [JSON.stringify(keys)],
  );
}
