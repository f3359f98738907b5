import {
  DocketError,
  errorMessages,
  textKey,
  type PersonIdentifierView,
  type PersonStatus,
  type PersonView,
  type Role,
  type UpdatePerson,
} from '@docket/contracts';
import { selectRow, tables } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import { recordAudit, type Actor } from '../audit-log/audit-log.js';
import { nextVersion, requireVersion } from '../organization/version.js';
import { lockKeys } from '../organization/text-key.js';
import { lockTeam } from '../teams/team-lock.js';
import { requireKeyMayChange, requireOwnAccess, requireRemainingAdmin } from './access-rules.js';
import { revokeInvitations } from '../invitations/invitation.js';
import { requireNotMerged, requireUnusedEmail } from './merge-people.js';
import { requireConsistentMembership } from './membership-rules.js';
import {
  auditedCorrection,
  readCorrection,
  startCorrection,
  writeCorrection,
  type Correction,
} from './person-correction.js';
import { readIdentifiers, removeAlias } from './person-identifiers.js';
import {
  auditedOf,
  findPerson,
  requireNotErased,
  targetOf,
  textArray,
  type AuditedPerson,
  type NewValues,
} from './person.js';

const { people: messages } = errorMessages;

/** Implements `PeopleService.update` inside its transaction. */
export async function updatePerson(
  em: EntityManager,
  actor: Actor,
  id: string,
  change: UpdatePerson,
): Promise<PersonView> {
  if (change.email !== undefined) await em.execute(lockKeys, { organizationId: actor.organizationId });
  // Teams are locked before people, as in the deletion of a team, to prevent deadlocks.
  if (change.teamId) await lockTeam(em, change.teamId);
  const returnsTo = await lockTeamsOf(em, id);
  await em.execute('select from person where id = ? for update', [id]);
  const before = await findPerson(em, id);
  requireKeyMayChange(actor, [before.role, change.role ?? before.role]);
  await requireNotMerged(em, id);
  await requireNotErased(em, id);
  requireVersion('person', change.expectedUpdatedAt, before.updatedAt);
  const next = newValuesOf(before, change);
  // A person does not return to a team that was deleted in the meantime.
  if (before.status === 'left' && next.status !== 'left' && change.teamId === undefined)
    next.teamId = returnsTo;
  const correction = await readCorrection(em, before, change);
  if (isUnchanged(before, next) && correction === null) return before;
  const access = { id, before: currentRole(before), after: currentRole(next) };
  requireOwnAccess(actor, access);
  await requireRemainingAdmin(em, access);
  if (next.email !== before.email) await requireFreeEmail(em, before, next.email);
  if (next.status === 'left' && before.status !== 'left') await revokeInvitations(em, id);
  await requireConsistentMembership(em, before, next);
  if (correction) await startCorrection(em, correction);
  const identifiersBefore = await readIdentifiers(em, id);
  await write(em, before, next);
  if (next.email !== before.email) await removeAlias(em, id, next.email);
  if (correction) await writeCorrection(em, id, correction);
  const after = await findPerson(em, id);
  const identifiers = { before: identifiersBefore, after: await readIdentifiers(em, id) };
  await recordChange(em, actor, { before, after, identifiers, correction });
  return after;
}

const newValuesOf = (before: PersonView, change: UpdatePerson): NewValues => ({
  email: change.email ?? before.email,
  name: change.name ?? before.name,
  role: change.role ?? before.role,
  teamId: change.teamId === undefined ? (before.team?.id ?? null) : change.teamId,
  languages: change.languages ?? before.languages,
  jobFunction: change.jobFunction === undefined ? before.jobFunction : change.jobFunction,
  bespokeSoftware: change.bespokeSoftware ?? before.bespokeSoftware,
  joinedAt: change.joinedAt ?? before.joinedAt,
  status: newStatusOf(before, change),
});

/**
 * Returns the status after a change. The start of a membership that is still upcoming can only be moved to the
 * past, which starts it.
 */
function newStatusOf(before: PersonView, { status, joinedAt }: UpdatePerson): PersonStatus {
  if ((status ?? before.status) === 'left') return 'left';
  return before.status === 'upcoming' && joinedAt === undefined ? 'upcoming' : 'active';
}

/**
 * Locks the teams of a person against deletion, in the order of their IDs: a change writes the history, which refers to
 * them. Returns the ID of the current team; null if there is none or it is deleted.
 */
async function lockTeamsOf(em: EntityManager, personId: string): Promise<string | null> {
  await em.execute(
    `select from team where id in (
         select team_id from person_period where person_id = :personId union select team_id from person where id = :personId)
       order by id for key share`,
    { personId } as never,
  );
  const found = await selectRow(
    em,
    z.object({ id: tables.team.id }),
    'select t.id from person p join team t on t.id = p.team_id where p.id = ? and t.deleted_at is null',
    [personId],
  );
  return found?.id ?? null;
}

const isUnchanged = ({ team, ...before }: PersonView, { teamId, languages, ...next }: NewValues): boolean =>
  teamId === (team?.id ?? null) &&
  languages.join() === before.languages.join() &&
  Object.entries(next).every(([key, value]) => before[key as keyof typeof before] === value);

/** Returns a person's effective role: null once the person has left. */
const currentRole = ({ role, status }: Pick<PersonView, 'role' | 'status'>): Role | null =>
  status === 'left' ? null : role;

/** Requires that the person can take the e-mail address. @throws conflict */
async function requireFreeEmail(em: EntityManager, before: PersonView, email: string): Promise<void> {
  const isSameAccount = textKey(email) === textKey(before.email);
  if (before.access === 'account' && !isSameAccount) {
    throw new DocketError('conflict', messages.emailUsedForSignIn(before.email), {
      issues: [{ path: 'email', message: messages.emailUsedForSignInIssue }],
    });
  }
  await requireUnusedEmail(em, email, before.id);
  if (isSameAccount) return;
  // An invitation sent to the old address must not give access to the person with the new address.
  await revokeInvitations(em, before.id);
}

async function write(em: EntityManager, before: PersonView, next: NewValues): Promise<void> {
  const values = {
    id: before.id,
    email: next.email,
    name: next.name,
    role: next.role,
    teamId: next.teamId,
    languages: textArray(next.languages),
    jobFunction: next.jobFunction,
    bespokeSoftware: next.bespokeSoftware,
    // The stored instant may have microseconds, so an unchanged one is not written back.
    joinedAt: next.joinedAt === before.joinedAt ? null : next.joinedAt,
    leaves: next.status === 'left' && before.status !== 'left',
    returns: next.status !== 'left' && before.status === 'left',
  };
  // A person who leaves before a future joining date gets today as both dates.
  const joined = 'coalesce(:joinedAt::timestamptz, joined_at)';
  const leaving = `greatest(date_trunc('milliseconds', now()), least(${joined}, now()))`;
  await em.execute(
    `update person set email = :email, name = :name, role = :role, team_id = :teamId::uuid, languages = :languages::text[],
         job_function = :jobFunction, bespoke_software = :bespokeSoftware,
         joined_at = case when :leaves then least(${joined}, now()) else ${joined} end,
         left_at = case when :leaves then ${leaving} when :returns then null else left_at end,
         ${nextVersion}
       where id = :id`,
    values,
  );
}

/** The values of an audit event: a single value, or the values by period. */
type Audited = Record<keyof AuditedPerson, unknown>;

/** A change of a person to be recorded in the audit log. */
interface RecordedChange {
  before: PersonView;
  after: PersonView;
  identifiers: Record<'before' | 'after', PersonIdentifierView[]>;
  correction: Correction | null;
}

/**
 * Records leaving and returning as separate events, and other changes as `user.updated`. Of the fields that a correction
 * changes, it records all values by period.
 */
async function recordChange(
  em: EntityManager,
  actor: Actor,
  { before, after, identifiers, correction }: RecordedChange,
): Promise<void> {
  const corrected = correction && (await auditedCorrection(em, after.id, correction));
  const from: Audited = { ...auditedOf(before, identifiers.before), ...corrected?.before };
  const to: Audited = { ...auditedOf(after, identifiers.after), ...corrected?.after };
  const changed = (Object.keys(from) as (keyof AuditedPerson)[]).filter(
    (key) => JSON.stringify(from[key]) !== JSON.stringify(to[key]),
  );
  const pick = (values: Audited, keys: (keyof AuditedPerson)[]) =>
    Object.fromEntries(keys.map((key) => [key, values[key]]));
  const record = (action: string, keys: (keyof AuditedPerson)[]) =>
    recordAudit(em, actor, {
      action,
      ...targetOf(after),
      metadata: {
        before: pick(from, keys),
        after: pick(to, keys),
        ...(correction && { effectiveAt: correction.effectiveAt }),
      },
    });
  const edited = changed.filter((key) => key !== 'leftAt');
  if (edited.length > 0) await record('user.updated', edited);
  if ((before.status === 'left') !== (after.status === 'left')) {
    await record(after.status === 'left' ? 'user.removed' : 'user.reactivated', ['leftAt']);
  }
}
