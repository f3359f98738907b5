import { JOB_FUNCTION_MAX_LENGTH, roles, textKey } from '@docket/contracts';
import {
  auditedPeople,
  endedMemberships,
  hasLeft,
  isBetweenMemberships,
  isOver,
  isPresent,
  personColumns,
  sqlMessage,
  stagedPerson,
  stagedTeam,
} from '@docket/domain';
import { personFields } from '../fields.js';
import type { FileKind } from '../file-kind.js';
import { rowMessages } from '../messages/index.js';
import { ambiguousKeys, countUpserts, duplicateKeys, identityOf, keyChecks } from '../row-checks.sql.js';
import {
  addsIdentifiers,
  identifierChecks,
  repeatedIdentifiers,
  markIdentifiers,
  writeIdentifiers,
} from './identifiers.sql.js';

/** Returns the condition that a person is a present administrator who can sign in and has no leaving date. */
const isAdministrator = (p: string): string =>
  `(${p}.role = 'org_admin' and ${p}.account_id is not null and ${p}.left_at is null
    and ${isPresent(p)})`;

/** Returns the condition that a row removes the role of administrator, or sets a leaving or a future joining date. */
const removesAdministrator = (r: string): string =>
  `(${r}.left_at is not null or coalesce(${r}.role, 'org_admin') <> 'org_admin' or coalesce(${r}.joined_at > now(), false))`;

/**
 * Returns the condition that a stored person `p` has left after the row `r`. Such a person keeps the
 * values of the day of leaving, as reports show them (docs/domain.md, section 2).
 */
const leftAfter = (p: string, r: string): string =>
  `(${p}.id is not null and case when ${r}.has_left_at then ${isOver(`${r}.left_at`, 'now()')} else ${hasLeft(p)} end)`;

/** The values of people after the import, as `(line, person_id, email)` and the `writtenColumns`. */
const written = `(
  select r.line, p.id as person_id, coalesce(p.email, r.email) as email, r.name,
      case when ${leftAfter('p', 'r')} then p.role else coalesce(r.role, p.role, 'learner') end as role,
      -- A person does not return to a team that was deleted in the meantime.
      case when ${leftAfter('p', 'r')} then p.team_id when r.has_team then r.named_team
        when not ${hasLeft('p')} then p.team_id
        else (select o.id from team o where o.id = p.team_id and o.deleted_at is null) end as team_id,
      case when ${leftAfter('p', 'r')} then p.languages else coalesce(r.languages, p.languages, '{}') end as languages,
      case when ${leftAfter('p', 'r')} or not r.has_job_function then p.job_function else r.job_function end as job_function,
      case when ${leftAfter('p', 'r')} then p.bespoke_software
        else coalesce(r.bespoke_software, p.bespoke_software, false) end as bespoke_software,
      -- Files have milliseconds, the database has microseconds: the same millisecond counts as unchanged.
      case when r.joined_at = date_trunc('milliseconds', p.joined_at) then p.joined_at
        else coalesce(r.joined_at, p.joined_at, date_trunc('milliseconds', now())) end as joined_at,
      case when not r.has_left_at or r.left_at = date_trunc('milliseconds', p.left_at) then p.left_at
        else r.left_at end as left_at
    from import_row r left join person p on p.organization_id = :organizationId and p.id = r.person_id)`;

/** Returns the columns of a person that a row writes. */
const writtenColumns = (p: string): string =>
  ['name', 'role', 'team_id', 'languages', 'job_function', 'bespoke_software', 'joined_at', 'left_at']
    .map((column) => `${p}.${column}`)
    .join(', ');

const person = stagedPerson('person_id');
/** The person who has the address of the row, also if they were merged with another one. */
const key = { ...person.keys[0], id: 't.id' };
const teamKey = stagedTeam('team', 'named_team');

/**
 * People, identified by their e-mail address or an alias of it, or, without an address, by employee number or account. A missing
 * column leaves the stored values unchanged. Identifiers are added and never removed.
 */
export const people: FileKind = {
  kind: 'people',
  required: ['name'],
  optional: [
    ...personFields,
    'emailAliases',
    'moreIdentifiers',
    'role',
    'team',
    'languages',
    'jobFunction',
    'bespokeSoftware',
    'joinedAt',
    'leftAt',
  ],
  anyOf: personFields,
  columns: {
    ...personColumns,
    email_aliases: 'text[]',
    more_identifiers: 'jsonb',
    adds_identifiers: 'boolean',
    name: 'text',
    role: 'text',
    team: 'text',
    has_team: 'boolean',
    languages: 'text[]',
    job_function: 'text',
    has_job_function: 'boolean',
    bespoke_software: 'boolean',
    joined_at: 'timestamptz',
    left_at: 'timestamptz',
    has_left_at: 'boolean',
  },
  keys: [key, ...person.keys.slice(1), teamKey],
  prepare: [
    // A new address with a known identifier is refused by the checks: it may be a mistake, or a changed address.
    `update import_row r set person_id = coalesce(r.person_id_of_number, r.person_id_of_account) where r.email is null`,
    markIdentifiers,
  ],
  audited: auditedPeople,
  addsKeys: true,
  parse(fields) {
    return {
      ...fields.person(),
      email_aliases: [
        ...new Map(fields.emails('emailAliases').map((email) => [textKey(email), email])).values(),
      ],
      more_identifiers: fields.identifiers('moreIdentifiers'),
      name: fields.text('name'),
      role: fields.optional('role') === null ? null : fields.choice('role', roles),
      team: fields.optionalKey('team'),
      has_team: fields.has('team'),
      languages: fields.has('languages') ? fields.languages('languages') : null,
      job_function: fields.optionalKey('jobFunction', JOB_FUNCTION_MAX_LENGTH),
      has_job_function: fields.has('jobFunction'),
      bespoke_software: fields.has('bespokeSoftware') ? fields.boolean('bespokeSoftware', false) : null,
      joined_at: fields.optionalDay('joinedAt'),
      left_at: fields.optionalDay('leftAt'),
      has_left_at: fields.has('leftAt'),
    };
  },
  fieldChecks: () => [
    ambiguousKeys('email', key),
    `select r.line, 'email' as field, ${sqlMessage(rowMessages.mergedPerson, 'left(o.email, 100)')} as reason
      from import_row r join person p on p.organization_id = :organizationId and p.id = r.person_id
      join person o on o.id = p.merged_into`,
    ...keyChecks('team', teamKey, rowMessages.unknownTeam),
  ],
  checks: () => [
    ...identifierChecks(person),
    `select r.line, 'leftAt' as field, ${sqlMessage(() => rowMessages.leavesBeforeJoining)} as reason
      from import_row r left join person p on p.organization_id = :organizationId and p.id = r.person_id
      where r.left_at < coalesce(r.joined_at, p.joined_at, now())`,
    `select r.line, 'joinedAt' as field, ${sqlMessage(() => rowMessages.joinsAfterFirstMembership)} as reason
      from import_row r join person p on p.organization_id = :organizationId and p.id = r.person_id
      where r.joined_at > p.joined_at and exists (${endedMemberships('p.id', 'r.joined_at')})`,
    `select r.line, 'leftAt' as field, ${sqlMessage(() => rowMessages.leavesWhileAbsent)} as reason
      from import_row r join person p on p.organization_id = :organizationId and p.id = r.person_id
      where r.left_at is distinct from date_trunc('milliseconds', p.left_at) and ${isBetweenMemberships('p.id', 'r.left_at')}`,
  ],
  forbidden: () => [
    // A row that changes nothing is accepted, so that a program can import a whole list of people.
    `select w.line, case when p.role is distinct from w.role then 'role' else 'email' end as field,
        ${sqlMessage(() => rowMessages.keyCannotChangeAdministrator)} as reason
      from ${written} w left join person p on p.organization_id = :organizationId and p.id = w.person_id
      where :actorRole = 'api_key' and 'org_admin' in (w.role, p.role)
        and (p.id is null or (${writtenColumns('p')}) is distinct from (${writtenColumns('w')}) or ${addsIdentifiers('p.id')})`,
  ],
  repeats: () => [duplicateKeys(identityOf(key), 'email'), ...repeatedIdentifiers()],
  conflicts: () => [
    `select r.line, case when r.left_at is not null then 'leftAt' else 'role' end as field, case
          when p.id::text = :actorId then ${sqlMessage(() => rowMessages.ownAccess)}
          else ${sqlMessage(() => rowMessages.lastAdministrator)} end as reason
      from import_row r join person p on p.organization_id = :organizationId and p.id = r.person_id
      where ${isAdministrator('p')} and ${removesAdministrator('r')} and (p.id::text = :actorId or not exists (
        select from person o left join import_row n on n.person_id = o.id
          where o.organization_id = :organizationId and ${isAdministrator('o')} and ${removesAdministrator('n')} is not true))`,
  ],
  writes: [
    // A person who has left returns now, also for a limited time: the time of absence stays a gap.
    `update person p set left_at = null,
        team_id = (select o.id from team o where o.id = p.team_id and o.deleted_at is null)
      from import_row r
      where p.organization_id = :organizationId and p.id = r.person_id and ${hasLeft('p')} and r.left_at > now()`,
    // Inserted in the order of the file, so that the IDs have the same order.
    countUpserts(`
      insert into person (id, organization_id, email, name, role, team_id, languages, job_function, bespoke_software,
          joined_at, left_at)
      select coalesce(n.person_id, uuidv7()), :organizationId, n.email, ${writtenColumns('n')} from ${written} n order by n.line
      on conflict (id) do update set name = excluded.name, role = excluded.role,
          team_id = excluded.team_id, languages = excluded.languages, job_function = excluded.job_function,
          bespoke_software = excluded.bespoke_software, joined_at = excluded.joined_at, left_at = excluded.left_at, updated_at = now()
        where (${writtenColumns('person')}) is distinct from (${writtenColumns('excluded')})
          or ${addsIdentifiers('excluded.id')}
      returning (xmax = 0) as created`),
    ...writeIdentifiers(key),
  ],
};
