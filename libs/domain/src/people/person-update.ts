import { DocketError, type PersonView, type Role, type UpdatePerson } from '@docket/contracts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { recordAudit, type Actor } from '../audit-log/audit-log.js';
import { nextVersion, requireVersion } from '../organization/version.js';
import { lockTeam } from '../teams/team-lock.js';
import { keepAnAdmin, refuseAccessChange } from './access-rules.js';
import { revokeInvitations } from '../invitations/invitation.js';
import { emailTaken, factsOf, findPerson, targetOf, textArray, type PersonFacts } from './person.js';

/** What a person is to be. */
type Wanted = Pick<PersonView, 'email' | 'name' | 'role' | 'languages' | 'joinedAt' | 'status'> & {
  teamId: string | null;
};

/** The change behind `PeopleService.update`, inside its transaction. */
export async function updatePerson(
  em: EntityManager,
  actor: Actor,
  id: string,
  change: UpdatePerson,
): Promise<PersonView> {
  // Teams are locked before people, as where a team is deleted: two that wait for each other would both be lost.
  if (change.teamId) await lockTeam(em, change.teamId);
  await em.execute('select from person where id = ? for update', [id]);
  const before = await findPerson(em, id);
  requireVersion('This person', change.expectedUpdatedAt, before.updatedAt);
  const wanted = wantedOf(before, change);
  if (isSo(before, wanted)) return before;
  const access = { id, before: roleNow(before), after: roleNow(wanted) };
  refuseAccessChange(actor, access);
  await keepAnAdmin(em, access);
  if (wanted.email !== before.email) await freeEmail(em, before, wanted.email);
  if (wanted.status === 'left' && before.status === 'active') await revokeInvitations(em, id);
  refuseJoiningAfterLeaving(wanted, before);
  await write(em, before, wanted);
  const after = await findPerson(em, id);
  await recordChange(em, actor, before, after);
  return after;
}

const wantedOf = (before: PersonView, change: UpdatePerson): Wanted => ({
  email: change.email ?? before.email,
  name: change.name ?? before.name,
  role: change.role ?? before.role,
  teamId: change.teamId === undefined ? (before.team?.id ?? null) : change.teamId,
  languages: change.languages ?? before.languages,
  joinedAt: change.joinedAt ?? before.joinedAt,
  status: change.status ?? before.status,
});

const isSo = ({ team, ...before }: PersonView, { teamId, languages, ...wanted }: Wanted): boolean =>
  teamId === (team?.id ?? null) &&
  languages.join() === before.languages.join() &&
  Object.entries(wanted).every(([key, value]) => before[key as keyof typeof before] === value);

/** The role that a person acts in: none once they have left. */
const roleNow = ({ role, status }: Pick<PersonView, 'role' | 'status'>): Role | null =>
  status === 'active' ? role : null;

/** Makes sure that the e-mail may become the person's. @throws conflict */
async function freeEmail(em: EntityManager, before: PersonView, email: string): Promise<void> {
  if (email.toLowerCase() === before.email.toLowerCase()) return;
  if (before.access === 'account') {
    throw new DocketError(
      'conflict',
      `${before.email} is what this person signs in with, so it cannot be changed here.`,
      { issues: [{ path: 'email', message: 'The person signs in with it, so it cannot be changed here.' }] },
    );
  }
  const taken = await em.execute('select from person where lower(email) = lower(?)', [email]);
  if (taken.length > 0) throw emailTaken(email);
  // A link that went to the old address must not give access in the name of the new one.
  await revokeInvitations(em, before.id);
}

function refuseJoiningAfterLeaving(wanted: Wanted, before: PersonView): void {
  const { leftAt } = before;
  if (wanted.status === 'active' || leftAt === null || wanted.joinedAt <= leftAt) return;
  throw new DocketError('invalid_request', 'Nobody joins after leaving. Choose an earlier day of joining.', {
    issues: [{ path: 'joinedAt', message: `They left on ${leftAt}. Choose an earlier day.` }],
  });
}

async function write(em: EntityManager, before: PersonView, wanted: Wanted): Promise<void> {
  const values = {
    id: before.id,
    email: wanted.email,
    name: wanted.name,
    role: wanted.role,
    teamId: wanted.teamId,
    languages: textArray(wanted.languages),
    // The instant is kept finer than it is shown: what was not changed is left as it is.
    joinedAt: wanted.joinedAt === before.joinedAt ? null : wanted.joinedAt,
    leaves: wanted.status === 'left' && before.status === 'active',
    returns: wanted.status === 'active' && before.status === 'left',
  };
  // Who is to join one day and leaves before has joined and left today.
  const joined = 'coalesce(:joinedAt::timestamptz, joined_at)';
  const leaving = `greatest(date_trunc('milliseconds', now()), least(${joined}, now()))`;
  await em.execute(
    `update person set email = :email, name = :name, role = :role, team_id = :teamId::uuid, languages = :languages::text[],
         joined_at = case when :leaves then least(${joined}, now()) else ${joined} end,
         left_at = case when :leaves then ${leaving} when :returns then null else left_at end,
         ${nextVersion}
       where id = :id`,
    values,
  );
}

/** Leaving and coming back are events of their own; what else changed with them is a third. */
async function recordChange(
  em: EntityManager,
  actor: Actor,
  before: PersonView,
  after: PersonView,
): Promise<void> {
  const [from, to] = [factsOf(before), factsOf(after)];
  const changed = (Object.keys(from) as (keyof PersonFacts)[]).filter(
    (key) => JSON.stringify(from[key]) !== JSON.stringify(to[key]),
  );
  const pick = (facts: PersonFacts, keys: (keyof PersonFacts)[]) =>
    Object.fromEntries(keys.map((key) => [key, facts[key]]));
  const record = (action: string, keys: (keyof PersonFacts)[]) =>
    recordAudit(em, actor, {
      action,
      ...targetOf(after),
      metadata: { before: pick(from, keys), after: pick(to, keys) },
    });
  const edited = changed.filter((key) => key !== 'leftAt');
  if (edited.length > 0) await record('user.updated', edited);
  if (before.status !== after.status) {
    await record(after.status === 'left' ? 'user.removed' : 'user.reactivated', ['leftAt']);
  }
}
