import { createHash } from 'node:crypto';
import { newId } from '@docket/contracts';
import { createTestDatabase, type TestDatabase } from '@docket/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { streamPopulation, type Population } from './population.js';
import { readSelection, type SampleMethod, type Selection } from './selection.js';

const AS_OF = Date.parse('2026-06-01T00:00:00.000Z');
const iso = (time: number): string => new Date(time).toISOString();
const DAY = 86_400_000;

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db?.drop());

interface Person {
  id: string;
  /** Index of the team in the organization; null without one. */
  team: number | null;
}

/** Creates an organization with these people, stored in their order. @returns the IDs of its teams */
async function create(org: string, people: Person[]): Promise<string[]> {
  const teams = await db.asOwner<{ id: string }>(
    `insert into team (organization_id, name) select $1, 'Team ' || n from generate_series(0, 3) n returning id`,
    [org],
  );
  const ids = teams.map(({ id }) => id).sort();
  await db.asOwner(
    `insert into person (id, organization_id, email, name, role, joined_at, team_id)
       select p.id, $1, p.id || '@x.y', 'P', 'learner', '2020-01-01Z', p.team
         from unnest($2::uuid[], $3::uuid[]) p(id, team)`,
    [org, people.map(({ id }) => id), people.map(({ team }) => (team === null ? null : ids[team]))],
  );
  return ids;
}

const select = (org: string, method: SampleMethod, population: Population = { type: 'eligible' }) =>
  db.tenancy.figures(org, { asOf: iso(AS_OF) }, (em, at) => readSelection(em, at, population, method));

async function members(org: string, population: Population = { type: 'eligible' }) {
  const found: { personId: string; team: string }[] = [];
  await db.tenancy.figures(org, { asOf: iso(AS_OF) }, async (em, at) => {
    for await (const batch of streamPopulation(em, at, population, { batchSize: 3 })) found.push(...batch);
  });
  return found;
}

const hashOf = (seed: string, id: string): string =>
  createHash('sha256').update(`${seed}:${id}`).digest('hex');
const idsOf = ({ people }: Selection): string[] => people.map(({ personId }) => personId);

/** The rules of selection, as they are printed, without SQL (docs/domain.md, section 5). */
function naive(people: { id: string; team: string }[], { size, seed, stratify }: SampleMethod) {
  const byHash = (all: typeof people) =>
    all.toSorted((a, b) => (hashOf(seed, a.id) < hashOf(seed, b.id) ? -1 : 1));
  const n = Math.min(size, people.length);
  if (stratify === 'none')
    return {
      ids: byHash(people)
        .slice(0, n)
        .map(({ id }) => id),
      strata: [],
    };
  const strata = [...new Set(people.map(({ team }) => team))].sort().map((team) => {
    const inTeam = people.filter((person) => person.team === team);
    const quota = BigInt(n) * BigInt(inTeam.length);
    const of = BigInt(people.length);
    return { team, inTeam, selected: Number(quota / of), remainder: quota % of };
  });
  let left = n - strata.reduce((sum, { selected }) => sum + selected, 0);
  for (const stratum of strata.toSorted((a, b) =>
    a.remainder === b.remainder ? (a.team < b.team ? -1 : 1) : a.remainder > b.remainder ? -1 : 1,
  )) {
    if (left === 0) break;
    stratum.selected += 1;
    left -= 1;
  }
  const chosen = strata.flatMap(({ inTeam, selected }) => byHash(inTeam).slice(0, selected));
  return {
    ids: byHash(chosen).map(({ id }) => id),
    strata: strata.map(({ team, inTeam, selected }) => ({ team, people: inTeam.length, selected })),
  };
}

const anySeed = fc.oneof(
  fc.string({ minLength: 1, maxLength: 20 }),
  fc.constantFrom('2026-Q4', 'Prüfung 監査', "it's"),
);
const anyPeople = fc.array(fc.constantFrom(0, 0, 0, 1, 1, 2, 3, null), { maxLength: 40 });

describe('a sample', () => {
  it('has the people with the lowest hashes, and the largest remainders of the strata (property)', async () => {
    const seed = Number(process.env['SEED'] ?? 20_261_129);
    console.log(`seed ${seed}; run again with SEED=${seed}`);
    await fc.assert(
      fc.asyncProperty(
        anyPeople,
        anySeed,
        fc.integer({ min: 1, max: 45 }),
        fc.constantFrom('none' as const, 'team' as const),
        async (teamsOfPeople, text, size, stratify) => {
          const org = await db.organization();
          const people = teamsOfPeople.map((team) => ({ id: newId(), team }));
          const teams = await create(org, people);
          const method = { size, seed: text.replaceAll('\0', '0'), stratify };
          const selection = await select(org, method);
          const expected = naive(
            people.map(({ id, team }) => ({ id, team: team === null ? 'none' : teams[team]! })),
            method,
          );
          expect(selection.population).toBe(people.length);
          expect(idsOf(selection)).toEqual(expected.ids);
          expect(selection.strata.map(({ name: _, ...stratum }) => stratum)).toEqual(expected.strata);
          for (const { personId, hash } of selection.people) expect(hash).toBe(hashOf(method.seed, personId));
        },
      ),
      { seed, numRuns: Number(process.env['RUNS'] ?? 40) },
    );
  }, 120_000);

  it('is the same whatever order the people are stored in, and another one with another seed', async () => {
    const org = await db.organization();
    const people = Array.from({ length: 60 }, (): Person => ({ id: newId(), team: null }));
    await create(org, people);
    const method = { size: 10, seed: 'a', stratify: 'none' as const };
    const selected = idsOf(await select(org, method));
    await db.asOwner(
      'update person set organization_id = organization_id, name = name || id where organization_id = $1',
      [org],
    );
    expect(idsOf(await select(org, method))).toEqual(selected);
    expect(idsOf(await select(org, { ...method, seed: 'b' }))).not.toEqual(selected);
    expect(await members(org)).toEqual(people.map(({ id }) => ({ personId: id, team: 'none' })));
  });

  it('larger than the population is the whole population', async () => {
    const org = await db.organization();
    const people = [0, 0, null].map((team) => ({ id: newId(), team }));
    await create(org, people);
    for (const stratify of ['none', 'team'] as const) {
      const selection = await select(org, { size: 1_000, seed: 's', stratify });
      expect(idsOf(selection).sort()).toEqual(people.map(({ id }) => id));
    }
  });

  it('of an empty population is empty', async () => {
    const org = await db.organization();
    expect(await select(org, { size: 5, seed: 's', stratify: 'team' })).toEqual({
      population: 0,
      people: [],
      strata: [],
    });
    expect(await members(org)).toEqual([]);
  });

  it('gives a tie of remainders to the lower team ID; people without a team come last', async () => {
    const org = await db.organization();
    const teams = await create(
      org,
      [null, 0, 1, null, 0, 1].map((team) => ({ id: newId(), team })),
    );
    const { strata } = await select(org, { size: 4, seed: 's', stratify: 'team' });
    expect(strata.map(({ team, selected }) => [team, selected])).toEqual([
      [teams[0], 2],
      [teams[1], 1],
      ['none', 1],
    ]);
  });
});

describe('the population', () => {
  const insert = async (sql: string, values: unknown[]): Promise<string> =>
    (await db.asOwner<{ id: string }>(`${sql} returning id`, values))[0]!.id;

  const exempt = (org: string, person: string, [from, to]: number[], subject: Record<string, string>) =>
    insert(
      `insert into exemption (organization_id, person_id, assignment_id, framework_id, item_id, reason, approver, starts_at, ends_at)
         values ($1, $2, $3, $4, $5, 'R', 'A', $6, $7)`,
      [
        org,
        person,
        subject['assignmentId'],
        subject['frameworkId'],
        subject['itemId'],
        iso(AS_OF + from!),
        iso(AS_OF + to!),
      ],
    );

  it('of a control has the eligible people without an exemption at the instant', async () => {
    const org = await db.organization();
    const people = Array.from({ length: 4 }, (): Person => ({ id: newId(), team: null }));
    await create(org, people);
    const control = { frameworkId: 'pci-dss', itemId: '6.2.2' };
    const [ended, starting, later] = people.map(({ id }) => id);
    await exempt(org, ended!, [-DAY, 0], control);
    await exempt(org, starting!, [0, 1], control);
    await exempt(org, later!, [1, DAY], control);
    const population = { type: 'control' as const, ...control };
    const others = people.filter(({ id }) => id !== starting).map(({ id }) => id);
    expect((await members(org, population)).map(({ personId }) => personId)).toEqual(others);
    expect(await members(org, { ...population, itemId: '12.6' })).toHaveLength(4);
  });

  it('of an assignment has its eligible assignees: no leavers and no exempt people', async () => {
    const org = await db.organization();
    const people = Array.from({ length: 4 }, (): Person => ({ id: newId(), team: null }));
    await create(org, people);
    const module = await insert(
      `insert into module (organization_id, family, slug, title) values ($1, 'web', 'm', 'M')`,
      [org],
    );
    const topic = await insert(
      `insert into topic (organization_id, module_id, slug, title) values ($1, $2, 't', 'T')`,
      [org, module],
    );
    const assignmentId = await insert(
      `insert into assignment (organization_id, title, target_type, target_topic_id, scope_type, created_at)
         values ($1, 'A', 'topic', $2, 'organization', '2026-01-01Z')`,
      [org, topic],
    );
    const [left, leaving, exempted, other] = people.map(({ id }) => id);
    await db.asOwner('update person set left_at = $2 where id = $1', [left, iso(AS_OF)]);
    await db.asOwner('update person set left_at = $2 where id = $1', [leaving, iso(AS_OF + 1)]);
    await exempt(org, exempted!, [-1, 1], { assignmentId });
    const population = { type: 'assignment' as const, assignmentId };
    expect((await members(org, population)).map(({ personId }) => personId)).toEqual([leaving, other]);
    expect(idsOf(await select(org, { size: 9, seed: 's', stratify: 'none' }, population)).sort()).toEqual([
      leaving,
      other,
    ]);
  });
});
