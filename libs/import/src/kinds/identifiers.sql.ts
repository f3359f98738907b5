import { isAmbiguous, resolveKeys, sqlMessage, type StagedKey, type StagedPerson } from '@docket/domain';
import { rowMessages } from '../messages/index.js';
import { duplicateKeys } from '../row-checks.sql.js';

/** The rows, each with the identifiers besides its first ones. */
const more = `import_row r cross join lateral jsonb_to_recordset(r.more_identifiers) m(kind text, issuer text, value text)`;

/** The identifiers in the rows, as `(line, person_id, kind, issuer, value)`. An account without an issuer may name one with an issuer. */
const listed = `(
  select r.line, r.person_id, 'employee_number' as kind, '' as issuer, r.employee_number as value
    from import_row r where r.employee_number is not null
  union all
  select r.line, r.person_id, 'account', coalesce(r.account_issuer, ''), r.account
    from import_row r where r.account is not null and not (r.account_issuer is null and r.person_id_of_account is not null)
  union all
  select r.line, r.person_id, m.kind, m.issuer, m.value from ${more}
  union all
  select r.line, r.person_id, 'email_alias', '', a.alias from import_row r cross join lateral unnest(r.email_aliases) a(alias))`;

/** Condition: the person does not have the listed identifier `l` yet, neither as an identifier nor as the e-mail address. */
const isNew = `not exists (select from person_identifier i where i.organization_id = :organizationId and i.kind = l.kind
    and text_key(i.value) = text_key(l.value) and text_key(i.issuer) = text_key(l.issuer))
  and not (l.kind = 'email_alias' and exists (select from person p where p.organization_id = :organizationId
    and text_key(p.email) = text_key(l.value)))`;

/** Marks the rows that add an identifier to their person. */
export const markIdentifiers = `update import_row r set adds_identifiers = true
  from ${listed} l where l.line = r.line and ${isNew}`;

/** Condition: a row adds an identifier to the person. */
export const addsIdentifiers = (personId: string): string =>
  `${personId} in (select n.person_id from import_row n where n.adds_identifiers)`;

/** The addresses of the people in rows, as `(line, person_id, key, address, is_alias)`. */
const addresses = `(
  select r.line, r.person_id, text_key(r.email) as key, r.email as address, false as is_alias
    from import_row r where r.email is not null
  union all
  select r.line, r.person_id, text_key(a.alias), a.alias, true
    from import_row r cross join lateral unnest(r.email_aliases) a(alias))`;

/** The people who have an address, as `(person_id, key)`: of a merged person, the remaining one. */
const owners = `(
  select coalesce(p.merged_into, p.id) as person_id, text_key(p.email) as key from person p where p.organization_id = :organizationId
  union all
  select i.person_id, text_key(i.value) from person_identifier i where i.organization_id = :organizationId and i.kind = 'email_alias')`;

/** Returns the checks of identifiers: nobody else in the organization has them. */
export const identifierChecks = (person: StagedPerson): string[] => {
  const [, number, account] = person.keys;
  return [
    `select r.line, case when r.employee_number is not null then 'employeeNumber' else 'account' end as field,
        case when ${isAmbiguous(account)} then ${sqlMessage(rowMessages.ambiguousKey, 'left(r.account, 100)')}
          else ${sqlMessage(rowMessages.unknownWithoutEmail, 'left(coalesce(r.employee_number, r.account), 100)')} end as reason
      from import_row r where r.email is null and r.person_id is null`,
    ...[number, account].map(
      (key) => `select r.line, '${fieldOf(key)}' as field,
          ${sqlMessage(rowMessages.identifierOfOther, `left(r.${key.column}, 100)`, 'p.email')} as reason
        from import_row r join person p on p.id = r.${key.into}
        where r.${key.into} is distinct from r.person_id`,
    ),
    `select distinct on (r.line) r.line, 'moreIdentifiers' as field,
        ${sqlMessage(rowMessages.identifierOfOther, 'left(m.value, 100)', 'p.email')} as reason
      from ${more} join person_identifier i on i.organization_id = :organizationId and i.kind = m.kind
        and text_key(i.value) = text_key(m.value) and text_key(i.issuer) = text_key(m.issuer)
      join person p on p.id = i.person_id where i.person_id is distinct from r.person_id order by r.line`,
    `select distinct on (a.line) a.line, 'emailAliases' as field, ${sqlMessage(rowMessages.aliasOfOther, 'left(a.address, 100)', 'p.email')} as reason
      from ${addresses} a join ${owners} o on o.key = a.key and o.person_id is distinct from a.person_id
      join person p on p.id = o.person_id where a.is_alias order by a.line`,
  ];
};

/** Rejects further identifiers that an earlier row has too, and rows whose identifiers are further ones of an earlier row. */
const repeatedMore = (): string => `
  select distinct on (k.line) k.line, 'moreIdentifiers' as field, ${sqlMessage(rowMessages.duplicate, 'k.first')} as reason
    from (select l.line, min(l.line) over same as first from ${listed} l
        where exists (select from import_row n where jsonb_array_length(n.more_identifiers) > 0)
        window same as (partition by l.kind, text_key(l.issuer), text_key(l.value))) k
    where k.line > k.first order by k.line`;

/** Checks that no identifier is in an earlier row too. */
export const repeatedIdentifiers = (): string[] => [
  repeatedMore(),
  duplicateKeys(`text_key(r.employee_number)`, 'employeeNumber'),
  duplicateKeys(
    `case when r.account is not null then (text_key(r.account), text_key(coalesce(r.account_issuer, '')))::text end`,
    'account',
  ),
  `select distinct on (a.line) a.line, case when a.is_alias then 'emailAliases' else 'email' end as field,
      ${sqlMessage(rowMessages.addressInLine, 'left(a.address, 100)', 'o.line')} as reason
    from ${addresses} a join ${addresses} o on o.key = a.key and o.line < a.line
    where a.is_alias or o.is_alias order by a.line, o.line`,
];

const fieldOf = ({ table }: StagedKey): string => (table === 'account' ? 'account' : 'employeeNumber');

/** Statements after the people are written: they add the identifiers that their people do not have. */
export const writeIdentifiers = (key: StagedKey): string[] => [
  resolveKeys(key),
  `insert into person_identifier (organization_id, person_id, kind, issuer, value)
    select :organizationId, l.person_id, l.kind, l.issuer, l.value from ${listed} l where ${isNew} order by l.line
    on conflict do nothing`,
  // Without statistics, the next look-up of keys would compare every row with every identifier.
  'analyze person_identifier',
];
