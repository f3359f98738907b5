import { DocketError, errorMessages, textKey, type PersonView } from '@docket/contracts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { findMergedInto } from '../people/merge-people.js';
import { findPerson, requireNotErased } from '../people/person.js';

const { privacy: messages } = errorMessages;

/**
 * Requires that the personal data of a person can be erased.
 * @param confirmation the e-mail address of the person. Default: no confirmation is needed
 * @throws not_found, conflict; invalid_request if the confirmation is another text
 */
export async function requireErasable(em: EntityManager, id: string, confirmation?: string): Promise<void> {
  const person = await findPerson(em, id);
  await requireNotErased(em, id);
  const obstacle = await obstacleOf(em, person);
  if (obstacle !== null) throw new DocketError('conflict', obstacle);
  if (confirmation === undefined || textKey(confirmation) === textKey(person.email)) return;
  const message = messages.notConfirmed(person.email);
  throw new DocketError('invalid_request', message, { issues: [{ path: 'confirmation', message }] });
}

/** Returns why the data of a person who is not erased cannot be erased now; null if it can be. */
export async function obstacleOf(
  em: EntityManager,
  { id, role, status }: PersonView,
): Promise<string | null> {
  const other = await findMergedInto(em, id);
  if (other) return messages.merged(other.email);
  if (status === 'left') return null;
  return role === 'org_admin' ? messages.administrator : messages.member;
}
