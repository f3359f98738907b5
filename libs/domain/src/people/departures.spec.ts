import { createTestDatabase, type TestDatabase } from '@docket/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readClosedAssignments } from '../assignments/closed-assignments.js';
import { streamFrameworkLeavers } from '../frameworks/trained-people.js';
import { streamTrainingLeavers, type TrainingLeaver } from '../training/training-leavers.js';
import type { DepartureInstant } from './leavers.sql.js';

/** The people who left in a period, and the assignments that were closed in it (docs/domain.md, section 5). */
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const WINDOW = 365 * DAY;
const FROM = Date.parse('2026-01-01T00:00:00.000Z');
const TO = Date.parse('2026-06-01T00:00:00.000Z');
const iso = (time: number): string => new Date(time).toISOString();

let db: TestDatabase;
let org: string;
let topics: string[];
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db?.drop());

async function insert(table: string, values: Record<string, unknown>): Promise<string> {
  const all = { organization_id: org, ...values };
  const names = Object.keys(all);
  const [row] = await db.asOwner<{ id: string }>(
    `insert into ${table} (${names.join()}) values (${names.map((_, index) => `$${index + 1}`).join()}) returning id`,
    Object.values(all),
  );
  return row!.id;
}

async function createOrganization(): Promise<void> {
  org = await db.organization();
  const module_id = await insert('module', { family: 'web', slug: 'm', title: 'M' });
  const topic = (slug: string, cwe_ids: number[]) =>
    insert('topic', { module_id, slug, title: slug, cwe_ids, available_from: iso(FROM - 2 * WINDOW) });
  // A topic of A03 of OWASP 2021, and one of no risk.
  topics = [await topic('sqli', [89]), await topic('other', [])];
}
beforeEach(createOrganization);

const person = (joined: number, left: number | null, role = 'learner'): Promise<string> =>
  insert('person', {
    email: `${Math.random()}@x.y`,
    name: 'P',
    role,
    joined_at: iso(joined),
    left_at: left === null ? null : iso(left),
  });

let number = 0;
const attempt = (person_id: string, topic: number, at: number, score = 80): Promise<string> =>
  insert('attempt', {
    person_id,
    topic_id: topics[topic],
    score,
    completed_at: iso(at),
    source: 's',
    source_id: String((number += 1)),
  });

const at = <T>(read: (em: never, instant: DepartureInstant) => Promise<T>): Promise<T> =>
  db.tenancy.figures(org, { asOf: iso(TO) }, (em, instant) =>
    read(em as never, { ...instant, from: iso(FROM) }),
  );
const leavers = (): Promise<TrainingLeaver[]> =>
  at(async (em, instant) => {
    const people: TrainingLeaver[] = [];
    for await (const rows of streamTrainingLeavers(em, instant)) people.push(...rows);
    return people;
  });
const frameworkLeavers = () =>
  at(async (em, instant) => {
    const people: { trained: string[]; missing: string[]; exempt: string[] }[] = [];
    for await (const rows of streamFrameworkLeavers(em, instant, 'owasp-web-2021')) people.push(...rows);
    return people;
  });

describe('a person who left is listed', () => {
  const joined = FROM - 90 * DAY;
  it.each<[string, number, number]>([
    ['not when leaving at the start of the period', FROM, 0],
    ['when leaving a millisecond after it', FROM + 1, 1],
    ['when leaving at its end', TO, 1],
    ['not when leaving a millisecond after it', TO + 1, 0],
  ])('%s', async (_, left, expected) => {
    await person(joined, left);
    expect(await leavers()).toHaveLength(expected);
    expect(await frameworkLeavers()).toHaveLength(expected);
  });

  it('not as an auditor, and not after returning', async () => {
    await person(joined, FROM + DAY, 'auditor');
    const returned = await person(joined, FROM + DAY);
    await db.asOwner(
      `insert into person_period (organization_id, person_id, role, valid_from, recorded_by)
        values ($1, $2, 'learner', $3, current_change($1))`,
      [org, returned, iso(FROM + 2 * DAY)],
    );
    expect(await leavers()).toEqual([]);
  });
});

describe('training of a person who left ends at the departure', () => {
  const LEFT = FROM + 30 * DAY;
  it.each<[string, number, number]>([
    ['not with a pass when the window starts', LEFT - WINDOW, 0],
    ['with a pass a millisecond later', LEFT - WINDOW + 1, 1],
    ['with a pass at the departure', LEFT, 1],
    ['not with a pass a millisecond after it', LEFT + 1, 0],
  ])('%s', async (_, completed, passed) => {
    const who = await person(FROM - 2 * WINDOW, LEFT);
    await attempt(who, 0, completed);
    await attempt(who, 1, LEFT - DAY, 69);
    expect(await leavers()).toMatchObject([
      { attempts: 1 + passed, topicsPassed: passed, leftAt: iso(LEFT) },
    ]);
    const [row] = await frameworkLeavers();
    expect(row).toMatchObject(passed ? { trained: ['A03'], missing: [] } : { trained: [], missing: ['A03'] });
  });

  it('with an exemption that is valid at the departure, and not one that ends then', async () => {
    const [until, after] = [await person(FROM - DAY, LEFT), await person(FROM - DAY, LEFT)];
    const exempt = (person_id: string, ends: number) =>
      insert('exemption', {
        person_id,
        framework_id: 'owasp-web-2021',
        item_id: 'A03',
        reason: 'r',
        approver: 'a',
        starts_at: iso(FROM),
        ends_at: iso(ends),
      });
    await exempt(until, LEFT);
    await exempt(after, LEFT + 1);
    const rows = await frameworkLeavers();
    expect(rows.filter((row) => row.exempt.includes('A03'))).toHaveLength(1);
    expect(rows).toHaveLength(2);
  });

  it('with the mandatory assignments of then', async () => {
    const who = await person(FROM - DAY, LEFT);
    const assign = (values: object) =>
      insert('assignment', {
        title: 'A',
        target_type: 'topic',
        target_topic_id: topics[0],
        scope_type: 'organization',
        created_at: iso(FROM),
        deadline: iso(LEFT - 1),
        ...values,
      });
    await assign({});
    await assign({ target_topic_id: topics[1], deadline: iso(LEFT) });
    await assign({ mandatory: false });
    await assign({ created_at: iso(LEFT + 1), deadline: null });
    await attempt(who, 0, LEFT - DAY);
    expect(await leavers()).toMatchObject([
      { assigned: 2, completedAssignments: 1, overdueAssignments: 0, total: 1 },
    ]);
    await db.asOwner('update assignment set deadline = $1 where target_topic_id = $2', [
      iso(LEFT - 1),
      topics[1],
    ]);
  });
});

const around = (...times: number[]) =>
  fc.constantFrom(...times.flatMap((time) => [time - 1, time, time + 1]));

it('people who left match a naive model', async () => {
  const seed = Number(process.env.SEED ?? 20_261_129);
  console.log(`seed ${seed}; run again with SEED=${seed}`);
  const anyPerson = fc.record({
    left: fc.option(around(FROM, FROM + 9 * DAY, TO), { nil: null }),
    role: fc.constantFrom('learner', 'learner', 'auditor'),
    attempts: fc.array(
      fc.record({
        topic: fc.constantFrom(0, 1),
        before: around(0, DAY, WINDOW),
        score: fc.constantFrom(69.99, 70, 100),
      }),
      { maxLength: 4 },
    ),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(anyPerson, { maxLength: 5 }), async (people) => {
      await createOrganization();
      const expected: unknown[] = [];
      for (const { left, role, attempts } of people) {
        const id = await person(FROM - 3 * WINDOW, left, role);
        for (const { topic, before, score } of attempts)
          await attempt(id, topic, (left ?? TO) - before, score);
        if (left === null || left <= FROM || left > TO || role !== 'learner') continue;
        const counted = attempts.filter(({ before }) => before >= 0 && before < WINDOW);
        const passed = new Set(counted.filter(({ score }) => score >= 70).map(({ topic }) => topic));
        expected.push([id, counted.length, passed.size, passed.has(0) ? 'A03' : '']);
      }
      const training = await leavers();
      const framework = await frameworkLeavers();
      const found = training.map(({ personId, attempts, topicsPassed }, index) => [
        personId,
        attempts,
        topicsPassed,
        framework[index]!.trained.join(),
      ]);
      const sorted = (rows: unknown[]): string[] => rows.map((row) => JSON.stringify(row)).toSorted();
      expect(sorted(found)).toEqual(sorted(expected));
    }),
    { numRuns: Number(process.env.RUNS ?? 25), seed },
  );
}, 120_000);

describe('an assignment is listed as closed', () => {
  const close = async (closed: number, values: object = {}): Promise<void> => {
    await person(FROM - DAY, null);
    const id = await insert('assignment', {
      title: 'A',
      target_type: 'topic',
      target_topic_id: topics[0],
      scope_type: 'organization',
      created_at: iso(FROM - DAY),
      ...values,
    });
    await db.change(
      { effectiveAt: iso(closed), changedBy: 'ada@x.y' },
      'update assignment set active = false where id = $1',
      [id],
    );
  };
  const closed = () => at((em, instant) => readClosedAssignments(em, instant));

  it.each<[string, number, number]>([
    ['not when closed at the start of the period', FROM, 0],
    ['when closed a millisecond after it', FROM + 1, 1],
    ['when closed at its end', TO, 1],
    ['not when closed a millisecond after it', TO + 1, 0],
  ])('%s', async (_, instant, expected) => {
    await close(instant);
    expect(await closed()).toHaveLength(expected);
  });

  it('with the author and the states of then', async () => {
    await close(FROM + 5 * DAY, { deadline: iso(FROM + 6 * DAY) });
    expect(await closed()).toMatchObject([
      {
        closedAt: iso(FROM + 5 * DAY),
        closedBy: 'ada@x.y',
        states: { not_started: 1, overdue: 0 },
      },
    ]);
  });

  it('with the title and the mandatory flag of the instant', async () => {
    await close(FROM + 5 * DAY);
    const change = (time: number, values: string) =>
      db.change({ effectiveAt: iso(time) }, `update assignment set ${values} where title like 'A%'`);
    await change(TO, `title = 'A renamed', mandatory = false`);
    await change(TO + 1, `title = 'A renamed again', mandatory = true`);
    expect(await closed()).toMatchObject([
      { title: 'A renamed', mandatory: false, closedAt: iso(FROM + 5 * DAY), states: { not_started: 1 } },
    ]);
  });

  it('not when it was opened again', async () => {
    await close(FROM + 5 * DAY);
    await db.change(
      { effectiveAt: iso(FROM + 6 * DAY) },
      'update assignment set active = true where title = $1',
      ['A'],
    );
    expect(await closed()).toEqual([]);
  });
});
