import { DocketError, errorMessages, type Issue, type PersonView } from '@docket/contracts';
import { selectRow } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import { isCurrent } from '../history/known.sql.js';
import { iso } from './membership.sql.js';
import type { NewValues } from './person.js';

const { people: messages } = errorMessages;

/**
 * Requires that lists, which show the current values of a person, and figures, which use the membership
 * periods, agree after a change (docs/domain.md, section 2): a person joins before leaving and before the end
 * of the first membership, and keeps the values of the day of leaving.
 * @throws invalid_request
 */
export async function requireConsistentMembership(
  em: EntityManager,
  before: PersonView,
  next: NewValues,
): Promise<void> {
  requireJoiningBeforeLeaving(before, next);
  requireUnchangedWhenLeft(before, next);
  await requireJoiningInFirstMembership(em, before, next);
}

function requireJoiningBeforeLeaving({ leftAt }: PersonView, next: NewValues): void {
  if (next.status !== 'left' || leftAt === null || next.joinedAt <= leftAt) return;
  throw invalid(messages.joinsAfterLeaving, [
    { path: 'joinedAt', message: messages.joinsAfterLeavingIssue(leftAt) },
  ]);
}

function requireUnchangedWhenLeft(before: PersonView, next: NewValues): void {
  if (next.status !== 'left') return;
  const issues = [
    ...(next.role === before.role ? [] : ['role']),
    ...(next.teamId === (before.team?.id ?? null) ? [] : ['teamId']),
    ...(next.languages.join() === before.languages.join() ? [] : ['languages']),
    ...(next.jobFunction === before.jobFunction ? [] : ['jobFunction']),
    ...(next.bespokeSoftware === before.bespokeSoftware ? [] : ['bespokeSoftware']),
  ].map((path) => ({ path, message: messages.changedAfterLeavingIssue }));
  if (issues.length > 0) throw invalid(messages.changedAfterLeaving, issues);
}

/**
 * Returns the query for the ends of the memberships of a person that ended by an instant, as `ended_at`. A change of role or
 * team does not end a membership (docs/domain.md, section 5).
 * @param person SQL of the ID of the person
 * @param instant SQL of the instant
 */
export const endedMemberships = (person: string, instant: string): string => `
  select h.valid_to as ended_at from person_period h
    where h.person_id = ${person} and ${isCurrent('h')} and h.valid_to <= ${instant}
      and not exists (select from person_period n
        where n.person_id = h.person_id and ${isCurrent('n')} and n.valid_from = h.valid_to)`;

/**
 * Returns the condition that a person was absent just before an instant or at it, between two memberships. A leaving date
 * then contradicts the history: the person would be present in the absence, or would not have returned.
 * @param person SQL of the ID of the person
 * @param instant SQL of the instant
 */
export function isBetweenMemberships(person: string, instant: string): string {
  const exists = (condition: string) =>
    `exists (select from person_period h where h.person_id = ${person} and ${isCurrent('h')} and ${condition})`;
  const presentBefore = exists(
    `h.valid_from < ${instant} and (h.valid_to is null or h.valid_to >= ${instant})`,
  );
  const presentAt = exists(`h.valid_from <= ${instant} and (h.valid_to is null or h.valid_to > ${instant})`);
  return `(${exists(`h.valid_from < ${instant}`)} and ${exists(`h.valid_from >= ${instant}`)}
    and not (${presentBefore} and ${presentAt}))`;
}

const endedMembershipQuery = `select ${iso('min(m.ended_at)')} as "endedAt"
  from (${endedMemberships('?', '?::timestamptz')}) m`;

async function requireJoiningInFirstMembership(
  em: EntityManager,
  before: PersonView,
  next: NewValues,
): Promise<void> {
  if (next.joinedAt <= before.joinedAt) return;
  const row = z.object({ endedAt: z.string().nullable() });
  const found = await selectRow(em, row, endedMembershipQuery, [before.id, next.joinedAt]);
  if (!found?.endedAt) return;
  throw invalid(messages.joinsAfterFirstMembership, [
    { path: 'joinedAt', message: messages.joinsAfterFirstMembershipIssue(found.endedAt) },
  ]);
}

/**
 * Requires that a correction applies from an instant at which the person had joined, and that the person has not left:
 * the history of leavers stays as it is.
 * @throws invalid_request
 */
export function requireEffectiveDuringMembership(
  { joinedAt, status }: PersonView,
  effectiveAt: string,
): void {
  if (status === 'left') {
    throw invalid(messages.changedAfterLeaving, [
      { path: 'effectiveAt', message: messages.effectiveAfterLeavingIssue },
    ]);
  }
  if (effectiveAt >= joinedAt) return;
  throw invalid(messages.effectiveBeforeJoining, [
    { path: 'effectiveAt', message: messages.effectiveBeforeJoiningIssue(joinedAt) },
  ]);
}

const invalid = (message: string, issues: Issue[]): DocketError =>
  new DocketError('invalid_request', message, { issues });
