import { isActive } from '../people/people.sql.js';

/** Whether the person `p` has joined and not left. */
const isHere = (p: string): string => `${isActive(p)} and ${p}.joined_at <= now()`;

/** Whether the person `p` is eligible now (domain.md section 2): here, and a learner. */
const isEligible = (p: string): string => `${p}.role = 'learner' and ${isHere(p)}`;

/**
 * The condition under which a person `p` is reached now, by type of scope; the rule for any instant stands in
 * assignment-standing.sql.ts. Apart, so that each finds its people by an index. `scope` names a relation with
 * `scope_person_id` and `scope_team_id`.
 */
export const reachedNow = (scope: string) => ({
  organization: isEligible('p'),
  team: `p.team_id = ${scope}.scope_team_id and ${isEligible('p')}`,
  person: `p.id = ${scope}.scope_person_id and ${isHere('p')}`,
});

/** How many people are reached now by a scope: an expression over `(scope_type, scope_person_id, scope_team_id)`. */
export function reachCount(scope: string): string {
  const { organization, team, person } = reachedNow(scope);
  const count = (condition: string) => `(select count(*)::int from person p where ${condition})`;
  return `case ${scope}.scope_type when 'organization' then ${count(organization)}
    when 'team' then ${count(team)} else ${count(person)} end`;
}
