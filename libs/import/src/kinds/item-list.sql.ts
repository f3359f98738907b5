import { sqlMessage } from '@docket/domain';
import { rowMessages } from '../messages/index.js';

/** The key of an item, without the prefix of its type. */
const nameOf = (item: string): string => `regexp_replace(${item}, '^(topic|scenario):', '')`;

/** Records of a kind with their keys. `matches` is the number of records with the same key. */
const keyed = (table: 'topic' | 'scenario'): string => `(
  select c.id, c.slug, text_key(c.slug) as key, count(*) over (partition by text_key(c.slug)) as matches
    from ${table} c where c.organization_id = :organizationId)`;

/**
 * Resolves the `items` of each row, first to topics, then to scenarios: `(line, position, item, topic_id,
 * scenario_id)`. Each different item is looked up once.
 */
export const listedItems = `
  select r.line, i.position, i.item, m.topic_id, m.scenario_id
    from import_row r cross join lateral unnest(r.items) with ordinality i(item, position)
    join (
      select g.item, t.id as topic_id, case when t.id is null then s.id end as scenario_id
        from (select d.item, ${nameOf('d.item')} as name, text_key(${nameOf('d.item')}) as key
                from (select distinct unnest(o.items) as item from import_row o) d) g
        left join ${keyed('topic')} t on g.item not like 'scenario:%' and t.key = g.key
          and (t.slug = g.name or t.matches = 1)
        left join ${keyed('scenario')} s on g.item not like 'topic:%' and s.key = g.key
          and (s.slug = g.name or s.matches = 1)) m on m.item = i.item`;

const hasKey = (table: 'topic' | 'scenario', other: string): string => `(i.item not like '${other}:%'
  and exists (select from ${table} c where c.organization_id = :organizationId and text_key(c.slug) = text_key(${nameOf('i.item')})))`;

/** Returns the checks of items: each names one topic or scenario. */
export const itemChecks = (field: string): string[] => [
  `select i.line, '${field}' as field,
      case when ${hasKey('topic', 'scenario')} or ${hasKey('scenario', 'topic')}
        then ${sqlMessage(rowMessages.ambiguousKey, 'left(i.item, 100)')}
        else ${sqlMessage(rowMessages.unknownItem, 'left(i.item, 100)')} end as reason
    from (${listedItems}) i where i.topic_id is null and i.scenario_id is null`,
];
