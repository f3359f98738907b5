import { selectRow } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import { mailboxHash } from '../training/statements/mailbox-hashes.js';
import { personalData, type PersonalColumns } from './personal-data.js';

const identityRow = z.object({
  /** The composite value, for statements that take it as a parameter. */
  who: z.string(),
  pseudonym: z.string(),
  /** All addresses, in lower case. */
  emails: z.array(z.string()),
  mentionedAs: z.array(z.string()),
});

/** A person in all forms in which records name them: the type `person_identity` of the database. */
export type PersonIdentity = z.infer<typeof identityRow>;

/** Columns of PersonIdentity of the composite value `i`. */
export const identityColumns = `i::text as who, (i).pseudonym, (i).emails, (i).mentioned_as as "mentionedAs"`;

/** Returns a regular expression for the hashes by which xAPI statements can identify the person. Without addresses, it matches nothing. */
export const mailboxHashes = ({ emails }: Pick<PersonIdentity, 'emails'>): string =>
  emails.map(mailboxHash).join('|') || '(?!)';

/** Returns all forms in which the records of the organization name a person. */
export async function readIdentity(em: EntityManager, id: string): Promise<PersonIdentity> {
  const found = await selectRow(
    em,
    identityRow,
    `select ${identityColumns} from (select identity_of_person(?::uuid) as i) f`,
    [id],
  );
  return found!;
}

/**
 * Replaces the identifiers of a person in the people, the append-only tables and the accounts, and records it in the audit log.
 * The person must have left.
 */
export async function eraseInDatabase(
  em: EntityManager,
  id: string,
  by: { email: string; role: string; ipAddress: string | null },
): Promise<PersonIdentity> {
  const found = await selectRow(
    em,
    identityRow,
    `select ${identityColumns} from (select erase_person(?::uuid, ?, ?, ?) as i offset 0) f`,
    [id, by.email, by.role, by.ipAddress],
  );
  return found!;
}

/** Returns the condition that a row `t` belongs to the person `:who` or mentions them. */
export function isAbout({ people = [], accounts = [], text = [], json = [] }: PersonalColumns): string {
  const texts = [...text.map((column) => `t.${column}`), ...json.map((column) => `t.${column}::text`)];
  const conditions = [
    ...people.map((column) => `t.${column} = any ((:who::person_identity).ids)`),
    ...accounts.map((column) => `t.${column} = any ((:who::person_identity).accounts)`),
    ...(texts.length > 0 ? [`mentions(concat_ws(' ', ${texts.join(', ')}), :who::person_identity)`] : []),
  ];
  return `(${conditions.join(' or ')})`;
}

/** A name in a row that refers to the person by ID or address is that of the person. */
const isConcerned = 'concerns(to_jsonb(t)::text, :who::person_identity)';

/** Returns the expression that replaces the identifiers in a column of text. */
function erasedText({ unique = [], longest = {} }: PersonalColumns, column: string): string {
  const who = `t.${column}, :who::person_identity`;
  if (unique.includes(column)) return `erase_key(${who}, false, ${isConcerned})`;
  const text = `erase_text(${who}, ${isConcerned})`;
  return longest[column] === undefined ? text : `left(${text}, ${longest[column]})`;
}

/**
 * Statements with `:organizationId`, `:who` and `:hashes` that replace or delete the identifiers in the tables that the application
 * can change.
 */
export const eraseStatements: string[] = Object.entries(personalData).flatMap(([table, columns]) => {
  const { people = [], text = [], json = [], appendOnly, deleted, erasedApart } = columns;
  if (deleted) {
    const owned = people.map((column) => `t.${column} = any ((:who::person_identity).ids)`).join(' or ');
    return [`delete from ${table} t where t.organization_id = :organizationId::uuid and (${owned})`];
  }
  if (appendOnly || erasedApart || text.length + json.length === 0) return [];
  const replaced = [
    ...text.map((column) => `${column} = ${erasedText(columns, column)}`),
    ...json.map((column) => `${column} = erase_json(t.${column}, :who::person_identity, ${isConcerned})`),
  ];
  return [
    `update ${table} t set ${replaced.join(', ')} where t.organization_id = :organizationId::uuid and ${isAbout(columns)}`,
  ];
});

/** The actor of an erased person in a statement. */
const erasedActor = `jsonb_build_object('objectType', 'Agent', 'account', jsonb_build_object('homePage', 'https://erased.invalid',
  'name', (:who::person_identity).pseudonym))`;
const isOwn = 't.person_id = any ((:who::person_identity).ids)';

eraseStatements.push(
  // Statements identify people also by hashes and account names. The ID changes like that of the attempt.
  `update xapi_statement t set statement_id = erase_key(t.statement_id, :who::person_identity), digest = null,
      email = null, account = null, account_issuer = null,
      object_id = erase_text(t.object_id, :who::person_identity, true),
      statement = jsonb_set(erase_json(t.statement, :who::person_identity, true), '{actor}', ${erasedActor}, false)
    where t.organization_id = :organizationId::uuid and ${isOwn}`,
  `update xapi_statement t set digest = null, statement = erase_json(t.statement, :who::person_identity, ${isConcerned}),
      ${['statement_id', 'email', 'account', 'account_issuer', 'object_id']
        .map((column) => `${column} = ${erasedText(personalData.xapi_statement!, column)}`)
        .join(', ')}
    where t.organization_id = :organizationId::uuid and ${isAbout(personalData.xapi_statement!)} and (${isOwn}) is not true`,
  // Statements of others can contain the SHA-1 of an address, e.g. of an instructor.
  `update xapi_statement t set digest = null, statement = regexp_replace(t.statement::text, :hashes, repeat('0', 40), 'gi')::jsonb
    where t.organization_id = :organizationId::uuid and t.statement::text ~* :hashes`,
  // The one column of an append-only table that the application can change.
  `update artefact t set deleted_by = erase_text(t.deleted_by, :who::person_identity, false)
     where t.organization_id = :organizationId::uuid and mentions(t.deleted_by, :who::person_identity)`,
  // The address from which the person used a sign-in link.
  `update invitation t set accepted_from = null
     where t.organization_id = :organizationId::uuid and t.person_id = any ((:who::person_identity).ids)`,
);
