import { roles } from '@docket/contracts';
import { hasLeft, isOver, isPresent, sqlMessage } from '@docket/domain';
import type { FileKind } from '../file-kind.js';
import { rowMessages } from '../messages.js';
import { countUpserts, duplicateKeys, unknownTeams } from '../row-checks.sql.js';

/** Returns the condition that a person is a present administrator who can sign in and has no leaving date. */
const isAdministrator = (p: string): string =>
  `(${p}.role = 'org_admin' and ${p}.account_id is not null and ${p}.left_at is null
    and ${isPresent(p)})`;

/** Returns the condition that a row removes the role of administrator, or sets a leaving or a future joining date. */
const removesAdministrator = (r: string): string =>
  `(${r}.left_at is not null or coalesce(${r}.role, 'org_admin') <> 'org_admin' or coalesce(${r}.joined_at > now(), false))`;

/**
 * Returns the condition that a stored person `p` has left after the row `r`. Such a person keeps the role and
 * team of the day of leaving, as reports show them (docs/domain.md, section 2).
 */
const leftAfter = (p: string, r: string): string =>
  `(${p}.id is not null and case when ${r}.has_left_at then ${isOver(`${r}.left_at`, 'now()')} else ${hasLeft(p)} end)`;

/**
 * People, identified by their e-mail address regardless of case. A missing column leaves the stored values
 * unchanged.
 */
export const people: FileKind = {
  kind: 'people',
  required: ['email', 'name'],
  optional: ['role', 'team', 'languages', 'joinedAt', 'leftAt'],
  columns: {
    email: 'text',
    key: 'text',
    name: 'text',
    role: 'text',
    team: 'text',
    has_team: 'boolean',
    languages: 'text[]',
    joined_at: 'timestamptz',
    left_at: 'timestamptz',
    has_left_at: 'boolean',
  },
  parse(fields) {
    const email = fields.email('email');
    return {
      email,
      key: email.toLowerCase(),
      name: fields.text('name'),
      role: fields.optional('role') === null ? null : fields.choice('role', roles),
      team: fields.optional('team'),
      has_team: fields.has('team'),
      languages: fields.has('languages')
        ? fields.list('languages').map((language) => language.toLowerCase())
        : null,
      joined_at: fields.optionalDay('joinedAt'),
      left_at: fields.optionalDay('leftAt'),
      has_left_at: fields.has('leftAt'),
    };
  },
  checks: [
    duplicateKeys('key', 'email'),
    unknownTeams('team'),
    `select r.line, 'leftAt' as field, ${sqlMessage(() => rowMessages.leavesBeforeJoining)} as reason
      from import_row r left join person p on p.organization_id = :organizationId and lower(p.email) = r.key
      where r.left_at < coalesce(r.joined_at, p.joined_at, now())`,
    `select r.line, 'joinedAt' as field, ${sqlMessage(() => rowMessages.joinsAfterFirstPeriod)} as reason
      from import_row r join person p on p.organization_id = :organizationId and lower(p.email) = r.key
      where r.joined_at > p.joined_at and exists (select from person_period h
        where h.person_id = p.id and h.valid_to > h.valid_from and h.valid_to < r.joined_at)`,
    `select r.line, case when r.left_at is not null then 'leftAt' else 'role' end as field, case
          when p.id::text = :actorId then ${sqlMessage(() => rowMessages.ownAccess)}
          else ${sqlMessage(() => rowMessages.lastAdministrator)} end as reason
      from import_row r join person p on p.organization_id = :organizationId and lower(p.email) = r.key
      where ${isAdministrator('p')} and ${removesAdministrator('r')} and (p.id::text = :actorId or not exists (
        select from person o left join import_row n on n.key = lower(o.email)
          where o.organization_id = :organizationId and ${isAdministrator('o')} and ${removesAdministrator('n')} is not true))`,
  ],
  writes: [
    // Inserted in the order of the file, so that the IDs have the same order.
    countUpserts(`
      insert into person (organization_id, email, name, role, team_id, languages, joined_at, left_at)
      select :organizationId, coalesce(p.email, r.email), r.name,
          case when ${leftAfter('p', 'r')} then p.role else coalesce(r.role, p.role, 'learner') end,
          -- A person does not return to a team that was deleted in the meantime.
          case when ${leftAfter('p', 'r')} then p.team_id when r.has_team then t.id
            when not ${hasLeft('p')} then p.team_id
            else (select o.id from team o where o.id = p.team_id and o.deleted_at is null) end, coalesce(r.languages, p.languages, '{}'),
          -- Files have milliseconds, the database has microseconds: the same millisecond counts as unchanged.
          case when r.joined_at = date_trunc('milliseconds', p.joined_at) then p.joined_at
            else coalesce(r.joined_at, p.joined_at, date_trunc('milliseconds', now())) end,
          case when not r.has_left_at or r.left_at = date_trunc('milliseconds', p.left_at) then p.left_at
            else r.left_at end
        from import_row r
        left join person p on p.organization_id = :organizationId and lower(p.email) = r.key
        left join team t on t.organization_id = :organizationId and t.deleted_at is null
          and lower(t.name) = lower(r.team)
        order by r.line
      on conflict (organization_id, lower(email)) do update set name = excluded.name, role = excluded.role,
          team_id = excluded.team_id, languages = excluded.languages, joined_at = excluded.joined_at,
          left_at = excluded.left_at, updated_at = now()
        where (person.name, person.role, person.team_id, person.languages, person.joined_at, person.left_at)
          is distinct from (excluded.name, excluded.role, excluded.team_id, excluded.languages, excluded.joined_at,
            excluded.left_at)
      returning (xmax = 0) as created`),
  ],
};
