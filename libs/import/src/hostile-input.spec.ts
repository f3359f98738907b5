import { createTestDatabase, type TestDatabase } from '@docket/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { importFiles } from './import-files.js';
import { importContents } from './testing/import-fixture.js';

/** Any cell is imported or rejected with its line and field: none makes a file fail with an error of the database. */
let db: TestDatabase;
let org: string;
beforeAll(async () => {
  db = await createTestDatabase();
  org = await db.organization();
  const setup = ['teams', 'people', 'topics', 'scenarios', 'courses', 'assignments'] as const;
  const { rejections } = await run(Object.fromEntries(setup.map((kind) => [`${kind}.csv`, csv(kind)])));
  expect(rejections).toEqual([]);
});
afterAll(() => db?.drop());

const run = (files: Record<string, string>) => importContents(db, org, files);

type Row = Record<string, string>;
/** A valid row of each kind of CSV file. */
const rows = {
  teams: { name: 'Payments' },
  people: {
    email: 'ada@x.y',
    name: 'Ada',
    role: 'learner',
    team: 'Payments',
    languages: 'java|go',
    jobFunction: 'Engineer',
    bespokeSoftware: 'true',
    joinedAt: '2024-01-01',
    leftAt: '',
  },
  topics: {
    id: 'sqli',
    title: 'SQL injection',
    family: 'web',
    module: 'a03',
    moduleTitle: 'A03',
    cweIds: '89',
    languages: 'java',
    availableFrom: '2024-01-01',
  },
  scenarios: { id: 'leak', title: 'Leak', family: 'web', module: 'a03' },
  courses: { id: 'basics', title: 'Basics', items: 'sqli|leak' },
  assignments: {
    id: '1',
    title: 'All',
    targetType: 'custom',
    target: 'sqli|leak',
    scopeType: 'person',
    scope: 'ada@x.y',
    deadline: '2026-06-30T00:00:00Z',
    mandatory: 'true',
    note: '',
    active: 'true',
    createdAt: '2026-01-01T00:00:00Z',
    recognizeEarlierDays: '30',
    joinerDays: '30',
  },
  exemptions: {
    email: 'ada@x.y',
    assignment: '1',
    framework: '',
    item: '',
    reason: 'Leave',
    approver: 'CISO',
    from: '2026-01-01',
    until: '2026-02-01',
  },
  attempts: {
    id: 'a1',
    email: 'ada@x.y',
    topic: 'sqli',
    score: '80',
    result: '',
    language: 'java',
    startedAt: '2026-01-01T09:00:00Z',
    completedAt: '2026-01-01T10:00:00Z',
    source: 'lms',
  },
  'voided-attempts': { source: 'lms', sourceId: 'v1', reason: 'Wrong person' },
  'scenario-progress': {
    email: 'ada@x.y',
    scenario: 'leak',
    status: 'completed',
    startedAt: '2026-01-01T09:00:00Z',
    completedAt: '2026-01-01T10:00:00Z',
  },
} satisfies Record<string, Row>;
type Kind = keyof typeof rows;
const kinds = Object.keys(rows) as Kind[];

const quoted = (values: string[]): string =>
  values.map((value) => `"${value.replaceAll('"', '""')}"`).join(',');
const csv = (kind: Kind, changes: Row = {}): string => {
  const row: Row = { ...rows[kind], ...changes };
  return `${Object.keys(row).join(',')}\n${quoted(Object.values(row))}\n`;
};

const statement = {
  id: 's1',
  actor: { mbox: 'mailto:ada@x.y' } as Record<string, unknown>,
  verb: { id: 'http://adlnet.gov/expapi/verbs/passed' },
  object: { id: 'https://lms.example/sqli' } as Record<string, unknown>,
  result: { score: { scaled: 0.8 } as Record<string, unknown>, duration: 'PT1H' } as Record<string, unknown>,
  timestamp: '2026-01-01T10:00:00Z',
};
const voiding = {
  ...statement,
  verb: { id: 'http://adlnet.gov/expapi/verbs/voided' },
  object: { objectType: 'StatementRef', id: 's0' },
};
/** Statements with one value replaced. */
const statementsWith: Record<string, (value: unknown) => object> = {
  id: (id) => ({ ...statement, id }),
  'voided ID': (id) => ({ ...voiding, object: { objectType: 'StatementRef', id } }),
  'object.id': (id) => ({ ...statement, object: { id } }),
  'actor.mbox': (mbox) => ({ ...statement, actor: { mbox } }),
  'actor.mbox, invalid only in part': (part) => ({
    ...statement,
    actor: { mbox: `mailto:${String(part)}@x.y` },
  }),
  'actor.account.name': (name) => ({ ...statement, actor: { account: { name } } }),
  'verb.id': (id) => ({ ...statement, verb: { id } }),
  'score.scaled': (scaled) => ({ ...statement, result: { score: { scaled } } }),
  'score.raw': (raw) => ({ ...statement, result: { score: { raw, max: 10 } } }),
  success: (success) => ({ ...statement, result: { success } }),
  duration: (duration) => ({ ...statement, result: { ...statement.result, duration } }),
  timestamp: (timestamp) => ({ ...statement, timestamp }),
};

/** Returns `units` UTF-16 code units of random characters, which PostgreSQL cannot compress, from the first of a block. */
function incompressible(first: number, block: number, units: number, seed = 7): string {
  let [state, value] = [seed, ''];
  while (value.length < units) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    value += String.fromCodePoint(first + ((state >> 8) % block));
  }
  return value.slice(0, units - (value.length > units ? 2 : 0)).toWellFormed();
}
const ASTRAL = [0x20000, 0xa000] as const;
const HAN = [0x4e00, 0x5000] as const;
/** Letters whose form in lower case or with folded case is longer. */
const FOLDING = [0x1f80, 0x30] as const;

const longText = fc
  .tuple(
    fc.constantFrom(ASTRAL, HAN, FOLDING, [0x61, 26] as const, [0x130, 1] as const),
    fc.constantFrom(100, 200, 300, 320, 400, 700, 1000, 1999, 2000, 2001, 20_000),
    fc.integer({ min: 1 }),
  )
  .map(([[first, block], units, seed]) => incompressible(first, block, units, seed));
const year = fc.constantFrom('0000', '0001', '0099', '1969', '1970', '2026', '9999');
const instant = fc
  .tuple(
    year,
    fc.constantFrom('-01-01', '-02-29', '-02-30', '-12-31', '-13-01'),
    fc.constantFrom('', 'T00:00:00', 'T23:59:59', ' 23:59:59.9999999', 'T24:00:00', 'T23:59:60'),
    fc.constantFrom('', 'Z', '+14:00', '-14:00', '+23:59', '-2359', '+99:99', '+1'),
  )
  .map((parts) => parts.join(''));
const hostile = fc.oneof(
  fc.constantFrom(
    '',
    'pci-dss',
    '12.6',
    '\0',
    'a\0b',
    '\ud800',
    'x\udfff',
    '\u{10ffff}',
    '-',
    '=1',
    "'",
    '"',
    '\r\n',
    '\u0085',
    '\ufeff',
  ),
  fc.constantFrom(
    '1e400',
    '-0',
    'NaN',
    'Infinity',
    '99999999999',
    '100.000000000000001',
    '٣',
    '{}',
    '{a,"b"}',
    '\\',
  ),
  instant,
  longText,
  fc.string({ unit: 'binary', maxLength: 40 }),
);
const value = fc.oneof(
  { weight: 4, arbitrary: hostile },
  { weight: 1, arbitrary: fc.jsonValue() },
  fc.double(),
);

const SEED = Number(process.env.SEED ?? 20261129);

describe(`any value (seed ${SEED})`, () => {
  it.each(kinds)(
    'in a cell of %s.csv is imported, or rejected with its line and field',
    async (kind) => {
      const column = fc.constantFrom(...Object.keys(rows[kind]));
      await fc.assert(
        fc.asyncProperty(fc.dictionary(column, hostile, { minKeys: 1, maxKeys: 2 }), async (cells) => {
          expectRejection(await run({ [`${kind}.csv`]: csv(kind, cells) }));
        }),
        { seed: SEED, numRuns: 60 },
      );
    },
    120_000,
  );

  it.each(Object.keys(statementsWith))(
    'as the %s of a statement is imported, or rejected',
    async (name) => {
      await fc.assert(
        fc.asyncProperty(value, async (replaced) => {
          expectRejection(await run({ 'a.ndjson': JSON.stringify(statementsWith[name]!(replaced)) }));
        }),
        { seed: SEED, numRuns: 40 },
      );
    },
    120_000,
  );
});

function expectRejection({ files, rejections }: Awaited<ReturnType<typeof run>>): void {
  const { created, updated, unchanged, rejected } = files[0]!;
  if (rejected === 0) return;
  expect([created, updated, unchanged]).toEqual([0, 0, 0]);
  for (const { line, field, reason } of rejections) {
    expect([line > 0, field !== '', reason !== '']).toEqual([true, true, true]);
  }
}

describe('an instant whose year in UTC is not 1 to 9999', () => {
  const cells: [Kind, string][] = [
    ['people', 'joinedAt'],
    ['people', 'leftAt'],
    ['topics', 'availableFrom'],
    ['assignments', 'deadline'],
    ['assignments', 'createdAt'],
    ['exemptions', 'from'],
    ['exemptions', 'until'],
    ['attempts', 'startedAt'],
    ['attempts', 'completedAt'],
    ['scenario-progress', 'startedAt'],
    ['scenario-progress', 'completedAt'],
  ];
  const instants = ['9999-12-31T23:59:59-14:00', '0001-01-01T00:00:00+14:00', '0000-12-31T00:00:00Z'];

  it.each(cells)('is rejected in %s.csv as %s', async (kind, field) => {
    for (const text of instants) {
      const { rejections } = await run({ [`${kind}.csv`]: csv(kind, { [field]: text }) });
      expect(rejections, text).toEqual([
        { file: `${kind}.csv`, line: 2, field, reason: expect.stringContaining('years 1 to 9999') },
      ]);
    }
  });

  it('is rejected as the timestamp of a statement', async () => {
    for (const timestamp of instants) {
      const { rejections } = await run({ 'a.json': JSON.stringify([{ ...statement, timestamp }]) });
      expect(rejections).toMatchObject([{ line: 1, field: 'timestamp' }]);
    }
  });

  it('does not exclude the first and the last instant of the range', async () => {
    const people = csv('people', {
      email: 'first@x.y',
      joinedAt: '0001-01-01T02:00:00+02:00',
      leftAt: '9999-12-31',
    });
    expect((await run({ 'people.csv': people })).rejections).toEqual([]);
  });
});

test.each([
  ['id', 'id'],
  ['voided ID', 'object.id'],
  ['object.id', 'object.id'],
  ['actor.mbox, invalid only in part', 'actor.mbox'],
  ['actor.account.name', 'actor.account.name'],
  ['verb.id', 'verb.id'],
])('a statement whose %s cannot be stored is rejected', async (name, field) => {
  for (const text of ['a\ud800', 'a\udfffb', 'a\0']) {
    const { rejections } = await run({ 'a.json': JSON.stringify([statementsWith[name]!(text)]) });
    expect(rejections).toMatchObject([
      { line: 1, field, reason: expect.stringContaining('unpaired surrogate') },
    ]);
  }
});

describe('an ID of an attempt', () => {
  const longest = incompressible(...ASTRAL, 1000);
  const files: [string, string, (id: string) => Record<string, string>][] = [
    [
      'attempts.csv',
      'id',
      (id) => ({ 'attempts.csv': csv('attempts', { id, source: incompressible(...HAN, 100) }) }),
    ],
    [
      'voided-attempts.csv',
      'sourceId',
      (id) => ({ 'voided-attempts.csv': csv('voided-attempts', { sourceId: id }) }),
    ],
    ['a.json', 'id', (id) => ({ 'a.json': JSON.stringify([{ ...statement, id }]) })],
    ['b.json', 'object.id', (id) => ({ 'b.json': JSON.stringify([statementsWith['voided ID']!(id)]) })],
  ];

  it.each(files)('in %s has at most 2,000 bytes', async (file, field, content) => {
    expect(Buffer.byteLength(longest)).toBe(2000);
    expect((await run(content(longest))).rejections).toEqual([]);
    for (const tooLong of [`${longest}x`, incompressible(...ASTRAL, 2000)]) {
      const { rejections } = await run(content(tooLong));
      expect(rejections).toMatchObject([{ file, field, reason: expect.stringContaining('2,000 bytes') }]);
    }
  });

  it('of a statement is measured in lower case', async () => {
    // Each of these letters has 2 bytes, and 3 bytes in lower case.
    const { rejections } = await run({ 'a.json': JSON.stringify([{ ...statement, id: 'İ'.repeat(700) }]) });
    expect(rejections).toMatchObject([{ line: 1, field: 'id' }]);
  });
});

test('texts of the greatest length fit in the indexes', async () => {
  for (const [first, block] of [ASTRAL, HAN, FOLDING]) {
    const text = (units: number) => incompressible(first!, block!, units);
    const { rejections } = await run({
      'teams.csv': csv('teams', { name: text(20_000) }),
      'people.csv': csv('people', { email: `${text(316)}@x.y`, name: text(20_000), jobFunction: text(200) }),
      'topics.csv': csv('topics', { id: text(300), module: text(300) }),
      'scenarios.csv': csv('scenarios', { id: text(300), module: text(300) }),
      'courses.csv': csv('courses', { id: text(300) }),
      'assignments.csv': csv('assignments', { id: text(200) }),
    });
    expect(rejections).toEqual([]);
  }
});

test('a file that is rejected after writing has no created or updated rows', async () => {
  const { files, rejections } = await run({
    'exemptions.csv': `${csv('exemptions')}${quoted(Object.values({ ...rows.exemptions, from: '2026-01-15' }))}\n`,
  });
  expect(rejections.map(({ line, field }) => [line, field])).toEqual([
    [2, 'from'],
    [3, 'from'],
  ]);
  expect(files).toMatchObject([{ rows: 2, created: 0, updated: 0, unchanged: 0, rejected: 2 }]);
});

test('a file that fails with an unexpected error is rejected as a whole, and the other files are imported', async () => {
  const failures: [unknown, string][] = [];
  const files = [
    { name: 'teams-1.csv', content: null },
    { name: 'teams-2\0.csv', content: 'name\nOther team\n' },
  ];
  const outcome = await importFiles(
    db.tenancy,
    org,
    files.map(({ name, content }) => ({
      name,
      async *open() {
        yield Buffer.from(content ?? 'name\nHalf a team\n');
        if (content === null) throw new Error('The disk failed.');
      },
    })),
    {
      actor: { organizationId: org, id: '', name: 'T', email: 't@x.y', role: 'org_admin', ipAddress: null },
      onFailure: (error, file) => {
        failures.push([error, file]);
        return 'Nothing was imported.';
      },
    },
  );
  expect(failures).toEqual([[expect.objectContaining({ message: 'The disk failed.' }), 'teams-1.csv']]);
  expect(outcome).toMatchObject({
    ok: false,
    files: [
      { file: 'teams-1.csv', kind: 'teams', created: 0, rejected: 1 },
      { file: 'teams-2\0.csv', created: 1, rejected: 0 },
    ],
    rejections: [{ file: 'teams-1.csv', line: 0, field: '(file)', reason: 'Nothing was imported.' }],
  });
  const names = await db.asOwner(`select name from team where organization_id = $1 and name like '% team'`, [
    org,
  ]);
  expect(names).toEqual([{ name: 'Other team' }]);
});
