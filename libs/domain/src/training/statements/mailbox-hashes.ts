import { createHash } from 'node:crypto';
import { selectRows } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import { ACTOR_ISSUERS } from './statement-row.js';

const hashRow = z.object({ sha1: z.string() });
const addressRow = z.object({ id: z.string(), email: z.string() });

const isHash = `r.account_issuer = '${ACTOR_ISSUERS.mailboxSha1}'`;

/** All e-mail addresses of people. A merged person is the remaining one. */
const addressesQuery = `
  select coalesce(p.merged_into, p.id) as id, p.email from person p where p.organization_id = :organizationId
  union all
  select i.person_id, i.value from person_identifier i
    where i.organization_id = :organizationId and i.kind = 'email_alias'`;

const assignQuery = `
  update import_row r set user_id = f.id
    from json_to_recordset(:found::json) f(sha1 text, id uuid) where ${isHash} and r.account = f.sha1`;

/** Returns the SHA-1 by which a statement identifies an e-mail address, in hexadecimal. */
export const mailboxHash = (address: string): string =>
  createHash('sha1').update(`mailto:${address}`).digest('hex');

/**
 * Stores the IDs of the people whose e-mail address has the SHA-1 of a staged statement. Systems hash the address as they know it,
 * so it is also compared in lower case. PostgreSQL has no function for SHA-1.
 */
export async function resolveMailboxHashes(em: EntityManager, organizationId: string): Promise<void> {
  const hashes = await selectRows(
    em,
    hashRow,
    `select distinct r.account as sha1 from import_row r where ${isHash}`,
  );
  if (hashes.length === 0) return;
  const wanted = new Set(hashes.map(({ sha1 }) => sha1));
  const found = new Map<string, string>();
  for (const { id, email } of await selectRows(em, addressRow, addressesQuery, { organizationId })) {
    for (const address of new Set([email.toLowerCase(), email])) {
      const sha1 = mailboxHash(address);
      if (wanted.has(sha1)) found.set(sha1, id);
    }
  }
  await em.execute(assignQuery, { found: JSON.stringify([...found].map(([sha1, id]) => ({ sha1, id }))) });
}
