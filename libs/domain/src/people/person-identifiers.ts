import { personIdentifier, type PersonIdentifierView } from '@docket/contracts';
import { selectRows } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { iso } from './membership.sql.js';

/** An identifier as audit events record it. */
export type AuditedIdentifier = Pick<PersonIdentifierView, 'kind' | 'issuer' | 'value'>;

/** Returns the identifiers of a person as audit events record them. */
export const auditedIdentifiers = (identifiers: PersonIdentifierView[]): AuditedIdentifier[] =>
  identifiers.map(({ kind, issuer, value }) => ({ kind, issuer, value }));

/** Reads the identifiers of a person, by kind and value. */
export const readIdentifiers = (em: EntityManager, personId: string): Promise<PersonIdentifierView[]> =>
  selectRows(
    em,
    personIdentifier,
    `select id, kind, issuer, value, ${iso('created_at')} as "createdAt" from person_identifier
       where person_id = ? order by kind, value, issuer`,
    [personId],
  );

/** Removes the alias of a person that becomes their e-mail address. */
export async function removeAlias(em: EntityManager, personId: string, email: string): Promise<void> {
  await em.execute(
    `delete from person_identifier where person_id = ? and kind = 'email_alias' and text_key(value) = text_key(?)`,
    [personId, email],
  );
}
