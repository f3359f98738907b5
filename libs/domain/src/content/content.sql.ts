import { course, scenario, type TopicListQuery } from '@docket/contracts';
import { iso } from '../people/membership.sql.js';

/** A topic as programs and pages see it; its public id is the slug. */
export const topicColumns = `
  t.slug as id, t.title, json_build_object('family', m.family, 'id', m.slug, 'title', m.title) as module,
  t.cwe_ids as "cweIds", t.languages, ${iso('t.updated_at')} as "updatedAt"`;

/** Topics with their modules, narrowed by `:words`, `:family`, `:module` and `:cwe`; null narrows nothing. */
export const foundTopics = `
  from topic t join module m on m.id = t.module_id
  where (:words::text is null or strpos(lower(concat_ws(' ', t.slug, t.title, m.slug, m.title)), lower(:words)) > 0)
    and (:family::text is null or m.family = :family)
    and (:module::text is null or m.slug = :module)
    and (:cwe::int is null or :cwe = any (t.cwe_ids))`;

export const topicOrders: Record<TopicListQuery['sort'], string> = {
  id: 't.slug collate "C"',
  '-id': 't.slug collate "C" desc',
  title: 'lower(t.title), t.slug collate "C"',
  '-title': 'lower(t.title) desc, t.slug collate "C" desc',
  module: 'm.family, m.slug collate "C", lower(t.title), t.slug collate "C"',
  '-module': 'm.family desc, m.slug collate "C" desc, lower(t.title), t.slug collate "C"',
};

/** `api2` before `api10`: by letters, then by the number after them. */
const naturally = (slug: string): string =>
  `substring(${slug} from '^[a-z]*') collate "C", substring(${slug} from '^[a-z]*([0-9]{1,9})')::int, ${slug} collate "C"`;

/** All families in their own order, with their modules in the order of their ids; topics are counted once per module. */
export const familiesQuery = `
  select f.id, f.title, coalesce(sum(m.topics), 0)::int as topics,
      coalesce(json_agg(json_build_object('id', m.slug, 'title', m.title, 'topics', m.topics)
        order by ${naturally('m.slug')}) filter (where m.slug is not null), '[]') as modules
    from family f
    left join (
      select m.family, m.slug, m.title, count(t.id)::int as topics
        from module m left join topic t on t.module_id = m.id group by m.id) m on m.family = f.id
    group by f.id, f.title
    order by array_position(array['web', 'api', 'mobile', 'client'], f.id)`;

const named = (row: string): string =>
  `(:words::text is null or strpos(lower(${row}.slug || ' ' || ${row}.title), lower(:words)) > 0)`;

/** Courses by title, with the number of their items. */
export const courses = {
  shape: course,
  found: `from course c where ${named('c')}`,
  columns: `c.slug as id, c.title, (select count(*)::int from course_item i where i.course_id = c.id) as items`,
  order: 'lower(c.title), c.slug collate "C"',
};

/** Scenarios by title, with the module they belong to, if any. */
export const scenarios = {
  shape: scenario,
  found: `from scenario s left join module m on m.id = s.module_id where ${named('s')}`,
  columns: `s.slug as id, s.title, case when m.id is not null then
      json_build_object('family', m.family, 'id', m.slug, 'title', m.title) end as module`,
  order: 'lower(s.title), s.slug collate "C"',
};
