import { sqlMessage } from '@docket/domain';
import { rowMessages } from '../messages.js';

/**
 * Resolves the `items` of each row, first to topics, then to scenarios: `(line, position, item, topic_id,
 * scenario_id)`.
 */
export const listedItems = `
  select r.line, i.position, i.item, t.id as topic_id, case when t.id is null then s.id end as scenario_id
    from import_row r cross join lateral unnest(r.items) with ordinality i(item, position)
    left join topic t on t.organization_id = :organizationId and i.item not like 'scenario:%'
      and t.slug = regexp_replace(i.item, '^topic:', '')
    left join scenario s on s.organization_id = :organizationId and i.item not like 'topic:%'
      and s.slug = regexp_replace(i.item, '^scenario:', '')`;

/** Returns a check that rejects items that are neither a topic nor a scenario. */
export const unknownItems = (field: string): string => `
  select i.line, '${field}' as field, ${sqlMessage(rowMessages.unknownItem, 'left(i.item, 100)')} as reason
    from (${listedItems}) i where i.topic_id is null and i.scenario_id is null`;
