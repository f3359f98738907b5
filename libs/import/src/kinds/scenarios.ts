import { auditedScenarios, stagedModule, type StagedKey } from '@docket/domain';
import type { FileKind } from '../file-kind.js';
import { ambiguousKeys, countUpserts, duplicateKeys, identityOf, moduleChecks } from '../row-checks.sql.js';

const key: StagedKey = { table: 'scenario', column: 'slug', into: 'scenario_id' };
const moduleKey = stagedModule('module', 'family', 'module_id');

/** Scenarios. The module is optional and must exist, e.g. from topics.csv. */
export const scenarios: FileKind = {
  kind: 'scenarios',
  required: ['id', 'title'],
  optional: ['family', 'module'],
  columns: { slug: 'text', title: 'text', family: 'text', module: 'text' },
  keys: [key, moduleKey],
  audited: auditedScenarios,
  addsKeys: true,
  parse(fields) {
    const module = fields.optionalKey('module');
    return {
      slug: fields.slug('id'),
      title: fields.text('title'),
      module,
      family: module === null ? null : fields.family('family'),
    };
  },
  fieldChecks: () => [ambiguousKeys('id', key), ...moduleChecks('module', moduleKey)],
  repeats: () => [duplicateKeys(identityOf(key), 'id')],
  writes: [
    countUpserts(`
      insert into scenario (organization_id, module_id, slug, title)
      select :organizationId, r.module_id, coalesce(s.slug, r.slug), r.title
        from import_row r left join scenario s on s.id = r.scenario_id
        order by r.line
      on conflict (organization_id, slug) do update set module_id = excluded.module_id, title = excluded.title
        where (scenario.module_id, scenario.title) is distinct from (excluded.module_id, excluded.title)
      returning (xmax = 0) as created`),
  ],
};
