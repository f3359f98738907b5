import type { FileKind } from '../file-kind.js';
import { countUpserts, duplicateKeys, unknownModules } from '../row-checks.sql.js';

/** Scenarios. The module is optional and must exist, e.g. from topics.csv. */
export const scenarios: FileKind = {
  kind: 'scenarios',
  required: ['id', 'title'],
  optional: ['family', 'module'],
  columns: { slug: 'text', title: 'text', family: 'text', module: 'text' },
  parse(fields) {
    const module = fields.optional('module');
    return {
      slug: fields.slug('id'),
      title: fields.text('title'),
      module,
      family: module === null ? null : fields.family('family'),
    };
  },
  checks: [duplicateKeys('slug', 'id'), unknownModules('module', 'family')],
  writes: [
    countUpserts(`
      insert into scenario (organization_id, module_id, slug, title)
      select :organizationId, m.id, r.slug, r.title from import_row r
        left join module m on m.organization_id = :organizationId and m.family = r.family and m.slug = r.module
        order by r.line
      on conflict (organization_id, slug) do update set module_id = excluded.module_id, title = excluded.title
        where (scenario.module_id, scenario.title) is distinct from (excluded.module_id, excluded.title)
      returning (xmax = 0) as created`),
  ],
};
