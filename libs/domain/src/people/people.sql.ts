import type { PersonFilter, PersonListQuery } from '@docket/contracts';
import { iso } from './membership.sql.js';

/** Whether the person `p` is in the organization now. */
export const isActive = (p: string): string => `(${p}.left_at is null or ${p}.left_at > now())`;

/** An invitation `i` that can still be accepted. */
export const isOpen = (i: string): string => `(${i}.accepted_at is null and ${i}.expires_at > now())`;

/** A team as it is named beside a person; wants `left join team t`. */
const teamRef = `case when t.id is not null then json_build_object('id', t.id, 'name', t.name) end`;

/** A person `p` in the shape of the contract's PersonView; wants `left join team t on t.id = p.team_id`. */
export const personColumns = `p.id, p.email, p.name, p.role,
  case when ${isActive('p')} then 'active' else 'left' end as status, ${teamRef} as team, p.languages,
  case when p.account_id is not null then 'account'
    when exists (select from invitation i where i.person_id = p.id and ${isOpen('i')}) then 'invited'
    else 'none' end as access,
  ${iso('p.joined_at')} as "joinedAt", ${iso('p.left_at')} as "leftAt", ${iso('p.created_at')} as "createdAt",
  ${iso('p.updated_at')} as "updatedAt"`;

/** One person. */
export const personQuery = `select ${personColumns} from person p left join team t on t.id = p.team_id where p.id = ?`;

/** A person's stretches, newest first, in the shape of the contract's PersonPeriod. Teams that were deleted are named. */
export const historyQuery = `
  select h.role, ${teamRef} as team, ${iso('h.valid_from')} as "from", ${iso('h.valid_to')} as "to"
    from person_period h left join team t on t.id = h.team_id
    where h.person_id = ? order by h.valid_from desc, h.valid_to desc nulls first`;

/** The condition that a filter puts on a person `p`, and its values. Only what is asked for stands in it. */
export function personCondition({ search, role, status, team }: PersonFilter) {
  const words = search?.trim();
  const conditions = [
    words && 'strpos(p.search_text, lower(:words)) > 0',
    role && 'p.role = :role',
    status && `${status === 'left' ? 'not ' : ''}${isActive('p')}`,
    team && (team === 'none' ? 'p.team_id is null' : 'p.team_id = :team'),
  ].filter(Boolean);
  return { sql: conditions.length > 0 ? conditions.join(' and ') : 'true', values: { words, role, team } };
}

const orders = {
  name: 'p.name_key',
  // No two people of an organization have the same, so the unique index alone gives the order.
  email: 'lower(p.email)',
  joinedAt: 'p.joined_at',
  team: 'lower(left(t.name, 200))',
} as const;

/** The order of a list of people; those in no team stand last among teams, either way. */
function orderOf(sort: PersonListQuery['sort']): string {
  const down = sort.startsWith('-') ? ' desc' : '';
  const column = sort.replace('-', '') as keyof typeof orders;
  if (column === 'team') return `${orders.team}${down} nulls last, ${orders.name}, p.id`;
  return column === 'email' ? `${orders.email}${down}` : `${orders[column]}${down}, p.id${down}`;
}

/** The columns of a person that an order looks at. */
const ordered = {
  name: 'p.name_key',
  email: 'p.email',
  joinedAt: 'p.joined_at',
  team: 'p.team_id, p.name_key',
} as const;

/** The teams' names, where the order asks for them. */
const teamsOf = (sort: PersonListQuery['sort']): string =>
  sort.endsWith('team') ? 'left join team t on t.id = p.team_id' : '';

/** What a row is read from, given the ids of a page. */
const pageRows = (order: string, more = ''): string => `
  select ${personColumns}${more}
    from listed l join person p on p.id = l.id left join team t on t.id = p.team_id order by ${order}`;

/**
 * A page of people. The rows of the page are found by index alone where there is one, and read whole only then.
 * `:limit`, `:offset` and the values of the condition.
 */
export function personPageQuery(condition: string, sort: PersonListQuery['sort']): string {
  const order = orderOf(sort);
  return `
    with listed as materialized (
      select p.id from person p ${teamsOf(sort)} where ${condition} order by ${order} limit :limit::int offset :offset::int)
    ${pageRows(order)}`;
}

/**
 * The same for a search, with the `total` in each row. Words are found by looking at everybody, so that is done once, for
 * the page and the total together; the order's index would lead through the table at random until a page is full.
 */
export function personSearchQuery(condition: string, sort: PersonListQuery['sort']): string {
  const order = orderOf(sort);
  const columns = ordered[sort.replace('-', '') as keyof typeof ordered];
  return `
    with found as materialized (select p.id, ${columns} from person p where ${condition}),
    listed as materialized (
      select p.id from found p ${teamsOf(sort)} order by ${order} limit :limit::int offset :offset::int)
    ${pageRows(order, ', (select count(*)::int from found) as total')}`;
}

/** How many people a condition finds. */
export const personCountQuery = (condition: string): string =>
  `select count(*)::int as total from person p where ${condition}`;

/** People as the import takes them, in the order of their names. */
export const personExportQuery = (condition: string): string => `
  select p.email, p.name, p.role, coalesce(t.name, '') as team, array_to_string(p.languages, '|') as languages,
      ${iso('p.joined_at')} as "joinedAt", coalesce(${iso('p.left_at')}, '') as "leftAt"
    from person p left join team t on t.id = p.team_id where ${condition} order by p.name_key, p.id`;
