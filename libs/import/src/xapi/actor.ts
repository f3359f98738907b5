import { emailProblem, MAX_IDENTIFIER, MAX_ISSUER, normalizedKey, storedEmail } from '@docket/contracts';
import { ACTOR_ISSUERS, type NamedPerson } from '@docket/domain';
import { email, InvalidField, storableText } from '../fields.js';
import { statementMessages } from '../messages/index.js';
import { asObject, asText, type JsonObject } from './json.js';

/**
 * Returns what names the person: the first of `mbox`, `mbox_sha1sum`, `account` and `openid` that the actor of a statement has.
 * @throws InvalidField, also for a group, which is not a person
 */
export function readActor(value: unknown): NamedPerson {
  const actor = asObject(value, 'actor');
  if (actor.objectType === 'Group') throw new InvalidField('actor', statementMessages.group(nameOf(actor)));
  if (actor.mbox !== undefined) {
    return { email: email('actor.mbox', asText(actor.mbox, 'actor.mbox').replace(/^mailto:/i, '')) };
  }
  if (actor.mbox_sha1sum !== undefined) return byHash(asText(actor.mbox_sha1sum, 'actor.mbox_sha1sum'));
  if (actor.account !== undefined) return byAccount(asObject(actor.account, 'actor.account'));
  if (actor.openid === undefined) throw new InvalidField('actor', statementMessages.unknownActor);
  return {
    account: keyOf(actor.openid, MAX_IDENTIFIER, 'actor.openid'),
    account_issuer: ACTOR_ISSUERS.openid,
  };
}

function byHash(text: string): NamedPerson {
  const account = text.toLowerCase();
  if (!/^[0-9a-f]{40}$/.test(account)) {
    throw new InvalidField('actor.mbox_sha1sum', statementMessages.notSha1);
  }
  return { account, account_issuer: ACTOR_ISSUERS.mailboxSha1 };
}

/** The name of an account may also be the e-mail address of the person. */
function byAccount({ name, homePage }: JsonObject): NamedPerson {
  const account = keyOf(name, MAX_IDENTIFIER, 'actor.account.name');
  return {
    email: emailProblem(account) === null ? storedEmail(account) : null,
    account,
    account_issuer: homePage === undefined ? null : keyOf(homePage, MAX_ISSUER, 'actor.account.homePage'),
  };
}

const keyOf = (value: unknown, max: number, field: string): string =>
  storableText(field, normalizedKey(asText(value, field)), max);

/** Longest part of the name of a group in a message, in UTF-16 code units. */
const MAX_NAME = 100;

function nameOf({ name, mbox, account }: JsonObject): string {
  const found = [name, mbox, (account as JsonObject | undefined)?.name].find(
    (each): each is string => typeof each === 'string' && each !== '',
  );
  return (found ?? '').replaceAll('\0', '').slice(0, MAX_NAME).toWellFormed();
}
