import {
  DocketError,
  errorMessages,
  person as personView,
  type PersonIdentifierView,
  type PersonView,
} from '@docket/contracts';
import { selectRow } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import { iso } from './membership.sql.js';
import { auditedIdentifiers, type AuditedIdentifier } from './person-identifiers.js';
import { personQuery } from './people.sql.js';

/** Returns a person in the shape of the API. @throws not_found */
export async function findPerson(em: EntityManager, id: string): Promise<PersonView> {
  const found = await selectRow(em, personView, personQuery, [id]);
  if (found) return found;
  throw new DocketError('not_found', errorMessages.people.notFound);
}

const erasedRow = z.object({ erasedAt: z.string().nullable() });

/** Returns when the personal data of a person was erased (ISO 8601); null if it was not. */
export async function readErasedAt(em: EntityManager, id: string): Promise<string | null> {
  const found = await selectRow(
    em,
    erasedRow,
    `select ${iso('erased_at')} as "erasedAt" from person where id = ?`,
    [id],
  );
  return found?.erasedAt ?? null;
}

/** Rejects a change of a person whose personal data was erased. @throws conflict */
export async function requireNotErased(em: EntityManager, id: string): Promise<void> {
  if ((await readErasedAt(em, id)) !== null) throw new DocketError('conflict', errorMessages.privacy.erased);
}

/** The values of a person after a change. */
export type NewValues = Pick<
  PersonView,
  'email' | 'name' | 'role' | 'languages' | 'jobFunction' | 'bespokeSoftware' | 'joinedAt' | 'status'
> & {
  teamId: string | null;
};

/** The values of a person that audit events record. */
export type AuditedPerson = Pick<
  PersonView,
  'email' | 'name' | 'role' | 'team' | 'languages' | 'jobFunction' | 'bespokeSoftware' | 'joinedAt' | 'leftAt'
> & { identifiers: AuditedIdentifier[] };

/** Returns the values of a person that audit events record. */
export const auditedOf = (person: PersonView, identifiers: PersonIdentifierView[]): AuditedPerson => {
  const { email, name, role, team, languages, jobFunction, bespokeSoftware, joinedAt, leftAt } = person;
  const values = { email, name, role, team, languages, jobFunction, bespokeSoftware, joinedAt, leftAt };
  return { ...values, identifiers: auditedIdentifiers(identifiers) };
};

/** Returns the person as the target of an audit event. */
export const targetOf = ({ id, email }: Pick<PersonView, 'id' | 'email'>) => ({
  targetType: 'person',
  targetId: id,
  targetLabel: email,
});

/** Returns the error for an e-mail address that another person of the organization has. */
export function emailTaken(email: string): DocketError {
  const { emailTaken: message, emailTakenIssue } = errorMessages.people;
  return new DocketError('conflict', message(email), {
    issues: [{ path: 'email', message: emailTakenIssue }],
  });
}

/** Returns a list as a PostgreSQL literal of type text[]. */
export const textArray = (items: string[]): string =>
  `{${items.map((item) => `"${item.replace(/[\\"]/g, '\\$&')}"`).join(',')}}`;
