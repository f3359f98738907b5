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
 * Returns the condition that totals count a person `p` in the scope now, by type of scope: a directly assigned person
 * who is not eligible is only listed. The three conditions are
 * separate so that each can use an index. `scope` is a relation with `scope_person_id` and `scope_team_id`.
 * assignee-progress.sql.ts has the rule for any instant.
 */
export const inScopeNow = (scope: string) => ({
  organization: isEligible('p'),
  team: `p.team_id = ${scope}.scope_team_id and ${isEligible('p')}`,
  person: `p.id = ${scope}.scope_person_id and ${isEligible('p')}`,
});

/** Returns an expression for the number of people with an exemption from the assignment `a` who are in its scope now. */
export function exemptCount(a: string): string {
  const { organization, team, person } = inScopeNow(a);
  return `(select count(distinct p.id)::int from exemption x join person p on p.id = x.person_id
    where x.assignment_id = ${a}.id and x.starts_at <= now() and x.ends_at > now()
      and case ${a}.scope_type when 'organization' then ${organization} when 'team' then ${team} else ${person} end)`;
}

/**
 * Returns an expression for the number of people in a scope now. `scope` is a relation with `scope_type`,
 * `scope_person_id` and `scope_team_id`.
 */
export function scopeCount(scope: string): string {
  const count = (condition: string) => `(select count(*)::int from ${eligiblePeople} where ${condition})`;
  return `case ${scope}.scope_type when 'organization' then ${count('true')}
    when 'team' then ${count(`p.team_id = ${scope}.scope_team_id`)} else ${count(`p.id = ${scope}.scope_person_id`)} end`;
}
