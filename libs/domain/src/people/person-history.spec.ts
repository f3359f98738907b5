import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '@docket/testing';
import { isCurrent } from '../history/known.sql.js';

let db: TestDatabase;
let org: string;
let teams: { id: string }[];
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db?.drop());
beforeEach(async () => {
  org = await db.organization();
  teams = await db.asOwner(
    `insert into team (organization_id, name) values ($1, 'A'), ($1, 'B') returning id`,
    [org],
  );
});

const person = async (left: string | null = null) => {
  const [row] = await db.asOwner<{ id: string }>(
    `insert into person (organization_id, email, name, team_id, joined_at, left_at)
      values ($1, 'a@b.c', 'A', $2, '2025-01-01Z', $3) returning id`,
    [org, teams[0]!.id, left],
  );
  return row!.id;
};
const change = (id: string, set: string) => db.asOwner(`update person set ${set} where id = $1`, [id]);
const periods = (id: string) =>
  db.asOwner(
    `select t.name as team, valid_from::date::text as from, case when valid_to > now() - interval '1 hour' and valid_to <= now() then 'now' else valid_to::date::text end as to
      from person_period p left join team t on t.id = p.team_id where person_id = $1 and ${isCurrent('p')} order by valid_from`,
    [id],
  );

test('a change of team ends one period and starts another', async () => {
  const id = await person();
  await change(id, `team_id = '${teams[1]!.id}'`);
  const history = await periods(id);
  expect(history).toMatchObject([
    { team: 'A', from: '2025-01-01', to: 'now' },
    { team: 'B', to: null },
  ]);
});

test('leaving on a day before a recorded change of team removes that change', async () => {
  const id = await person();
  await change(id, `team_id = '${teams[1]!.id}'`);
  await change(id, `left_at = '2025-06-01Z'`);
  expect(await periods(id)).toEqual([{ team: 'A', from: '2025-01-01', to: '2025-06-01' }]);
});

test('a corrected leaving date moves the end', async () => {
  const id = await person('2025-06-01Z');
  await change(id, `left_at = '2025-07-01Z'`);
  expect(await periods(id)).toEqual([{ team: 'A', from: '2025-01-01', to: '2025-07-01' }]);
});

test('returning leaves a gap', async () => {
  const id = await person('2025-06-01Z');
  await change(id, 'left_at = null');
  expect(await periods(id)).toMatchObject([{ to: '2025-06-01' }, { team: 'A', to: null }]);
});

test('a change of team keeps a future leaving date', async () => {
  const id = await person('2999-06-01Z');
  await change(id, `team_id = '${teams[1]!.id}'`);
  expect(await periods(id)).toMatchObject([
    { team: 'A', to: 'now' },
    { team: 'B', to: '2999-06-01' },
  ]);
  await change(id, 'left_at = null');
  expect((await periods(id))[1]).toMatchObject({ team: 'B', to: null });
});

test('a corrected joining date moves only the start', async () => {
  const id = await person();
  await change(id, `joined_at = '2024-05-01Z'`);
  expect(await periods(id)).toEqual([{ team: 'A', from: '2024-05-01', to: null }]);
  await change(id, `joined_at = '2025-02-01Z'`);
  expect(await periods(id)).toEqual([{ team: 'A', from: '2025-02-01', to: null }]);
});

test('a change that waited for another change follows it', async () => {
  const id = await person();
  await db.tenancy.transaction(org, async (waiting) => {
    await waiting.execute('select now()');
    await db.tenancy.transaction(org, (em) =>
      em.execute('update person set team_id = ? where id = ?', [teams[1]!.id, id]),
    );
    await waiting.execute('update person set team_id = null where id = ?', [id]);
  });
  expect(await periods(id)).toEqual([
    { team: 'A', from: '2025-01-01', to: 'now' },
    { team: null, from: expect.any(String), to: null },
  ]);
});

test('a leaving date within an absence ends the period before the absence', async () => {
  const id = await person('2025-06-01Z');
  await change(id, 'left_at = null');
  await change(id, `left_at = '2025-07-01Z'`);
  expect(await periods(id)).toEqual([{ team: 'A', from: '2025-01-01', to: '2025-07-01' }]);
});

test('a membership without duration has no period until its dates are corrected', async () => {
  const id = await person('2025-01-01Z');
  expect(await periods(id)).toEqual([]);
  await change(id, `left_at = '2025-07-01Z'`);
  expect(await periods(id)).toEqual([{ team: 'A', from: '2025-01-01', to: '2025-07-01' }]);
  await change(id, `left_at = '2025-01-01Z'`);
  expect(await periods(id)).toEqual([]);
  await change(id, `joined_at = '2024-05-01Z'`);
  expect(await periods(id)).toEqual([{ team: 'A', from: '2024-05-01', to: '2025-01-01' }]);
});

test('a change of team before the joining date applies from then', async () => {
  const id = await person();
  await change(id, `joined_at = '2999-05-01Z'`);
  await change(id, `team_id = '${teams[1]!.id}'`);
  await change(id, `joined_at = '2999-04-01Z', left_at = '2999-06-01Z'`);
  expect(await periods(id)).toEqual([{ team: 'B', from: '2999-04-01', to: '2999-06-01' }]);
});
