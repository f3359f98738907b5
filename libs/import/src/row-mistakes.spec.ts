import { createTestDatabase, type TestDatabase } from '@docket/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { importContents } from './testing/import-fixture.js';

/** A row with several mistakes is reported with all of them, wherever they are found. */
let db: TestDatabase;
let org: string;
beforeAll(async () => {
  db = await createTestDatabase();
  org = await db.organization();
  const { ok } = await importContents(db, org, {
    'teams.csv': 'name\nPayments\n',
    'topics.csv': 'id,title,family,module\nt1,Injection,web,m1\n',
    'scenarios.csv': 'id,title\ns1,Breach\n',
    'courses.csv': 'id,title,items\nc1,Basics,t1\n',
    'people.csv': 'email,name\na@x.example,Ada\n',
    'assignments.csv': 'id,title,targetType,target,scopeType\n1,All,course,c1,organization\n',
  });
  expect(ok).toBe(true);
});
afterAll(() => db?.drop());

const SEED = Number(process.env.SEED ?? 20_261_130);

/** Columns of a kind, each with a valid value and invalid ones. Whether a value is invalid does not depend on other columns. */
type Columns = Record<string, readonly [valid: string, ...invalid: string[]]>;

const LONG = 'x'.repeat(20_001);
const kinds: Record<string, Columns> = {
  people: {
    email: ['b@x.example', 'no address', '', 'b@x.example\u200B"'],
    name: ['Bo', '', LONG],
    role: ['learner', 'chief'],
    team: ['Payments', 'Nobody'],
    joinedAt: ['2024-01-01', '2024-02-30', '32.1.2024'],
    bespokeSoftware: ['yes', 'perhaps'],
  },
  topics: {
    id: ['t2', '', 'with space', LONG],
    title: ['XSS', ''],
    family: ['web', 'none'],
    module: ['m1', '', 'a b'],
    cweIds: ['CWE-79', 'CWE-x', '79 many', '79 2000', 'CWE-0'],
    availableFrom: ['2024-01-01', 'soon'],
  },
  courses: {
    id: ['c2', '', 'with space'],
    title: ['More', ''],
    items: ['t1 s1', '', 't1 unknown', 'unknown'],
  },
  scenarios: {
    id: ['s2', 'with space'],
    title: ['Leak', ''],
    family: ['web', '', 'none'],
    module: ['m1', 'unknown'],
  },
  assignments: {
    id: ['2', ''],
    title: ['New', ''],
    target: ['c1', 'unknown', ''],
    scope: ['a@x.example', 'z@x.example', 'no address', ''],
    deadline: ['2030-01-01T00:00:00Z', 'later'],
    joinerDays: ['30', 'many', '-1'],
    createdAt: ['2024-01-01T00:00:00Z', '2999-01-01T00:00:00Z', '1899-01-01T00:00:00Z', 'x'],
  },
  attempts: {
    id: ['7', '', 'x'.repeat(3_000)],
    email: ['a@x.example', 'z@x.example', 'no address', ''],
    topic: ['t1', 'unknown', '', 'x'.repeat(301)],
    completedAt: ['2024-01-01T00:00:00Z', '2999-01-01T00:00:00Z', 'x', ''],
    score: ['80', '101', 'many', ''],
  },
  'scenario-progress': {
    email: ['a@x.example', 'z@x.example', 'no address'],
    scenario: ['s1', 'unknown', ''],
    status: ['completed', 'maybe'],
    completedAt: ['2024-01-01T00:00:00Z', '2999-01-01T00:00:00Z', 'x'],
  },
  exemptions: {
    email: ['a@x.example', 'z@x.example', 'no address'],
    assignment: ['1', 'unknown'],
    reason: ['On leave', '', 'x'.repeat(2_001)],
    approver: ['Ada', ''],
    from: ['2026-01-01', '2026-02-30', ''],
  },
  'voided-attempts': { source: ['csv'], sourceId: ['7', '', 'x'.repeat(3_000)], reason: ['Twice', '', LONG] },
};

/** Values that every row of a kind has. */
const constant: Record<string, Record<string, string>> = {
  assignments: { targetType: 'course', scopeType: 'person' },
  exemptions: { until: '2026-06-01' },
};

const mistakesIn = async (kind: string, row: Record<string, string>): Promise<string[]> => {
  const all = { ...constant[kind], ...row };
  const cells = Object.values(all).map((value) => `"${value.replaceAll('"', '""')}"`);
  const { rejections } = await importContents(
    db,
    org,
    { [`${kind}.csv`]: `${Object.keys(all).join(',')}\n${cells.join(',')}\n` },
    { dryRun: true },
  );
  return rejections.map(({ line, field }) => `${line} ${field}`).toSorted();
};

it.each(Object.entries(kinds))('of %s have the mistakes of all their fields', async (kind, columns) => {
  const names = Object.keys(columns);
  const row = fc.tuple(...names.map((name) => fc.nat(columns[name]!.length - 1)));
  await fc.assert(
    fc.asyncProperty(row, async (choices) => {
      const invalid = names.filter((_, at) => choices[at] !== 0);
      const values = names.map((name, at) => [name, columns[name]![choices[at]!]!]);
      expect(await mistakesIn(kind, Object.fromEntries(values))).toEqual(
        invalid.map((name) => `2 ${name}`).toSorted(),
      );
    }),
    { seed: SEED, numRuns: 25 },
  );
});
