import { appliedExemption } from '@docket/contracts';
import { tables } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import { exemptionJson } from '../exemptions/item-exemptions.js';
import type { FigureInstant } from '../history/figure-instant.js';
import { isValid } from '../history/known.sql.js';
import { latestPeriods } from '../people/membership.sql.js';
import { streamSets, type StreamOptions } from '../set-queries.js';
import { countedAttempt, countedAttemptColumns, mostRecentFirst } from '../training/counted-attempt.sql.js';
import { passes } from '../training/passes.sql.js';
import { itemTopics } from './topic-mapping.sql.js';
import { inWindow } from './training.sql.js';

/** Value of `:items` for the requirement of a pass on any topic, which belongs to no framework. */
export const ANY_TOPIC = JSON.stringify([{ number: 0, counts: 'any-topic' }]);

const passRow = countedAttempt.extend({
  personId: z.string(),
  /** Number of the item in `items`. */
  item: z.int(),
  /** The language that needs a pass; null if a pass in any language counts. */
  requiredLanguage: z.string().nullable(),
  /** Number of passes in the training window that satisfy the requirement. */
  passes: z.int(),
  topicId: tables.topic.slug.nullable(),
  topic: tables.topic.title.nullable(),
  /** The exemption of the person from the item that is valid at the instant. */
  exemption: appliedExemption.nullable(),
});
/** A requirement of an item for a person, with the most recent pass that satisfies it (docs/domain.md, section 3.3). */
export type CountedPass = z.infer<typeof passRow>;

const passesQuery = `
  with item_topic as materialized (${itemTopics}),
  listed as materialized (
    select l.position, l.id as person_id, m.languages
      from unnest(:personIds::uuid[]) with ordinality l(id, position)
      join (${latestPeriods('and p.person_id = any (:personIds::uuid[])')}) m on m.person_id = l.id),
  required as materialized (
    select l.position, l.person_id, i.number, i.framework, i.id as item_id, d.language
      from json_to_recordset(:items::json) as i(number int, framework text, id text, counts text)
      cross join listed l
      left join lateral (select distinct lower(unnest(l.languages)) as language) d on i.counts = 'languages'),
  pass as materialized (
    select a.* from attempt a where a.person_id = any (:personIds::uuid[]) and ${inWindow} and ${passes}),
  counted as materialized (
    select distinct on (r.person_id, r.number, r.language) r.number, r.language as required_language, a.*,
        count(*) over (partition by r.person_id, r.number, r.language)::int as passes
      from required r
      join pass a on a.person_id = r.person_id and (r.language is null or lower(a.language) = r.language)
      join item_topic i on i.number = r.number and i.topic_id = a.topic_id
      order by r.person_id, r.number, r.language, ${mostRecentFirst('a')})
  select r.person_id as "personId", r.number as item, r.language as "requiredLanguage", coalesce(a.passes, 0) as passes,
      t.slug as "topicId", t.title as topic, ${countedAttemptColumns('a')}, (
        select ${exemptionJson('x')} from exemption_revision x
          where x.organization_id = :organizationId and x.person_id = r.person_id and x.framework_id = r.framework
            and x.item_id = r.item_id and ${isValid('x')}) as exemption
    from required r
    left join counted a on a.person_id = r.person_id and a.number = r.number
      and a.required_language is not distinct from r.language
    left join topic t on t.id = a.topic_id
    order by r.position, r.number, r.language`;

/**
 * Streams the requirements of items for each of the given people, in their order, with the pass that satisfies them. An item
 * that requires languages has one requirement for each declared language. For people who have left, the languages are
 * those of the day they left. Must run inside a transaction.
 * @param items the value of `itemsParameter`, or `ANY_TOPIC`
 */
export async function* streamCountedPasses(
  em: EntityManager,
  at: FigureInstant,
  { items, personIds }: { items: string; personIds: readonly string[] },
  options: StreamOptions = {},
): AsyncGenerator<CountedPass[]> {
  const values = { ...at, items, personIds: `{${personIds.join(',')}}` };
  yield* streamSets(em, passRow, passesQuery, values, options);
}
