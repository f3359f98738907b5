import { createHash } from 'node:crypto';
import { selectRows } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';

const hashRow = z.object({ sha1: z.string() });
const addressRow = z.object({ address: z.string() });

/** Names of the actor of a statement `t` that names nobody who is known, as it was read or received. */
const account = `coalesce(t.account, t.statement #>> '{actor,account,name}')`;
const issuer = `coalesce(t.account_issuer, t.statement #>> '{actor,account,homePage}', '')`;
const sha1 = `coalesce(t.statement #>> '{actor,mbox_sha1sum}', t.account)`;
const isUnnamed = 't.organization_id = :organizationId::uuid and t.person_id is null';

/** The person `:personId`, and the people who were merged into them. */
const ids = `(select p.id from person p where p.organization_id = :organizationId::uuid and :personId::uuid in (p.id, p.merged_into))`;

/** The identifiers that the person has or had, and nobody else has, as `(kind, issuer, value)`. */
const identifiers = `(
  select k.* from (
      select i.kind, i.issuer, i.value from person_identifier i
        where i.organization_id = :organizationId::uuid and i.person_id in ${ids}
      union
      select v ->> 'kind', coalesce(v ->> 'issuer', ''), v ->> 'value'
        from audit_event e cross join jsonb_path_query(e.metadata, '$.**.identifiers[*]') v
        where e.organization_id = :organizationId::uuid and e.target_type = 'person'
          and e.target_id in (select i.id::text from ${ids} i)) k
    where not exists (select from person_identifier o where o.organization_id = :organizationId::uuid and o.kind = k.kind
      and text_key(o.value) = text_key(k.value) and text_key(o.issuer) = text_key(k.issuer) and o.person_id not in ${ids}))`;

const claimAccounts = `
  update xapi_statement t set person_id = :personId::uuid from ${identifiers} k
    where ${isUnnamed} and k.kind = 'account' and text_key(k.value) = text_key(${account})
      and (k.issuer = '' or ${issuer} = '' or text_key(k.issuer) = text_key(${issuer}))`;

const hashesQuery = `select distinct ${sha1} as sha1 from xapi_statement t where ${isUnnamed} and ${sha1} ~ '^[0-9a-f]{40}$'`;

const addressesQuery = `
  select p.email as address from person p where p.id in ${ids}
  union select k.value from ${identifiers} k where k.kind = 'email_alias'
  union select unnest((identity_of_person(:personId::uuid)).emails)`;

const claimHashes = `
  update xapi_statement t set person_id = :personId::uuid
    where ${isUnnamed} and ${sha1} in (select json_array_elements_text(:hashes::json))`;

/**
 * Assigns the statements to a person that wait for one, or describe no attempt, and name the person by an account or the hash
 * of an address, also an earlier one, so that an erasure finds them. Call it before the identifiers are erased.
 */
export async function claimStatements(
  em: EntityManager,
  organizationId: string,
  personId: string,
): Promise<void> {
  const values = { organizationId, personId };
  await em.execute(claimAccounts, values);
  const found = new Set((await selectRows(em, hashRow, hashesQuery, values)).map((row) => row.sha1));
  if (found.size === 0) return;
  const addresses = await selectRows(em, addressRow, addressesQuery, values);
  const hashes = addresses
    .flatMap(({ address }) => [address, address.toLowerCase()])
    .map((address) => createHash('sha1').update(`mailto:${address}`).digest('hex'))
    .filter((hash) => found.has(hash));
  if (hashes.length > 0) await em.execute(claimHashes, { ...values, hashes: JSON.stringify(hashes) });
}
