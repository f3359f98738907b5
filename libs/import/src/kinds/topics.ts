import { sqlMessage } from '@docket/domain';
import type { FileKind } from '../file-kind.js';
import { rowMessages } from '../messages.js';
import { countUpserts, duplicateKeys } from '../row-checks.sql.js';

/** Topics and their modules. The title of a module is its `moduleTitle`, or its ID by default. */
export const topics: FileKind = {
  kind: 'topics',
  required: ['id', 'title', 'family', 'module'],
  optional: ['moduleTitle', 'cweIds', 'languages'],
  columns: {
    slug: 'text',
    title: 'text',
    family: 'text',
    module: 'text',
    module_title: 'text',
    cwe_ids: 'integer[]',
    languages: 'text[]',
  },
  parse: (fields) => ({
    slug: fields.slug('id'),
    title: fields.text('title'),
    family: fields.family('family'),
    module: fields.slug('module'),
    module_title: fields.optional('moduleTitle'),
    cwe_ids: fields.has('cweIds') ? fields.cweIds('cweIds') : null,
    languages: fields.has('languages')
      ? fields.list('languages').map((language) => language.toLowerCase())
      : null,
  }),
  checks: [
    duplicateKeys('slug', 'id'),
    `select r.line, 'moduleTitle' as field, ${sqlMessage(() => rowMessages.differentModuleTitle)} as reason
      from import_row r join (select family, module, min(module_title) as title from import_row
        where module_title is not null group by family, module having count(distinct module_title) > 1) m
        on m.family = r.family and m.module = r.module and r.module_title <> m.title`,
  ],
  writes: [
    // Modules are not rows of the file, so the statement does not count them.
    `with written as (
      insert into module (organization_id, family, slug, title)
      select :organizationId, r.family, r.module, coalesce(min(r.module_title), max(m.title), r.module)
        from import_row r left join module m on m.organization_id = :organizationId and m.family = r.family and m.slug = r.module
        group by r.family, r.module
      on conflict (organization_id, family, slug) do update set title = excluded.title
        where module.title is distinct from excluded.title
      returning 1)
      select 0 as created, 0 as updated`,
    countUpserts(`
      insert into topic (organization_id, module_id, slug, title, cwe_ids, languages)
      select :organizationId, m.id, r.slug, r.title, coalesce(r.cwe_ids, t.cwe_ids, '{}'),
          coalesce(r.languages, t.languages, '{}')
        from import_row r
        join module m on m.organization_id = :organizationId and m.family = r.family and m.slug = r.module
        left join topic t on t.organization_id = :organizationId and t.slug = r.slug
        order by r.line
      on conflict (organization_id, slug) do update set module_id = excluded.module_id, title = excluded.title,
          cwe_ids = excluded.cwe_ids, languages = excluded.languages,
          updated_at = greatest(date_trunc('milliseconds', now()), topic.updated_at + interval '1 millisecond')
        where (topic.module_id, topic.title, topic.cwe_ids, topic.languages)
          is distinct from (excluded.module_id, excluded.title, excluded.cwe_ids, excluded.languages)
      returning (xmax = 0) as created`),
  ],
};
