import { DocketError, errorMessages, type PersonView } from '@docket/contracts';
import { selectRow, selectRows, tables } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import { actorValues, recordAudit, type Actor } from '../audit-log/audit-log.js';
import { requireKeyMayChange, requireRemainingAdmin } from './access-rules.js';
import { findTakenKey } from '../organization/text-key.js';
import { lockForMerge } from './merge-lock.js';
import {
  adoptPeriods,
  copySets,
  markMerged,
  mergedPeriods,
  mergedScopes,
  mergedSets,
  moveAssignments,
  moveAttempts,
  moveExemptions,
  moveIdentifiers,
  moveScenarios,
  removePeriods,
} from './merge-records.sql.js';
import { readIdentifiers } from './person-identifiers.js';
import { auditedOf, emailTaken, findPerson, requireNotErased, targetOf } from './person.js';

const { people: messages } = errorMessages;

/** The IDs of two people: `from` is merged into `into`. */
export interface Merge {
  from: string;
  into: string;
}

/**
 * Implements `PeopleService.merge` inside its transaction (docs/domain.md, section 2). Everything that is recorded of
 * `from` is superseded and recorded again for `into` by the same change, so that figures count the people once from this
 * change on, at every instant, and figures that were known earlier stay the same.
 */
export async function mergePeople(em: EntityManager, actor: Actor, merge: Merge): Promise<PersonView> {
  const { from, into } = await lockBoth(em, actor, merge);
  await requireMergeable(em, actor, from, into);
  const values = { organizationId: actor.organizationId, from: from.id, into: into.id };
  await moveMemberships(em, actor, values);
  await moveAssigned(em, actor, values);
  for (const move of [...moveAttempts, ...moveScenarios, ...moveExemptions])
    await em.execute(move, { ...actorValues(actor), ...values });
  const identifiers = [await readIdentifiers(em, from.id), await readIdentifiers(em, into.id)] as const;
  await em.execute(moveIdentifiers, values);
  const after = await findPerson(em, into.id);
  await recordAudit(em, actor, {
    action: 'user.merged',
    ...targetOf(from),
    metadata: {
      from: { id: from.id, ...auditedOf(from, identifiers[0]) },
      into: {
        id: into.id,
        before: auditedOf(into, identifiers[1]),
        after: auditedOf(after, await readIdentifiers(em, into.id)),
      },
    },
  });
  return after;
}

/** Locks the people in the order of their IDs. @throws not_found, invalid_request */
async function lockBoth(em: EntityManager, { organizationId }: Actor, { from, into }: Merge) {
  if (from.toLowerCase() === into.toLowerCase()) throw invalid(messages.mergeSame);
  await em.execute(lockForMerge, { organizationId });
  const ids = { ids: `{${from},${into}}` };
  // Teams are locked before people, as in the deletion of a team, to prevent deadlocks.
  await em.execute(
    `select from team where id in (select team_id from person where id = any (:ids::uuid[])) order by id for key share`,
    ids,
  );
  await em.execute('select from person where id = any (:ids::uuid[]) order by id for update', ids);
  const found = { from: await findPerson(em, from), into: await findOther(em, into) };
  for (const [id, path] of [
    [from, ''],
    [into, 'into'],
  ] as const) {
    const other = await findMergedInto(em, id);
    if (other) throw invalid(messages.merged(other.email), path);
    await requireNotErased(em, id);
  }
  return found;
}

async function findOther(em: EntityManager, id: string): Promise<PersonView> {
  try {
    return await findPerson(em, id);
  } catch (error) {
    if (error instanceof DocketError && error.code === 'not_found')
      throw new DocketError('not_found', messages.mergeOther, {
        issues: [{ path: 'into', message: messages.mergeOther }],
      });
    throw error;
  }
}

/**
 * Rejects people whose lists and figures would differ after the merge, and a merge that would change who can sign in.
 * @throws not_allowed, conflict
 */
async function requireMergeable(
  em: EntityManager,
  actor: Actor,
  from: PersonView,
  into: PersonView,
): Promise<void> {
  requireKeyMayChange(actor, [from.role, into.role]);
  for (const { status, email, joinedAt } of [from, into])
    if (status === 'upcoming') throw conflict(messages.mergeUpcoming(email, joinedAt));
  if (from.access !== 'none') {
    const message = into.access === 'none' ? messages.mergeSignsIn : messages.mergeBothSignIn;
    throw conflict(message(from.email, into.email));
  }
  await requireRemainingAdmin(em, {
    id: from.id,
    before: from.status === 'left' ? null : from.role,
    after: null,
  });
}

type Values = Record<'organizationId' | 'from' | 'into', string>;

/**
 * Gives `into` the periods of both. The trigger of people writes each change of the dates of membership to the history as
 * if it were made now, so the periods are written before it, because it reads them, and again after it.
 */
async function moveMemberships(em: EntityManager, actor: Actor, values: Values): Promise<void> {
  const { organizationId, from, into } = values;
  const periods = await selectRows(em, historyRow, mergedPeriods, values);
  const write = async () => {
    await em.execute(removePeriods, { organizationId, personId: into });
    await putRows(em, actor, 'person_period', periods);
  };
  await write();
  await em.execute(adoptPeriods, values);
  await write();
  for (const mark of markMerged) await em.execute(mark, values);
  await em.execute(removePeriods, { organizationId, personId: from });
}

async function moveAssigned(em: EntityManager, actor: Actor, values: Values): Promise<void> {
  const sets = JSON.stringify(await selectRows(em, mergedSet, mergedSets, values));
  await em.execute(copySets, { ...values, sets });
  const revisions = await selectRows(em, historyRow, mergedScopes, { ...values, sets });
  for (const move of moveAssignments) await em.execute(move, { ...values, sets });
  await putRows(em, actor, 'assignment_revision', revisions);
}

/** A scope set with a merged person, and the number of the set that replaces it. */
const mergedSet = z.object({
  assignmentId: tables.assignment_scope.assignment_id,
  set: tables.assignment_scope.scope_set,
  newSet: z.int(),
});

/** A row of a history. `value` is its JSON, and `period` a range. */
const historyRow = z.object({
  value: z.string(),
  changedBy: tables.assignment_revision.changed_by,
  period: z.string(),
});

/** Writes rows to a history. They keep their authors, whom the history of a deadline names. */
async function putRows(
  em: EntityManager,
  actor: Actor,
  history: 'person_period' | 'assignment_revision',
  rows: z.infer<typeof historyRow>[],
): Promise<void> {
  const setAuthor = (author: string) =>
    em.execute(`select set_config('docket.changed_by', ?, true)`, [author]);
  for (const { value, changedBy, period } of rows) {
    await setAuthor(changedBy ?? '');
    await em.execute(
      `select put_${history}(jsonb_populate_record(null::${history}, :value::jsonb), :period::tstzrange)`,
      { value, period },
    );
  }
  await setAuthor(actor.email);
}

const mergedRow = z.object({ id: tables.person.id, name: tables.person.name, email: tables.person.email });

/** Returns the person with whom a person was merged; null if the person was not merged. */
export async function findMergedInto(em: EntityManager, id: string) {
  const found = await selectRow(
    em,
    mergedRow,
    'select o.id, o.name, o.email from person p join person o on o.id = p.merged_into where p.id = ?',
    [id],
  );
  return found ?? null;
}

/** Rejects a change of a person who was merged with another one. Call it with the person locked. @throws conflict */
export async function requireNotMerged(em: EntityManager, id: string): Promise<void> {
  const other = await findMergedInto(em, id);
  if (other) throw conflict(messages.merged(other.email));
}

/** Returns the error for an e-mail address that another person, who may have been merged, has. */
async function emailTakenError(em: EntityManager, email: string): Promise<DocketError> {
  const alias = await selectRow(
    em,
    mergedRow.pick({ email: true }),
    `select o.email from person_identifier i join person o on o.id = i.person_id
       where i.kind = 'email_alias' and text_key(i.value) = text_key(?)`,
    [email],
  );
  if (alias)
    return new DocketError('conflict', messages.emailAlias(email, alias.email), {
      issues: [{ path: 'email', message: messages.emailAliasIssue(alias.email) }],
    });
  const found = await selectRow(
    em,
    mergedRow.pick({ email: true }),
    'select o.email from person p join person o on o.id = p.merged_into where text_key(p.email) = text_key(?) limit 1',
    [email],
  );
  if (!found) return emailTaken((await findTakenKey(em, { table: 'person', key: email })) ?? email);
  return new DocketError('conflict', messages.emailMerged(email, found.email), {
    issues: [{ path: 'email', message: messages.emailMergedIssue(found.email) }],
  });
}

/** Requires that nobody, or only the person `id`, has an e-mail address. Call `lockKeys` before. @throws conflict */
export async function requireUnusedEmail(
  em: EntityManager,
  email: string,
  id: string | null = null,
): Promise<void> {
  const others = { condition: 't.id is distinct from :id::uuid', values: { id } };
  if (await findTakenKey(em, { table: 'person', key: email, ...others }))
    throw await emailTakenError(em, email);
}

const invalid = (message: string, path = 'into'): DocketError =>
  new DocketError('invalid_request', message, { issues: [{ path, message }] });
const conflict = (message: string): DocketError => new DocketError('conflict', message);
