import { emailProblem, MAX_IDENTIFIER, MAX_ISSUER, normalizedKey, storedEmail } from '@docket/contracts';
import { ACTOR_ISSUERS, type NamedPerson } from '@docket/domain';
import { email, InvalidField, storableText } from '../fields.js';
import { statementMessages } from '../messages/index.js';
import { asObject, asText, isPresent, type JsonObject } from './json.js';

/**
 * Returns what names the person: the address in `mbox`, and one of `mbox_sha1sum`, `account` and `openid`. The specification allows
 * only one of the four; an actor with several must name one person with all of them, like a row of a file.
 * @throws InvalidField, also for a group, which is not a person
 */
export function readActor(value: unknown): NamedPerson {
  const actor = asObject(value, 'actor');
  if (actor.objectType === 'Group') throw new InvalidField('actor', statementMessages.group(nameOf(actor)));
  const [identifier, ...others] = IDENTIFIERS.filter((name) => isPresent(actor[name]));
  if (others.length > 0) {
    throw new InvalidField(
      'actor',
      statementMessages.severalIdentifiers([identifier!, ...others].join(', ')),
    );
  }
  const named = identifier && readIdentifier[identifier](actor[identifier]);
  if (isPresent(actor.mbox)) {
    const address = asText(actor.mbox, 'actor.mbox').replace(/^mailto:/i, '');
    return { ...named, email: email('actor.mbox', address) };
  }
  if (!named) throw new InvalidField('actor', statementMessages.unknownActor);
  return named;
}

/** Properties of an actor, apart from `mbox`, that identify a person. */
const IDENTIFIERS = ['mbox_sha1sum', 'account', 'openid'] as const;

const readIdentifier: Record<(typeof IDENTIFIERS)[number], (value: unknown) => NamedPerson> = {
  mbox_sha1sum: (value) => byHash(asText(value, 'actor.mbox_sha1sum')),
  account: (value) => byAccount(asObject(value, 'actor.account')),
  openid: (value) => ({
    account: keyOf(value, MAX_IDENTIFIER, 'actor.openid'),
    account_issuer: ACTOR_ISSUERS.openid,
  }),
};

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

/** Returns what a message calls an actor; null if the actor has no name. */
function nameOf({ name, mbox, account }: JsonObject): string | null {
  const found = [name, mbox, (account as JsonObject | undefined)?.name].find(
    (each): each is string => typeof each === 'string' && each.trim() !== '',
  );
  const shown = (found ?? '').replaceAll('\0', '').trim().slice(0, MAX_NAME).toWellFormed();
  return shown === '' ? null : shown;
}
