import { z } from 'zod';
import type { Tenancy } from '../organization/tenancy.js';
import { isAbout, type PersonIdentity } from './person-identity.js';
import { accountTables, personalData } from './personal-data.js';

/** Version of the format. It is raised when a field changes its meaning or is removed. */
const VERSION = 1;
const ROWS_PER_BATCH = 1_000;

const exportedRow = z.object({ section: z.string(), row: z.record(z.string(), z.unknown()) });

/** Returns the query for the rows of a table about the person, without secrets and without columns that repeat others. */
function queryOf(table: string, position: number): string {
  const columns = personalData[table]!;
  const omitted = [...(columns.secret ?? []), 'search_text', 'name_key', 'valid_at'];
  const attempt =
    table === 'attempt_void'
      ? ` or exists (select from attempt a where a.organization_id = t.organization_id and a.source = t.source
            and a.source_id = t.source_id and a.person_id = any ((:who::person_identity).ids))`
      : '';
  return `
    select ${position} as position, '${table}' as section, to_jsonb(t) - array[${omitted.map((name) => `'${name}'`).join(', ')}] as row
      from ${table} t where t.organization_id = :organizationId::uuid and (${isAbout(columns)}${attempt})`;
}

const tenantTables = Object.keys(personalData).filter((table) => !accountTables.includes(table));
const query = `
  select section, row from (${tenantTables.map(queryOf).join(' union all ')}
    union all select -1, section, data from account_records(:personId::uuid)) x order by position, section`;

/** Streams the JSON of all rows about a person, by table (docs/privacy.md, "Export"). */
export async function* exportPersonalData(
  tenancy: Tenancy,
  organizationId: string,
  personId: string,
  { who }: PersonIdentity,
): AsyncGenerator<string, void, void> {
  const values = { organizationId, personId, who };
  const head = { format: 'docket-personal-data', version: VERSION, organizationId, personId };
  let text = `${JSON.stringify({ ...head, exportedAt: new Date().toISOString() }).slice(0, -1)},"records":{`;
  let current = '';
  for await (const rows of tenancy.batches(organizationId, exportedRow, query, values, ROWS_PER_BATCH)) {
    for (const { section, row } of rows) {
      if (section === current) text += ',\n';
      else
        text += `${current === '' ? '' : ']'}${current === '' ? '' : ','}\n${JSON.stringify(camelCase(section))}:[\n`;
      current = section;
      text += JSON.stringify(
        Object.fromEntries(Object.entries(row).map(([key, value]) => [camelCase(key), value])),
      );
    }
    yield text;
    text = '';
  }
  yield `${text}${current === '' ? '' : ']'}}}\n`;
}

const camelCase = (name: string): string =>
  name.replaceAll(/_(.)/g, (_, letter: string) => letter.toUpperCase());
