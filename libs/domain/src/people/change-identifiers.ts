import {
  DocketError,
  errorMessages,
  newId,
  textKey,
  type AddIdentifier,
  type IdentifierKind,
  type PersonIdentifierView,
} from '@docket/contracts';
import { selectRow, tables } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import { recordAudit, type Actor } from '../audit-log/audit-log.js';
import { lockKeys } from '../organization/text-key.js';
import { nextVersion } from '../organization/version.js';
import { requireKeyMayChange } from './access-rules.js';
import { requireNotMerged } from './merge-people.js';
import { auditedIdentifiers, readIdentifiers } from './person-identifiers.js';
import { findPerson, requireNotErased, targetOf } from './person.js';

const { people: messages } = errorMessages;

/** Maximum number of identifiers that the API adds to a person. */
const MAX_IDENTIFIERS = 100;

/** Implements `PeopleService.addIdentifier` inside its transaction. */
export async function addIdentifier(
  em: EntityManager,
  actor: Actor,
  personId: string,
  request: AddIdentifier,
): Promise<PersonIdentifierView> {
  const before = await lockIdentifiers(em, actor, personId);
  const added = { issuer: '', ...request };
  await requireUnused(em, personId, added);
  if (before.length >= MAX_IDENTIFIERS)
    throw new DocketError('conflict', messages.tooManyIdentifiers(MAX_IDENTIFIERS));
  const id = newId();
  await em.execute(
    `insert into person_identifier (id, organization_id, person_id, kind, issuer, value, created_at)
       values (:id, :organizationId, :personId, :kind, :issuer, :value, date_trunc('milliseconds', now()))`,
    { ...added, id, organizationId: actor.organizationId, personId },
  );
  const after = await recordIdentifiers(em, actor, personId, before);
  return after.find((identifier) => identifier.id === id)!;
}

/** Implements `PeopleService.removeIdentifier` inside its transaction. */
export async function removeIdentifier(
  em: EntityManager,
  actor: Actor,
  personId: string,
  id: string,
): Promise<PersonIdentifierView> {
  const before = await lockIdentifiers(em, actor, personId);
  const removed = before.find((identifier) => identifier.id === id.toLowerCase());
  if (!removed) throw new DocketError('not_found', messages.identifierNotFound);
  await em.execute('delete from person_identifier where id = ?', [id]);
  await recordIdentifiers(em, actor, personId, before);
  return removed;
}

/** Locks a person and the keys of the organization for a change of identifiers. @throws not_found, conflict, not_allowed */
async function lockIdentifiers(
  em: EntityManager,
  actor: Actor,
  personId: string,
): Promise<PersonIdentifierView[]> {
  await em.execute(lockKeys, { organizationId: actor.organizationId });
  await em.execute('select from person where id = ? for update', [personId]);
  const { role } = await findPerson(em, personId);
  requireKeyMayChange(actor, [role]);
  await requireNotMerged(em, personId);
  await requireNotErased(em, personId);
  return readIdentifiers(em, personId);
}

async function recordIdentifiers(
  em: EntityManager,
  actor: Actor,
  personId: string,
  before: PersonIdentifierView[],
): Promise<PersonIdentifierView[]> {
  await em.execute(`update person set ${nextVersion} where id = ?`, [personId]);
  const after = await readIdentifiers(em, personId);
  await recordAudit(em, actor, {
    action: 'user.updated',
    ...targetOf(await findPerson(em, personId)),
    metadata: {
      before: { identifiers: auditedIdentifiers(before) },
      after: { identifiers: auditedIdentifiers(after) },
    },
  });
  return after;
}

const ownerRow = z.object({ id: tables.person.id, name: tables.person.name, email: tables.person.email });

/** The person who has an identifier; of a merged person, the remaining one. An e-mail alias may be anybody's address. */
const ownerQuery = `
  select o.id, o.name, o.email from (
      select i.person_id from person_identifier i
        where i.kind = :kind and text_key(i.value) = text_key(:value) and text_key(i.issuer) = text_key(:issuer)
      union all
      select coalesce(p.merged_into, p.id) from person p
        where :kind = 'email_alias' and text_key(p.email) = text_key(:value)) f(person_id)
    join person o on o.id = f.person_id order by o.id = :personId desc limit 1`;

/** Requires that nobody has an identifier. Call `lockKeys` before. @throws conflict that names the other person */
async function requireUnused(
  em: EntityManager,
  personId: string,
  { kind, issuer, value }: { kind: IdentifierKind; issuer: string; value: string },
): Promise<void> {
  const owner = await selectRow(em, ownerRow, ownerQuery, { personId, kind, issuer, value });
  if (!owner) return;
  const message =
    owner.id === personId.toLowerCase()
      ? messages.identifierKnown(value)
      : messages.identifierTaken(value, nameOf(owner));
  throw new DocketError('conflict', message, { issues: [{ path: 'value', message }] });
}

/** Returns the name and the address of a person, or the address if the name is the same. */
const nameOf = ({ name, email }: { name: string; email: string }): string =>
  textKey(name) === textKey(email) ? email : `${name} (${email})`;
