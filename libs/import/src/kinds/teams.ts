import { auditedTeams, stagedTeam } from '@docket/domain';
import type { FileKind } from '../file-kind.js';
import { ambiguousKeys, countUpserts, duplicateKeys, identityOf } from '../row-checks.sql.js';

const key = stagedTeam('name', 'team_id');

/** Teams, identified by their name regardless of case. */
export const teams: FileKind = {
  kind: 'teams',
  required: ['name'],
  optional: [],
  columns: { name: 'text' },
  keys: [key],
  audited: auditedTeams,
  addsKeys: true,
  parse: (fields) => ({ name: fields.key('name', 20_000) }),
  fieldChecks: () => [ambiguousKeys('name', key)],
  repeats: () => [duplicateKeys(identityOf(key), 'name')],
  writes: [
    countUpserts(`insert into team (organization_id, name)
      select :organizationId, r.name from import_row r where r.team_id is null order by r.line
      on conflict do nothing
      returning true as created`),
  ],
};
