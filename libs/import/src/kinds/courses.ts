import { auditedCourses, resolveKeys, type StagedKey } from '@docket/domain';
import type { FileKind } from '../file-kind.js';
import { fieldMessages } from '../messages/index.js';
import { ambiguousKeys, duplicateKeys, identityOf } from '../row-checks.sql.js';
import { listedItems, itemChecks } from './item-list.sql.js';

const key: StagedKey = { table: 'course', column: 'slug', into: 'course_row' };

/** Courses with their items in order. Items are IDs of topics or scenarios. */
export const courses: FileKind = {
  kind: 'courses',
  required: ['id', 'title', 'items'],
  optional: [],
  columns: { slug: 'text', title: 'text', items: 'text[]' },
  keys: [key],
  audited: auditedCourses,
  addsKeys: true,
  parse(fields) {
    const items = fields.list('items');
    if (items.length === 0) fields.reject('items', fieldMessages.itemsRequired);
    return { slug: fields.slug('id'), title: fields.text('title'), items };
  },
  fieldChecks: () => [ambiguousKeys('id', key), ...itemChecks('items')],
  repeats: () => [duplicateKeys(identityOf(key), 'id')],
  writes: [
    `with listed as (select line, position, topic_id, scenario_id from (${listedItems}) i),
      changed as (
        select r.line, coalesce(c.slug, r.slug) as slug, r.title, c.id as old_id, c.title is distinct from r.title or not exists (select from course_item i where i.course_id = c.id)
            or exists (select from (select position, topic_id, scenario_id from listed l where l.line = r.line) n
              full join (select position, topic_id, scenario_id from course_item i where i.course_id = c.id) o using (position)
              where (n.topic_id, n.scenario_id) is distinct from (o.topic_id, o.scenario_id)) as differs
          from import_row r left join course c on c.id = r.course_row),
      removed as (delete from course_item where course_id in (select old_id from changed where differs) returning 1),
      written as (
        insert into course (organization_id, slug, title)
        select :organizationId, slug, title from changed where differs order by line
        on conflict (organization_id, slug) do update set title = excluded.title
        returning slug, (xmax = 0) as created)
      select count(*) filter (where created)::int as created, count(*) filter (where not created)::int as updated,
          (select count(*) from removed) as removed from written`,
    resolveKeys(key),
    `insert into course_item (organization_id, course_id, position, topic_id, scenario_id)
      select :organizationId, c.id, i.position, i.topic_id, i.scenario_id
        from (${listedItems}) i join import_row r on r.line = i.line
        join course c on c.id = r.course_row
        where not exists (select from course_item k where k.course_id = c.id)`,
  ],
};
