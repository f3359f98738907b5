import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '@docket/testing';
import fc from 'fast-check';
import { readTrainingMetrics } from '../training/training-metrics.js';

/** Rows of teams in figures: teams with people at the instant, and teams that existed then (docs/domain.md, section 2). */
let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db?.drop());

const start = Date.UTC(2026, 0, 1);
const at = (ms: number): string => new Date(start + ms).toISOString();
const rowsAt = (org: string, asOf: string) =>
  db.tenancy.figures(org, { asOf }, async (em, instant) => {
    const { teams } = await readTrainingMetrics(em, instant);
    return teams.map(({ name, people }) => [name, people]);
  });

interface TestTeam {
  created: number;
  deleted: number | null;
}
interface TestMember {
  team: number;
  from: number;
  to: number | null;
}

async function write(teams: TestTeam[], members: TestMember[]): Promise<string> {
  const org = await db.organization();
  const ids: string[] = [];
  for (const [i, { created, deleted }] of teams.entries()) {
    const [row] = await db.asOwner<{ id: string }>(
      `insert into team (organization_id, name, created_at, deleted_at) values ($1, $2, $3, $4) returning id`,
      [org, `T${i}`, at(created), deleted === null ? null : at(deleted)],
    );
    ids.push(row!.id);
  }
  for (const [i, { team, from, to }] of members.entries()) {
    await db.asOwner(
      `insert into person (organization_id, email, name, team_id, joined_at, left_at) values ($1, $2, $2, $3, $4, $5)`,
      [org, `p${i}@x.y`, ids[team], at(from), to === null ? null : at(to)],
    );
  }
  return org;
}

test('an empty team has a row from its creation until its deletion', async () => {
  const org = await write([{ created: 10, deleted: 20 }], []);
  expect(await rowsAt(org, at(9))).toEqual([]);
  expect(await rowsAt(org, at(10))).toEqual([['T0', 0]]);
  expect(await rowsAt(org, at(19))).toEqual([['T0', 0]]);
  expect(await rowsAt(org, at(20))).toEqual([]);
});

test('a team that was recorded after its people joined it has one row under its name', async () => {
  const org = await write([{ created: 10, deleted: null }], [{ team: 0, from: 1, to: null }]);
  expect(await rowsAt(org, at(0))).toEqual([]);
  expect(await rowsAt(org, at(5))).toEqual([['T0', 1]]);
});

test('rows of random teams follow the rule at every boundary', async () => {
  const seed = Number(process.env.SEED ?? 20_261_129);
  console.log(`seed ${seed}; run again with SEED=${seed}`);
  const ms = fc.integer({ min: 1, max: 6 });
  const end = fc.option(ms, { nil: null });
  const team = fc
    .record({ created: ms, deleted: end })
    .map(({ created, deleted }) => ({ created, deleted: deleted && created + deleted }));
  const member = fc
    .record({ team: fc.nat(2), from: ms, to: end })
    .map((each) => ({ ...each, to: each.to && each.from + each.to }));
  const property = async (teams: TestTeam[], members: TestMember[]) => {
    const org = await write(teams, members);
    const contains = (from: number, to: number | null, instant: number) =>
      from <= instant && (to === null || instant < to);
    for (const instant of [0, 1, 2, 3, 4, 5, 6, 7, 9, 12]) {
      const expected = teams.flatMap(({ created, deleted }, i) => {
        const people = members.filter(
          (each) => each.team === i && contains(each.from, each.to, instant),
        ).length;
        return people > 0 || contains(created, deleted, instant) ? [[`T${i}`, people]] : [];
      });
      expect([instant, await rowsAt(org, at(instant))]).toEqual([instant, expected]);
    }
  };
  await fc.assert(
    fc.asyncProperty(
      fc.array(team, { minLength: 3, maxLength: 3 }),
      fc.array(member, { maxLength: 4 }),
      property,
    ),
    { numRuns: Number(process.env.RUNS ?? 15), seed, endOnFailure: false },
  );
});
