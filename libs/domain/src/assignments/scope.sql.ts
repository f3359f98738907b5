import { inJobScope, isPresent } from '../people/membership.sql.js';

/** Returns the condition that the person `p` of the organization `o` is eligible now (docs/domain.md, section 3.1). */
const isEligibleIn = (p: string, o: string): string =>
  `${p}.role = 'learner' and ${isPresent(p)} and ${inJobScope(p, o)}`;

/** The eligible people `p` now. Joined with their organization, whose scope is then read once and not for each person. */
export const eligiblePeople = `person p join organization e on e.id = p.organization_id and ${isEligibleIn('p', 'e')}`;

/** Returns the condition that the person `p` is eligible now. */
const isEligible = (p: string): string =>
  `exists (select from organization e where e.id = ${p}.organization_id and ${isEligibleIn(p, 'e')})`;

/**
 * Returns a query for the teams and people of the selection of `scope`, a relation with `organization_id`, `scope_set` and the ID
 * of the assignment in `id`: rows with either `team_id` or `person_id`, and that ID as `entry_id`.
 */
export const selectionOf = (scope: string, id = 'assignment_id'): string =>
  `(select z.team_id, z.person_id, z.entry_id from assignment_scope z where z.organization_id = ${scope}.organization_id
    and z.assignment_id = ${scope}.${id} and z.scope_set = ${scope}.scope_set)`;

/** Returns an expression for the greatest number of a scope set of the assignment `a`. A new set has the next one. */
export const latestScopeSet = (a: string): string =>
  `greatest(${a}.scope_set, (select max(z.scope_set) from assignment_scope z
    where z.organization_id = ${a}.organization_id and z.assignment_id = ${a}.id))`;

/** Returns a query for the IDs of the people whom the teams and people of a query `entries` contain now, each once. */
const peopleOf = (entries: string): string =>
  `(select s.person_id from ${entries} s where s.person_id is not null
    union select m.id from ${entries} s join person m on m.team_id = s.team_id)`;

/**
 * Returns the condition that totals count a person `p` in the scope now, by type of scope: a directly assigned person
 * who is not eligible is only listed. The conditions are
 * separate so that each can use an index. `scope` is a relation with the columns of `assignment`.
 * assignee-progress.sql.ts has the rule for any instant.
 */
export const inScopeNow = (scope: string) => ({
  organization: isEligible('p'),
  team: `p.team_id = ${scope}.scope_team_id and ${isEligible('p')}`,
  person: `p.id = ${scope}.scope_person_id and ${isEligible('p')}`,
  selection: `p.id in ${peopleOf(selectionOf(scope, 'id'))} and ${isEligible('p')}`,
});

/** Returns an expression that selects one of `values` by the type of `scope`. */
export const byScopeType = (
  scope: string,
  { organization, team, person, selection }: ReturnType<typeof inScopeNow>,
): string =>
  `case ${scope}.scope_type when 'organization' then ${organization} when 'team' then ${team}
    when 'selection' then ${selection} else ${person} end`;

/** Returns an expression for the number of people with an exemption from the assignment `a` who are in its scope now. */
export function exemptCount(a: string): string {
  return `(select count(distinct p.id)::int from exemption x join person p on p.id = x.person_id
    where x.assignment_id = ${a}.id and x.starts_at <= now() and x.ends_at > now()
      and ${byScopeType(a, inScopeNow(a))})`;
}

/** Returns an expression for the number of people whom a selection contains now. `entries` is a query like `selectionOf`. */
export const selectionCount = (entries: string): string => eligibleCount(`p.id in ${peopleOf(entries)}`);

/** Returns an expression for the number of eligible people `p` who meet a condition now. */
export const eligibleCount = (condition: string): string =>
  `(select count(*)::int from ${eligiblePeople} where ${condition})`;

/**
 * Returns an expression for the number of people in a scope now. `scope` is a relation with `scope_type`,
 * `scope_person_id` and `scope_team_id`, and `entries` a query for the teams and people of its selection.
 */
export const scopeCount = (scope: string, entries = selectionOf(scope, 'id')): string =>
  byScopeType(scope, {
    organization: eligibleCount('true'),
    team: eligibleCount(`p.team_id = ${scope}.scope_team_id`),
    person: eligibleCount(`p.id = ${scope}.scope_person_id`),
    selection: selectionCount(entries),
  });

/** Returns an expression for the number of rows of a query for a selection with the column. */
const countOf = (entries: string, column: 'team_id' | 'person_id'): string =>
  `(select count(s.${column})::int from ${entries} s)`;

/**
 * Returns expressions for the numbers of teams and of people that a scope names. `scope` is a relation with the columns of
 * `assignment`, or of `assignment_revision` with `id` = `assignment_id`.
 */
export const namedInScope = (scope: string, id = 'assignment_id') => {
  const entries = selectionOf(scope, id);
  const count = (column: 'team_id' | 'person_id') =>
    `case when ${scope}.scope_type = 'selection' then ${countOf(entries, column)}
      else num_nonnulls(${scope}.scope_${column}) end`;
  return { teams: count('team_id'), people: count('person_id') };
};

/** Returns the title of a scope; null for a selection. `sp`, `st` and `o` are its person, its team and its organization. */
export const scopeTitleOf = (scope: string): string =>
  `case when ${scope}.scope_type <> 'selection' then coalesce(sp.name, st.name, o.name) end`;

/** Returns the columns of `namedScope` for a scope, like `scopeTitleOf`. */
export const namedScopeColumns = (scope: string, id = 'assignment_id'): string => {
  const { teams, people } = namedInScope(scope, id);
  return `${scope}.scope_type as "scopeType", ${scopeTitleOf(scope)} as "scopeTitle", ${teams} as "scopeTeams",
    ${people} as "scopePeople"`;
};
