import { auditedTopics, resolveKeys, sqlMessage, stagedModule, type StagedKey } from '@docket/domain';
import type { FileKind } from '../file-kind.js';
import { rowMessages } from '../messages/index.js';
import { ambiguousKeys, countUpserts, duplicateKeys, identityOf } from '../row-checks.sql.js';

/** The instant from which a new topic of the file is available by default: always in the first import, otherwise now. */
const defaultAvailability = `case when exists (select from topic o where o.organization_id = :organizationId)
  then date_trunc('milliseconds', now()) else '-infinity' end`;

const key: StagedKey = { table: 'topic', column: 'slug', into: 'topic_id' };
const moduleKey = stagedModule('module', 'family', 'module_id');

/**
 * Topics and their modules. The title of a module is its `moduleTitle`, or its ID by default. `availableFrom` is fixed
 * when a topic is added.
 */
export const topics: FileKind = {
  kind: 'topics',
  required: ['id', 'title', 'family', 'module'],
  optional: ['moduleTitle', 'cweIds', 'languages', 'availableFrom'],
  columns: {
    slug: 'text',
    title: 'text',
    family: 'text',
    module: 'text',
    module_title: 'text',
    cwe_ids: 'integer[]',
    languages: 'text[]',
    available_from: 'timestamptz',
  },
  keys: [key, moduleKey],
  audited: auditedTopics,
  addsKeys: true,
  parse: (fields) => ({
    slug: fields.slug('id'),
    title: fields.text('title'),
    family: fields.family('family'),
    module: fields.slug('module'),
    module_title: fields.optional('moduleTitle'),
    cwe_ids: fields.has('cweIds') ? fields.cweIds('cweIds') : null,
    languages: fields.has('languages') ? fields.languages('languages') : null,
    available_from: fields.optionalDay('availableFrom'),
  }),
  fieldChecks: () => [ambiguousKeys('id', key), ambiguousKeys('module', moduleKey)],
  repeats: () => [duplicateKeys(identityOf(key), 'id')],
  conflicts: () => [
    `select r.line, 'moduleTitle' as field, ${sqlMessage(() => rowMessages.differentModuleTitle)} as reason
      from import_row r join (select r.family, ${identityOf(moduleKey)} as module, min(r.module_title) as title
        from import_row r where r.module_title is not null group by 1, 2 having count(distinct r.module_title) > 1) m
        on m.family = r.family and m.module = ${identityOf(moduleKey)} and r.module_title <> m.title`,
  ],
  writes: [
    // Modules are not rows of the file, so the statement does not count them.
    `with written as (
      insert into module (organization_id, family, slug, title)
      select :organizationId, r.family, coalesce(m.slug, (array_agg(r.module order by r.line))[1]),
          coalesce(min(r.module_title), m.title, (array_agg(r.module order by r.line))[1])
        from import_row r left join module m on m.id = r.module_id
        group by r.family, ${identityOf(moduleKey)}, m.slug, m.title
      on conflict (organization_id, family, slug) do update set title = excluded.title
        where module.title is distinct from excluded.title
      returning 1)
      select 0 as created, 0 as updated`,
    resolveKeys(moduleKey),
    countUpserts(`
      insert into topic (organization_id, module_id, slug, title, cwe_ids, languages, available_from)
      select :organizationId, r.module_id, coalesce(t.slug, r.slug), r.title, coalesce(r.cwe_ids, t.cwe_ids, '{}'),
          coalesce(r.languages, t.languages, '{}'), coalesce(t.available_from, r.available_from, ${defaultAvailability})
        from import_row r left join topic t on t.id = r.topic_id
        order by r.line
      on conflict (organization_id, slug) do update set module_id = excluded.module_id, title = excluded.title,
          cwe_ids = excluded.cwe_ids, languages = excluded.languages,
          updated_at = greatest(date_trunc('milliseconds', now()), topic.updated_at + interval '1 millisecond')
        where (topic.module_id, topic.title, topic.cwe_ids, topic.languages)
          is distinct from (excluded.module_id, excluded.title, excluded.cwe_ids, excluded.languages)
      returning (xmax = 0) as created`),
  ],
};
