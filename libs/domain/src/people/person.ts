import { DocketError, errorMessages, person as personView, type PersonView } from '@docket/contracts';
import { selectRow } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { personQuery } from './people.sql.js';

/** Returns a person in the shape of the API. @throws not_found */
export async function findPerson(em: EntityManager, id: string): Promise<PersonView> {
  const found = await selectRow(em, personView, personQuery, [id]);
  if (found) return found;
  throw new DocketError('not_found', errorMessages.people.notFound);
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
>;

/** Returns the values of a person that audit events record. */
export const auditedOf = (person: PersonView): AuditedPerson => {
  const { email, name, role, team, languages, jobFunction, bespokeSoftware, joinedAt, leftAt } = person;
  return { email, name, role, team, languages, jobFunction, bespokeSoftware, joinedAt, leftAt };
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
