import type { Framework, FrameworkItem } from '@docket/frameworks';
import { topicsAt } from '../content/topics-at.sql.js';

/** An item to query, with its framework. Queries refer to it by its index in the list, from 0. */
export interface RequestedItem {
  framework: Framework;
  item: FrameworkItem;
}

/** Pairs each item with its framework, in the order of the frameworks. Queries refer to items by this index. */
export const itemsOf = (frameworks: readonly Framework[]): RequestedItem[] =>
  frameworks.flatMap((framework) => framework.items.map((item) => ({ framework, item })));

/** Returns the value of `:items` for `itemTopics`. */
export const itemsParameter = (requested: readonly RequestedItem[]): string =>
  JSON.stringify(
    requested.map(({ framework, item }, number) => ({
      number,
      framework: framework.id,
      id: item.id,
      counts: item.counts,
      family: framework.family,
      cwes: item.cweIds,
      modules: item.modules,
    })),
  );

/**
 * Query for the topics of the risk items in `:items`, as `(number, topic_id)`. It is the only implementation
 * of the mapping (docs/frameworks.md). An item selects the topics of its framework's family (a regulatory
 * control: of all families) that have one of its CWEs or belong to one of its modules. A person-based item
 * selects all topics. Topics count with their module and CWEs at the instant.
 */
export const itemTopics = `
  select distinct i.number, t.id as topic_id
    from (select number, family, unnest(cwes) as cwe
            from json_to_recordset(:items::json) as i(number int, family text, cwes int[])) i
    join (select t.id, m.family, unnest(t.cwe_ids) as cwe from (${topicsAt}) t join module m on m.id = t.module_id) t
      on t.cwe = i.cwe and (i.family is null or i.family = t.family)
  union all
  select distinct i.number, t.id
    from (select number, family, unnest(modules) as slug
            from json_to_recordset(:items::json) as i(number int, family text, modules text[])) i
    join module m on m.organization_id = :organizationId and m.family = i.family
      and (m.slug = i.slug or starts_with(m.slug, i.slug || '-'))
    join (${topicsAt}) t on t.module_id = m.id
  union all
  select i.number, t.id
    from json_to_recordset(:items::json) as i(number int, counts text)
    cross join (${topicsAt}) t
    where i.counts <> 'topics'`;
