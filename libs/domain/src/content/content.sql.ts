import { course, scenario, type TopicListQuery } from '@docket/contracts';
import { iso } from '../people/membership.sql.js';

/** Columns of a topic in the shape of the API. The public ID is the slug. */
export const topicColumns = `
  t.slug as id, t.title, json_build_object('family', m.family, 'id', m.slug, 'title', m.title) as module,
  t.cwe_ids as "cweIds", t.languages,
  case when t.available_from > '-infinity' then ${iso('t.available_from')} end as "availableFrom", ${iso('t.updated_at')} as "updatedAt"`;

/**
 * Topics with their modules, filtered by `:search`, `:family`, `:module` and `:cwe`; null disables a filter.
 */
export const matchingTopics = `
  from topic t join module m on m.id = t.module_id
  where (:search::text is null or strpos(text_key(concat_ws(' ', t.slug, t.title, m.slug, m.title)), text_key(:search)) > 0)
    and (:family::text is null or m.family = :family)
    and (:module::text is null or text_key(m.slug) = text_key(:module))
    and (:cwe::int is null or :cwe = any (t.cwe_ids))`;

export const topicOrders: Record<TopicListQuery['sort'], string> = {
  id: 't.slug collate "C"',
  '-id': 't.slug collate "C" desc',
  title: 'lower(t.title), t.slug collate "C"',
  '-title': 'lower(t.title) desc, t.slug collate "C" desc',
  module: 'm.family, m.slug collate "C", lower(t.title), t.slug collate "C"',
  '-module': 'm.family desc, m.slug collate "C" desc, lower(t.title), t.slug collate "C"',
};

/**
 * Returns the natural order of a slug, e.g. `api2` before `api10`: by letters, then by the number
 * after them.
 */
const naturalOrder = (slug: string): string =>
  `substring(${slug} from '^[a-z]*') collate "C", substring(${slug} from '^[a-z]*([0-9]{1,9})')::int, ${slug} collate "C"`;

/**
 * The families in their fixed order, each with its modules in the natural order of their IDs and the numbers
 * of topics.
 */
export const familiesQuery = `
  select f.id, f.title, coalesce(sum(m.topics), 0)::int as topics,
      coalesce(json_agg(json_build_object('id', m.slug, 'title', m.title, 'topics', m.topics)
        order by ${naturalOrder('m.slug')}) filter (where m.slug is not null), '[]') as modules
    from family f
    left join (
      select m.family, m.slug, m.title, count(t.id)::int as topics
        from module m left join topic t on t.module_id = m.id group by m.id) m on m.family = f.id
    group by f.id, f.title
    order by array_position(array['web', 'api', 'mobile', 'client'], f.id)`;

const matchesSearch = (row: string): string =>
  `(:search::text is null or strpos(text_key(${row}.slug || ' ' || ${row}.title), text_key(:search)) > 0)`;

/** Courses with the number of their items, sorted by title. */
export const courses = {
  shape: course,
  from: `from course c where ${matchesSearch('c')}`,
  columns: `c.slug as id, c.title, (select count(*)::int from course_item i where i.course_id = c.id) as items`,
  order: 'lower(c.title), c.slug collate "C"',
};

/** Scenarios with their module, if any, sorted by title. */
export const scenarios = {
  shape: scenario,
  from: `from scenario s left join module m on m.id = s.module_id where ${matchesSearch('s')}`,
  columns: `s.slug as id, s.title, case when m.id is not null then
      json_build_object('family', m.family, 'id', m.slug, 'title', m.title) end as module`,
  order: 'lower(s.title), s.slug collate "C"',
};
