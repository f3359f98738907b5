import { createHash, randomBytes } from 'node:crypto';
import { selectTotal } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { toBase32 } from './totp.js';

/** Number of recovery codes, and the bits of each. A fast hash is enough for so many random bits. */
const [CODES, BITS] = [10, 120];

/** Replaces the recovery codes of an account. @returns the new codes, e.g. `ABCD-EFGH-IJKL-MNOP-QRST-UVWX`; only their hashes are stored */
export async function writeRecoveryCodes(em: EntityManager, accountId: string): Promise<string[]> {
  const codes = Array.from({ length: CODES }, () => toBase32(randomBytes(BITS / 8)));
  await em.execute('delete from recovery_code where account_id = ?', [accountId]);
  for (const code of codes)
    await em.execute('insert into recovery_code (account_id, code_sha256) values (?, ?)', [
      accountId,
      hashOf(code),
    ]);
  return codes.map((code) => code.match(/.{4}/g)!.join('-'));
}

/** Uses a recovery code, given in upper case without separators. @returns whether it was valid; each is valid once */
export async function takeRecoveryCode(em: EntityManager, accountId: string, code: string): Promise<boolean> {
  const used = await em.execute<unknown[]>(
    `update recovery_code set used_at = now() where account_id = ? and code_sha256 = ? and used_at is null
     returning account_id`,
    [accountId, hashOf(code)],
  );
  return used.length > 0;
}

/** Returns the number of unused recovery codes of an account. */
export const countRecoveryCodes = (em: EntityManager, accountId: string): Promise<number> =>
  selectTotal(
    em,
    'select count(*)::int as total from recovery_code where account_id = ? and used_at is null',
    [accountId],
  );

const hashOf = (code: string): string => createHash('sha256').update(code).digest('hex');
