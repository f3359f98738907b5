import type { Framework, FrameworkItem } from '@docket/frameworks';

/** An item of a question, with the framework that it belongs to. Its place in the list is its number, from 0. */
export interface AskedItem {
  framework: Framework;
  item: FrameworkItem;
}

/** All items of frameworks, in their order. */
export const itemsOf = (frameworks: readonly Framework[]): AskedItem[] =>
  frameworks.flatMap((framework) => framework.items.map((item) => ({ framework, item })));

/** The value of `:items` for `itemTopics`. */
export const itemsParameter = (asked: readonly AskedItem[]): string =>
  JSON.stringify(
    asked.map(({ framework, item }, number) => ({
      number,
      counts: item.counts,
      family: framework.family,
      cwes: item.cweIds,
      modules: item.modules,
    })),
  );

/**
 * The one place where topics are mapped to risk items (docs/frameworks.md), as pairs `(number, topic_id)` of the items in
 * `:items`. An item takes the topics of its framework's family (a regulatory control: of every family) that have one of
 * its CWEs or lie in one of its modules; an item that counts people takes every topic. Content has no history, so topics
 * are those of the moment of reading.
 */
export const itemTopics = `
  select distinct i.number, t.id as topic_id
    from (select number, family, unnest(cwes) as cwe
            from json_to_recordset(:items::json) as i(number int, family text, cwes int[])) i
    join (select t.id, m.family, unnest(t.cwe_ids) as cwe from topic t join module m on m.id = t.module_id
            where t.organization_id = :organizationId) t
      on t.cwe = i.cwe and (i.family is null or i.family = t.family)
  union all
  select distinct i.number, t.id
    from (select number, family, unnest(modules) as slug
            from json_to_recordset(:items::json) as i(number int, family text, modules text[])) i
    join module m on m.organization_id = :organizationId and m.family = i.family
      and (m.slug = i.slug or starts_with(m.slug, i.slug || '-'))
    join topic t on t.module_id = m.id
  union all
  select i.number, t.id
    from json_to_recordset(:items::json) as i(number int, counts text)
    join topic t on t.organization_id = :organizationId
    where i.counts <> 'topics'`;
