import { isAmbiguous, type StagedKey } from '../organization/text-key.js';
import { sqlMessage } from '../training/sql-message.js';

/**
 * Columns of `import_row` that name a person: by e-mail address or alias, by employee number, or by the name of an account and
 * its issuer. A row gives at least one of them; all that name a person must name the same one.
 */
export const personColumns = {
  email: 'text',
  employee_number: 'text',
  account: 'text',
  account_issuer: 'text',
};

/** The values of `personColumns`. Absent and null values are not given. */
export type NamedPerson = { [column in keyof typeof personColumns]?: string | null | undefined };

/** How staged rows name a person. */
export interface StagedPerson {
  /** By address, by employee number and by account, in this order. */
  keys: readonly [StagedKey, StagedKey, StagedKey];
  /** Statement after the look-up of the keys: the person of a row without a known address is the one of its other keys. */
  resolve: string;
}

/**
 * Returns how rows name a person by `personColumns`. The column `into` gets the ID; of a merged person, that of the remaining
 * one.
 * @param column the column with the address
 */
export function stagedPerson(into: string, column = 'email'): StagedPerson {
  const account = { record: 'issuer', column: 'account_issuer' };
  const keys = [
    { table: 'person', column, into, id: 'coalesce(t.merged_into, t.id)' },
    { table: 'employee_number', column: 'employee_number', into: `${into}_of_number` },
    { table: 'account', column: 'account', into: `${into}_of_account`, within: account },
  ] as const;
  const others = keys.slice(1).map((key) => `r.${key.into}`);
  return {
    keys,
    resolve: `update import_row r set ${into} = coalesce(r.${into}, ${others.join(', ')})
      where r.${into} is null and not ${isAmbiguous(keys[0])} and coalesce(${others.join(', ')}) is not null`,
  };
}

/** The first value that a row gives of a person, and the condition that a value names several people, as SQL of `import_row r`. */
export function namedPerson({ keys }: StagedPerson): { value: string; ambiguous: string } {
  return {
    value: `coalesce(${keys.map(({ column }) => `r.${column}`).join(', ')})`,
    ambiguous: `(${keys.map((key) => isAmbiguous(key)).join(' or ')})`,
  };
}

/**
 * Returns a check that rejects rows whose values name two people. The parameters of the message are their addresses.
 * @param label SQL expression of a text before the message about a row `r`
 */
export function contradictoryPeople(
  { keys }: StagedPerson,
  field: string,
  message: (person: string, other: string) => string,
  label = `''`,
): string {
  const [address, ...others] = keys;
  const named = others.map(
    ({ into }) => `(select r.*, r.${address.into} as first_id, r.${into} as second_id
      from import_row r where r.${into} <> r.${address.into})`,
  );
  return `select distinct on (r.line) r.line, '${field}' as field,
      ${label} || ${sqlMessage(message, 'p.email', 'o.email')} as reason
    from (${named.join(' union all ')}) r join person p on p.id = r.first_id join person o on o.id = r.second_id
    order by r.line`;
}
