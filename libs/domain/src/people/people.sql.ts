import { identifierKinds, type PersonFilter, type PersonListQuery } from '@docket/contracts';
import { isCurrent } from '../history/known.sql.js';
import { hasLeft, iso, isPresent } from './membership.sql.js';

/** Returns the condition that the invitation `i` can still be accepted. */
export const isOpen = (i: string): string => `(${i}.accepted_at is null and ${i}.expires_at > now())`;

/** A person's team as JSON; requires `left join team t`. */
const teamRef = `case when t.id is not null then json_build_object('id', t.id, 'name', t.name) end`;

/**
 * Returns the status of the person `p` now: `active` while present, `left` after the end of the membership,
 * and `upcoming` before it starts (docs/domain.md, section 2).
 */
export const statusOf = (p: string): string =>
  `case when ${isPresent(p)} then 'active' when ${hasLeft(p)} then 'left' else 'upcoming' end`;

/** Conditions of a person `p` for each status. */
const statusConditions = {
  active: isPresent('p'),
  left: hasLeft('p'),
  upcoming: `not ${isPresent('p')} and not ${hasLeft('p')}`,
} as const;

/** Columns of a person `p` in the shape of PersonView; requires `left join team t on t.id = p.team_id`. */
export const personColumns = `p.id, p.email, p.name, p.role,
  ${statusOf('p')} as status, ${teamRef} as team, p.languages,
  p.job_function as "jobFunction", p.bespoke_software as "bespokeSoftware",
  case when p.account_id is not null then 'account'
    when exists (select from invitation i where i.person_id = p.id and ${isOpen('i')}) then 'invited'
    else 'none' end as access,
  ${iso('p.joined_at')} as "joinedAt", ${iso('p.left_at')} as "leftAt", ${iso('p.created_at')} as "createdAt",
  ${iso('p.updated_at')} as "updatedAt"`;

/** Query for one person by ID. */
export const personQuery = `select ${personColumns} from person p left join team t on t.id = p.team_id where p.id = ?`;

/** Columns of a membership period `h` in the shape of PersonPeriod; requires `left join team t on t.id = h.team_id`. */
export const periodColumns = `h.role, ${teamRef} as team, h.languages, h.job_function as "jobFunction",
  h.bespoke_software as "bespokeSoftware", ${iso('h.valid_from')} as "from", ${iso('h.valid_to')} as "to"`;

/** Maximum number of membership periods that the details of a person list. */
const MAX_LISTED_PERIODS = 500;

/**
 * Query for a person's last membership periods, newest first, in the shape of PersonPeriod. Deleted teams are
 * included.
 */
export const historyQuery = `
  select ${periodColumns}
    from person_period h left join team t on t.id = h.team_id
    where h.person_id = ? and ${isCurrent('h')} order by h.valid_from desc limit ${MAX_LISTED_PERIODS}`;

/**
 * Condition: the person `p` was not merged with another one, who is listed instead. The few merged people are excluded by
 * their IDs, so that a page can still be found from an index alone.
 */
const isNotMerged = 'p.id not in (select m.id from person m where m.merged_into is not null)';

/** Condition: the person `p` has the identifier `:search`. */
const hasIdentifier = `p.id in (select i.person_id from person_identifier i
  where i.kind = any ('{${identifierKinds.join(',')}}') and text_key(i.value) = text_key(:search))`;

/**
 * Returns the condition of a filter on a person `p`, and its values. Filters that are not set add nothing.
 */
export function personCondition({ search, role, status, team, jobFunction }: PersonFilter) {
  const searchText = search?.trim();
  const conditions = [
    isNotMerged,
    searchText && `(strpos(p.search_text, text_key(:search)) > 0 or ${hasIdentifier})`,
    role && 'p.role = :role',
    status && statusConditions[status],
    team && (team === 'none' ? 'p.team_id is null' : 'p.team_id = :team'),
    jobFunction && 'lower(p.job_function) = lower(:jobFunction)',
  ].filter(Boolean);
  return {
    sql: conditions.join(' and '),
    values: { search: searchText, role, team, jobFunction },
  };
}

const orders = {
  name: 'p.name_key',
  email: 'text_key(p.email)',
  joinedAt: 'p.joined_at',
  team: 'lower(left(t.name, 200))',
} as const;

/** Orders by a figure `f` of the person. */
const figureOrders = {
  trainedShare: 'coalesce(f.trained, 0)',
  lastAttemptAt: 'f.last_attempt_at',
} as const;

type Sort = PersonListQuery['sort'];
type FigureSort = Extract<Sort, `${'' | '-'}${keyof typeof figureOrders}`>;
type FieldSort = Exclude<Sort, FigureSort>;

/** Returns whether people are sorted by a figure. */
export const isFigureSort = (sort: Sort): sort is FigureSort => sort.replace('-', '') in figureOrders;

/**
 * Returns the order of a list of people. Sorted by team, people without a team come last in both directions.
 */
function orderOf(sort: FieldSort): string {
  const down = sort.startsWith('-') ? ' desc' : '';
  const column = sort.replace('-', '') as keyof typeof orders;
  if (column === 'team') return `${orders.team}${down} nulls last, ${orders.name}, p.id`;
  return `${orders[column]}${down}, p.id${down}`;
}

/** Columns of a person that an order needs. */
const orderColumns = {
  name: 'p.name_key',
  email: 'p.email',
  joinedAt: 'p.joined_at',
  team: 'p.team_id, p.name_key',
} as const;

/** Returns the join with teams if the order needs their names. */
const teamJoin = (sort: FieldSort): string =>
  sort.endsWith('team') ? 'left join team t on t.id = p.team_id' : '';

/** Returns the query for the rows of a page whose IDs are in `listed`. */
const pageRows = (order: string, extraColumns = ''): string => `
  select ${personColumns}${extraColumns}
    from listed l join person p on p.id = l.id left join team t on t.id = p.team_id order by ${order}`;

/**
 * Returns the query for a page of people, with `:limit`, `:offset` and the values of the condition. It finds
 * the IDs of the page first, from an index alone if possible, and reads only those rows.
 */
export function personPageQuery(condition: string, sort: FieldSort): string {
  const order = orderOf(sort);
  return `
    with listed as materialized (
      select p.id from person p ${teamJoin(sort)} where ${condition} order by ${order} limit :limit::int offset :offset::int)
    ${pageRows(order)}`;
}

/**
 * Returns the query for a page of a text search, with the `total` in each row. A text search scans all people,
 * so one scan returns both the page and the total. Using the sort index would read rows in random order until
 * the page is full.
 */
export function personSearchQuery(condition: string, sort: FieldSort): string {
  const order = orderOf(sort);
  const columns = orderColumns[sort.replace('-', '') as keyof typeof orderColumns];
  return `
    with found as materialized (select p.id, ${columns} from person p where ${condition}),
    listed as materialized (
      select p.id from found p ${teamJoin(sort)} order by ${order} limit :limit::int offset :offset::int)
    ${pageRows(order, ', (select count(*)::int from found) as total')}`;
}

/**
 * Returns the query for the IDs of a page of people who are sorted by a figure, then by name, with `:limit` and `:offset`. People
 * without an attempt come last when sorted by the last one.
 * @param figures query for the figures, as `(person_id, trained, last_attempt_at)`
 */
export function personFigureOrderQuery(condition: string, sort: FigureSort, figures: string): string {
  const down = sort.startsWith('-') ? ' desc' : '';
  const column = figureOrders[sort.replace('-', '') as keyof typeof figureOrders];
  return `
    select p.id from person p left join (${figures}) f on f.person_id = p.id where ${condition}
      order by ${column}${down} nulls last, p.name_key, p.id limit :limit::int offset :offset::int`;
}

/** Query for the people `:ids`, in their order. */
export const personRowsQuery = `
  select ${personColumns}
    from unnest(:ids::uuid[]) with ordinality l(id, position) join person p on p.id = l.id
    left join team t on t.id = p.team_id order by l.position`;

/** Returns the query for the number of people who match a condition. */
export const personCountQuery = (condition: string): string =>
  `select count(*)::int as total from person p where ${condition}`;

/** Returns the query for people in the columns of people.csv, sorted by name. */
export const personExportQuery = (condition: string): string => `
  select p.email, p.name, p.role, coalesce(t.name, '') as team, array_to_string(p.languages, '|') as languages,
      coalesce(p.job_function, '') as "jobFunction", p.bespoke_software::text as "bespokeSoftware",
      ${iso('p.joined_at')} as "joinedAt", coalesce(${iso('p.left_at')}, '') as "leftAt",
      coalesce(i.number, '') as "employeeNumber", coalesce(i.aliases, '') as "emailAliases",
      coalesce(i.account, '') as account, coalesce(i.issuer, '') as "accountIssuer",
      coalesce(i.more::text, '') as "moreIdentifiers"
    from person p left join team t on t.id = p.team_id
    left join lateral (
      select max(k.value) filter (where k.kind = 'employee_number' and k.rank = 1) as number,
          max(k.value) filter (where k.kind = 'account' and k.rank = 1) as account,
          max(k.issuer) filter (where k.kind = 'account' and k.rank = 1) as issuer,
          string_agg(k.value, '|' order by k.rank) filter (where k.kind = 'email_alias') as aliases,
          jsonb_agg(jsonb_build_object('kind', k.kind, 'issuer', k.issuer, 'value', k.value) order by k.kind, k.rank)
            filter (where k.kind <> 'email_alias' and k.rank > 1) as more
        from (select i.kind, i.issuer, i.value,
              row_number() over (partition by i.kind order by text_key(i.value), text_key(i.issuer)) as rank
            from person_identifier i where i.person_id = p.id) k) i on true
    where ${condition} order by p.name_key, p.id`;
