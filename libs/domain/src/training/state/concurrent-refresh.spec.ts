import { createTestDatabase, type TestDatabase } from '@docket/testing';
import pg from 'pg';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { readTrainingMetrics } from '../training-metrics.js';
import { BASE, DAY, iso, type AnyAttempt } from './testing/random-steps.js';
import { TrainingHistory } from './testing/training-history.js';
import { TrainingStates } from './training-states.service.js';

let db: TestDatabase;
let states: TrainingStates;

beforeAll(async () => {
  db = await createTestDatabase();
  states = new TrainingStates(db.tenancy);
});
afterAll(() => db?.drop());

const requested = { asOf: iso(BASE + DAY) };
const attempt = (person: number, edge: number): AnyAttempt => ({
  person,
  topic: 0,
  outcome: [80, null],
  language: null,
  completion: { edge, delta: 0, leaves: false },
});

/** Locks the states, so that an update waits at its first write. @returns the function that releases the lock */
async function lockStates(): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: db.ownerUrl });
  await client.connect();
  await client.query('begin');
  await client.query('lock table training_state in share mode');
  return () => client.end();
}

const isWaiting = async (): Promise<void> => {
  const [row] = await db.asOwner<{ total: number }>(
    `select count(*)::int as total from pg_locks where not granted and relation = 'training_state'::regclass`,
  );
  expect(row!.total).toBe(1);
};

it.each(['the first states', 'later states'])(
  'a change that commits while %s are computed is in no figure of an earlier knownAt',
  async (which) => {
    const history = await TrainingHistory.start(db, states);
    const { organization } = history;
    if (which === 'later states') await states.refresh(organization, { requested });
    const { promise: committed, resolve: commit } = Promise.withResolvers<void>();
    const { promise: written, resolve: wrote } = Promise.withResolvers<void>();
    const late = db.tenancy.transaction(organization, async (em) => {
      await history.record(em, attempt(0, BASE));
      wrote();
      await committed;
    });
    await written;
    await db.tenancy.transaction(organization, async (em) => {
      await history.record(em, attempt(1, BASE));
      await history.record(em, attempt(0, BASE + 1));
    });
    const unlock = await lockStates();
    const refreshing = states.refresh(organization, { requested });
    await vi.waitFor(isWaiting, { timeout: 10_000 });
    const knownAt = await db.tenancy.settledInstant(organization);
    commit();
    await late;
    await unlock();
    await refreshing;
    const [kept, attempts] = await db.tenancy.figures(
      organization,
      { ...requested, knownAt },
      async (em, at) => [
        await readTrainingMetrics(em, at),
        await readTrainingMetrics(em, { ...at, fromAttempts: true }),
      ],
    );
    expect(kept).toEqual(attempts);
  },
);

it('an organization whose states cannot be updated does not hold up the others', async () => {
  const organizations: string[] = [];
  for (let n = 0; n < 2; n += 1) {
    const history = await TrainingHistory.start(db, states);
    await db.tenancy.transaction(history.organization, (em) => history.record(em, attempt(0, BASE)));
    organizations.push(history.organization);
  }
  const versions = async () =>
    (
      await db.asOwner(
        `select organization_id from training_state_version where organization_id = any ($1::uuid[])`,
        [organizations],
      )
    ).length;
  for (const failing of organizations) {
    await db.asOwner(`delete from training_state_version where organization_id = any ($1::uuid[])`, [
      organizations,
    ]);
    await db.asOwner(`create or replace function refuse_states() returns trigger language plpgsql as $$ begin
      if new.organization_id = '${failing}' then raise 'refused'; end if; return new; end $$`);
    await db.asOwner(`create or replace trigger refuse_states before insert or update on training_state_version
      for each row execute function refuse_states()`);
    await expect(states.refreshDue()).rejects.toThrow(/^1 items failed/);
    expect(await versions()).toBe(1);
  }
  await db.asOwner('drop trigger refuse_states on training_state_version');
});
