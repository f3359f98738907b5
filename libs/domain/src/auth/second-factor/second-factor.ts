import type { SecondFactorMethod, SecondFactorView } from '@docket/contracts';
import { passkey } from '@docket/contracts';
import { selectRow, selectRows, tables } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import type { SecretBox } from '../../secrets/secret-box.js';
import { iso } from '../../people/membership.sql.js';
import { countRecoveryCodes, takeRecoveryCode } from './recovery-codes.js';
import { findStep } from './totp.js';

const authenticatorRow = z.object({
  id: tables.authenticator.id,
  secret: tables.authenticator.secret,
  lastStep: tables.authenticator.last_step,
});
const presence = z.object({ code: z.boolean(), passkey: z.boolean() });
const stateRow = z.object({ addedAt: z.string().nullable() });

/** Where the secret of an authenticator app is stored. */
export const secretPlace = (id: string) => ({ table: 'authenticator', column: 'secret', id });

/** Returns the ways in which an account can give its second factor. Empty without one. */
export async function findMethods(em: EntityManager, accountId: string): Promise<SecondFactorMethod[]> {
  const found = await selectRow(
    em,
    presence,
    `select exists (select from authenticator where account_id = :accountId and confirmed_at is not null) as code,
       exists (select from passkey where account_id = :accountId) as passkey`,
    { accountId },
  );
  if (!found?.code && !found?.passkey) return [];
  // A recovery code replaces either of them.
  return found.passkey
    ? ['passkey', ...(found.code ? (['code'] as const) : []), 'recovery_code']
    : ['code', 'recovery_code'];
}

/** Returns the second factor of an account, for its owner. */
export async function readSecondFactor(
  em: EntityManager,
  accountId: string,
): Promise<Omit<SecondFactorView, 'required'>> {
  const state = await selectRow(
    em,
    stateRow,
    `select (select ${iso('confirmed_at')} from authenticator where account_id = ?) as "addedAt"`,
    [accountId],
  );
  const passkeys = await selectRows(
    em,
    passkey,
    `select id, name, ${iso('created_at')} as "addedAt", ${iso('last_used_at')} as "lastUsedAt" from passkey
     where account_id = ? order by id`,
    [accountId],
  );
  const { addedAt } = state!;
  return {
    authenticator: addedAt === null ? null : { addedAt },
    passkeys,
    recoveryCodes: await countRecoveryCodes(em, accountId),
  };
}

/** Returns a typed code without spaces and hyphens, in upper case. */
export const normalizedCode = (typed: string): string => typed.replace(/[\s-]/g, '').toUpperCase();

/** Returns whether a code has the form of an authenticator app's code. All others are recovery codes. */
export const isAuthenticatorCode = (typed: string): boolean => /^\d{6}$/.test(normalizedCode(typed));

/**
 * Checks a code of an authenticator app or a recovery code, which is then used up. Requires a transaction.
 * @param confirmed whether the app was confirmed; false while its owner confirms it
 */
export async function takeCode(
  em: EntityManager,
  box: SecretBox,
  accountId: string,
  typed: string,
  confirmed = true,
): Promise<boolean> {
  const code = normalizedCode(typed);
  if (!isAuthenticatorCode(code)) return confirmed && takeRecoveryCode(em, accountId, code);
  const app = await selectRow(
    em,
    authenticatorRow,
    `select id, secret, last_step as "lastStep" from authenticator
     where account_id = ? and confirmed_at is ${confirmed ? 'not null' : "null and created_at > now() - interval '30 minutes'"}
     for update`,
    [accountId],
  );
  if (!app) return false;
  const step = findStep(box.decrypt(app.secret, secretPlace(app.id)), code, {
    now: Date.now(),
    after: app.lastStep === null ? null : Number(app.lastStep),
  });
  if (step === null) return false;
  await em.execute('update authenticator set last_step = ? where id = ?', [step, app.id]);
  return true;
}

/** Removes all second factors of an account, and their recovery codes. @returns whether there were any */
export async function deleteSecondFactors(em: EntityManager, accountId: string): Promise<boolean> {
  const methods = await findMethods(em, accountId);
  for (const table of ['authenticator', 'passkey', 'recovery_code'])
    await em.execute(`delete from ${table} where account_id = ?`, [accountId]);
  return methods.length > 0;
}
