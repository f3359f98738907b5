import { counted, repeated } from '@docket/domain';
import type { FileKind } from '../file-kind.js';

/** Learn content; the module is optional, and must be known from topics.csv. */
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
  checks: [
    repeated('slug', 'id'),
    `select r.line, 'module' as field, 'There is no module "' || r.family || '/' || left(r.module, 100)
        || '". Modules come from topics.csv; import it first, or correct this.' as reason
      from import_row r where r.module is not null and not exists (select from module m
        where m.organization_id = :organizationId and m.family = r.family and m.slug = r.module)`,
  ],
  writes: [
    counted(`
      insert into scenario (organization_id, module_id, slug, title)
      select :organizationId, m.id, r.slug, r.title from import_row r
        left join module m on m.organization_id = :organizationId and m.family = r.family and m.slug = r.module
        order by r.line
      on conflict (organization_id, slug) do update set module_id = excluded.module_id, title = excluded.title
        where (scenario.module_id, scenario.title) is distinct from (excluded.module_id, excluded.title)
      returning (xmax = 0) as created`),
  ],
};
