import { isActive } from '../people/people.sql.js';

/** Returns the condition that the person `p` has joined and not left. */
const isMember = (p: string): string => `${isActive(p)} and ${p}.joined_at <= now()`;

/**
 * Returns the condition that the person `p` is eligible now: an active learner (docs/domain.md, section 3.1).
 */
const isEligible = (p: string): string => `${p}.role = 'learner' and ${isMember(p)}`;

/**
 * Returns the condition that a person `p` is in the scope now, by type of scope. The three conditions are
 * separate so that each can use an index. `scope` is a relation with `scope_person_id` and `scope_team_id`.
 * assignee-progress.sql.ts has the rule for any instant.
 */
export const inScopeNow = (scope: string) => ({
  organization: isEligible('p'),
  team: `p.team_id = ${scope}.scope_team_id and ${isEligible('p')}`,
  person: `p.id = ${scope}.scope_person_id and ${isMember('p')}`,
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
