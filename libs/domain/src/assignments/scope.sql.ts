import { inJobScope, isPresent } from '../people/membership.sql.js';

/**
 * Returns the condition that the person `p` is eligible now (docs/domain.md, section 3.1).
 */
const isEligible = (p: string): string =>
  `${p}.role = 'learner' and ${isPresent(p)}
    and (select ${inJobScope(p, 'e')} from organization e where e.id = ${p}.organization_id)`;

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
  const { organization, team, person } = inScopeNow(scope);
  const count = (condition: string) => `(select count(*)::int from person p where ${condition})`;
  return `case ${scope}.scope_type when 'organization' then ${count(organization)}
    when 'team' then ${count(team)} else ${count(person)} end`;
}
