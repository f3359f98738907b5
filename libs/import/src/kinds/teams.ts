import type { FileKind } from '../file-kind.js';
import { countUpserts, duplicateKeys } from '../row-checks.sql.js';

/** Teams, identified by their name regardless of case. */
export const teams: FileKind = {
  kind: 'teams',
  required: ['name'],
  optional: [],
  columns: { name: 'text', key: 'text' },
  parse(fields) {
    const name = fields.text('name');
    return { name, key: name.toLowerCase() };
  },
  checks: [duplicateKeys('key', 'name')],
  writes: [
    countUpserts(`insert into team (organization_id, name)
      select :organizationId, r.name from import_row r
        where not exists (select from team t
          where t.organization_id = :organizationId and t.deleted_at is null and lower(t.name) = lower(r.name))
        order by r.line
      returning true as created`),
  ],
};
