/** The items of a row's `items` array, each found among topics first, then scenarios: `(line, position, item, ...)`. */
export const listedItems = `
  select r.line, i.position, i.item, t.id as topic_id, case when t.id is null then s.id end as scenario_id
    from import_row r cross join lateral unnest(r.items) with ordinality i(item, position)
    left join topic t on t.organization_id = :organizationId and i.item not like 'scenario:%'
      and t.slug = regexp_replace(i.item, '^topic:', '')
    left join scenario s on s.organization_id = :organizationId and i.item not like 'topic:%'
      and s.slug = regexp_replace(i.item, '^scenario:', '')`;

/** Refuses items that are neither. */
export const unknownItems = (field: string): string => `
  select i.line, '${field}' as field, 'There is no topic or scenario "' || left(i.item, 100)
      || '". Add it to topics.csv or scenarios.csv first, or correct it.' as reason
    from (${listedItems}) i where i.topic_id is null and i.scenario_id is null`;
