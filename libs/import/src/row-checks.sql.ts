import {
  contradictoryPeople,
  isAmbiguous,
  namedPerson,
  sqlMessage,
  type StagedKey,
  type StagedPerson,
} from '@docket/domain';
import { rowMessages } from './messages/index.js';

/**
 * Returns a check that rejects rows that have the same key as an earlier row of the file. `key` is an expression of the
 * row `r`.
 */
export const duplicateKeys = (key: string, field: string): string => `
  select k.line, '${field}' as field, ${sqlMessage(rowMessages.duplicate, 'k.first')} as reason
    from (select r.line, min(r.line) over (partition by ${key}) as first from import_row r where ${key} is not null) k
    where k.line > k.first`;

/**
 * Returns the identity of a row that adds or changes the record that a key names: the record, or else the key of the new
 * record.
 */
export const identityOf = ({ into, column }: StagedKey): string =>
  `coalesce(r.${into}::text, text_key(r.${column}))`;

/** Returns a check that rejects keys that name several records. */
export const ambiguousKeys = (field: string, key: StagedKey): string => `
  select r.line, '${field}' as field, ${sqlMessage(rowMessages.ambiguousKey, `left(r.${key.column}, 100)`)} as reason
    from import_row r where ${isAmbiguous(key)}`;

/** Returns a check that rejects keys that name no record. */
export const unknownKeys = (field: string, key: StagedKey, message: (value: string) => string): string => `
  select r.line, '${field}' as field, ${sqlMessage(message, `left(r.${key.column}, 100)`)} as reason
    from import_row r where r.${key.column} is not null and r.${key.into} is null and not ${isAmbiguous(key)}`;

/** Returns the checks of keys that must name a record. */
export const keyChecks = (field: string, key: StagedKey, message: (value: string) => string): string[] => [
  unknownKeys(field, key, message),
  ambiguousKeys(field, key),
];

/** Returns the checks of rows that must name one person. */
export function personChecks(person: StagedPerson, field = 'email'): string[] {
  const { value, ambiguous } = namedPerson(person);
  const [{ into }] = person.keys;
  return [
    `select r.line, '${field}' as field, case
        when ${ambiguous} then ${sqlMessage(rowMessages.ambiguousKey, `left(${value}, 100)`)}
        else ${sqlMessage(rowMessages.unknownPerson, `left(${value}, 100)`)} end as reason
      from import_row r where r.${into} is null and ${value} is not null`,
    contradictoryPeople(person, field, rowMessages.contradictoryPerson),
  ];
}

/** Returns the checks of modules, which must exist in their family. */
export const moduleChecks = (field: string, key: StagedKey): string[] => [
  `select r.line, '${field}' as field,
      ${sqlMessage(rowMessages.unknownModule, `r.${key.within!.column}`, `left(r.${key.column}, 100)`)} as reason
    from import_row r where r.${key.column} is not null and r.${key.into} is null and not ${isAmbiguous(key)}`,
  ambiguousKeys(field, key),
];

/** Returns a statement that runs an upsert with `returning (xmax = 0) as created` and counts its rows. */
export const countUpserts = (upsert: string): string => `
  with written as (${upsert})
  select count(*) filter (where created)::int as created, count(*) filter (where not created)::int as updated from written`;
