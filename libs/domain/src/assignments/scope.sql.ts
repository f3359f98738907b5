import { isPresent } from '../people/membership.sql.js';

/**
 * Returns the condition that the person `p` is eligible now: a learner who is present (docs/domain.md, section
 * 3.1).
 */
const isEligible = (p: string): string => `${p}.role = 'learner' and ${isPresent(p)}`;

/**
 * Returns the condition that totals count a person `p` in the scope now, by type of scope: a directly assigned person
 * who is not a learner is only listed. The three conditions are
 * separate so that each can use an index. `scope` is a relation with `scope_person_id` and `scope_team_id`.
 * assignee-progress.sql.ts has the rule for any instant.
 */
export const inScopeNow = (scope: string) => ({
  organization: isEligible('p'),
  team: `p.team_id = ${scope}.scope_team_id and ${isEligible('p')}`,
  person: `p.id = ${scope}.scope_person_id and ${isEligible('p')}`,
});

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
