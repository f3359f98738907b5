import { DocketError, person as personView, type PersonView } from '@docket/contracts';
import { selectRow } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { personQuery } from './people.sql.js';

/** A person as the contract shows them. @throws not_found */
export async function findPerson(em: EntityManager, id: string): Promise<PersonView> {
  const found = await selectRow(em, personView, personQuery, [id]);
  if (found) return found;
  throw new DocketError('not_found', 'There is no such person. They may belong to another organization.');
}

/** What an event of the audit log says a person was, or became. */
export type PersonFacts = Pick<
  PersonView,
  'email' | 'name' | 'role' | 'team' | 'languages' | 'joinedAt' | 'leftAt'
>;

export const factsOf = (person: PersonView): PersonFacts => {
  const { email, name, role, team, languages, joinedAt, leftAt } = person;
  return { email, name, role, team, languages, joinedAt, leftAt };
};

/** The person as the target of an event of the audit log. */
export const targetOf = ({ id, email }: Pick<PersonView, 'id' | 'email'>) => ({
  targetType: 'person',
  targetId: id,
  targetLabel: email,
});

/** The refusal of an e-mail that another person of the organization has. */
export function emailTaken(email: string): DocketError {
  const remedy = 'Change or reactivate that one.';
  return new DocketError(
    'conflict',
    `Another person has the e-mail ${email}, perhaps one who has left. ${remedy}`,
    {
      issues: [
        { path: 'email', message: `Another person has this e-mail, perhaps one who has left. ${remedy}` },
      ],
    },
  );
}

/** A list as a literal of PostgreSQL's text[]. */
export const textArray = (items: string[]): string =>
  `{${items.map((item) => `"${item.replace(/[\\"]/g, '\\$&')}"`).join(',')}}`;
