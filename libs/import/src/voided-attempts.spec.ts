import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '@docket/testing';
import { importContents } from './testing/import-fixture.js';

/** Voided attempts, and attempts with a result instead of a score, in files (docs/import.md). */
let db: TestDatabase;
let org: string;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db?.drop());
beforeEach(async () => {
  org = await db.organization();
  await run({
    'people.csv': 'email,name\nada@x.example,Ada\n',
    'topics.csv': 'id,title,family,module\nxss,XSS,web,a03\n',
  });
});

const run = (files: Record<string, string>) => importContents(db, org, files);

/** Imports one file. @returns its counts: created, updated, unchanged and ignored */
async function counts(name: string, content: string) {
  const { files, rejections } = await run({ [name]: content });
  expect(rejections).toEqual([]);
  const { created, updated, unchanged, ignored } = files[0]!;
  return [created, updated, unchanged, ignored];
}

/** Imports one file that is rejected. @returns line, field and reason of each rejection */
async function refusals(name: string, content: string) {
  const { rejections } = await run({ [name]: content });
  expect(await stored()).toEqual([]);
  return rejections.map(({ line, field, reason }) => [line, field, reason]);
}

const stored = () =>
  db.asOwner(
    `select source, source_id as id, score::text, result, superseded_by = 9223372036854775807 as counts
       from attempt where organization_id = $1 order by source, source_id`,
    [org],
  );

const csv = (rows: string[], columns = 'id,email,topic,score,result,completedAt') =>
  [columns, ...rows].join('\n');
const row = (id: string, outcome: string) => `${id},ada@x.example,xss,${outcome},2026-01-01T00:00:00Z`;
const voids = (...rows: string[]) => ['source,sourceId,reason', ...rows].join('\n');

const lines = (...statements: object[]) =>
  statements.map((statement) => JSON.stringify(statement)).join('\n');
const statement = (id: string, result?: object, verb = 'completed') => ({
  id,
  actor: { mbox: 'mailto:ada@x.example' },
  verb: { id: `http://adlnet.gov/expapi/verbs/${verb}` },
  object: { id: 'https://lms.example/xss' },
  result,
  timestamp: '2026-01-01T00:00:00Z',
});
const voiding = (id: string, objectType = 'StatementRef') => ({
  id: 'any',
  verb: { id: 'http://adlnet.gov/expapi/verbs/voided' },
  object: { objectType, id },
});
const scored = { score: { scaled: 0.8 } };

describe('attempts.csv', () => {
  test('an attempt has either a score or a result', async () => {
    expect(
      await counts('attempts.csv', csv([row('1', '70,'), row('2', ',Passed'), row('3', ',failed')])),
    ).toEqual([3, 0, 0, 0]);
    expect(await stored()).toMatchObject([
      { score: '70.00', result: null },
      { score: null, result: 'passed' },
      { score: null, result: 'failed' },
    ]);
  });

  test('the column result may replace the column score', async () => {
    const columns = 'id,email,topic,result,completedAt';
    expect(await counts('attempts.csv', csv([row('1', 'passed')], columns))).toEqual([1, 0, 0, 0]);
  });

  test('rejects neither, both, and an unknown result', async () => {
    const rows = [row('1', ','), row('2', '70,passed'), row('3', ',done'), row('4', ',passed')];
    expect(await refusals('attempts.csv', csv(rows))).toEqual([
      [2, 'score', 'The attempt has neither a score nor a result. Enter one of them.'],
      [3, 'result', 'The attempt has a score and a result. Enter only one of them.'],
      [4, 'result', '"done" is not supported. Use one of: passed, failed.'],
    ]);
  });
});

describe('voided-attempts.csv', () => {
  const attempts = csv([row('1', '70,'), row('2', ',passed')]);

  test('voids attempts that were imported before, and importing both files again changes nothing', async () => {
    await counts('attempts.csv', attempts);
    const file = voids(',1,Wrong person', 'csv,none,Wrong person', 'csv,1,Again');
    // One is voided, one is pending, and one is a duplicate.
    expect(await counts('voided-attempts.csv', file)).toEqual([1, 1, 1, 0]);
    expect(await counts('voided-attempts.csv', file)).toEqual([0, 0, 3, 0]);
    expect(await counts('attempts.csv', attempts)).toEqual([0, 0, 2, 0]);
    expect(await stored()).toMatchObject([
      { id: '1', counts: false },
      { id: '2', counts: true },
    ]);
  });

  test('voids attempts that arrive later, which are recorded once as voided', async () => {
    expect(await counts('voided-attempts.csv', voids('csv,1,Wrong person'))).toEqual([1, 0, 0, 0]);
    expect(await counts('attempts.csv', attempts)).toEqual([2, 0, 0, 0]);
    expect(await counts('attempts.csv', attempts)).toEqual([0, 0, 2, 0]);
    expect(await stored()).toMatchObject([
      { id: '1', counts: false },
      { id: '2', counts: true },
    ]);
  });

  test('is imported after the attempts of the same folder', async () => {
    const { files } = await run({
      'voided-attempts.csv': voids('csv,1,Wrong person'),
      'attempts.csv': attempts,
    });
    expect(files.map(({ kind, created, updated }) => [kind, created, updated])).toEqual([
      ['attempts', 2, 0],
      ['voided-attempts', 0, 1],
    ]);
  });

  test('is audited with the reasons, in events of at most 1,000 attempts', async () => {
    await counts('attempts.csv', attempts);
    const rows = Array.from({ length: 2001 }, (_, n) => `csv,${n},Reason ${n}`);
    const file = voids(...rows, 'csv,1,Again');
    expect(await counts('voided-attempts.csv', file)).toEqual([1999, 2, 1, 0]);
    expect(await counts('voided-attempts.csv', file)).toEqual([0, 0, 2002, 0]);
    const events = await db.asOwner<{
      metadata: { voided: number; pending: number; attempts: Record<string, string>[] };
    }>(
      `select actor_email, target_label, metadata from audit_event
         where organization_id = $1 and action = 'attempts.voided' order by id`,
      [org],
    );
    expect(events).toMatchObject(Array(3).fill({ actor_email: 'test@example.com', target_label: 'csv' }));
    const sizes = events.map(({ metadata }) => metadata.attempts.length).toSorted((a, b) => a - b);
    expect(sizes).toEqual([1, 1000, 1000]);
    expect(events.reduce((sum, { metadata }) => sum + metadata.voided, 0)).toBe(2);
    expect(events.reduce((sum, { metadata }) => sum + metadata.pending, 0)).toBe(1999);
    const reasons = events.flatMap(({ metadata }) =>
      metadata.attempts.map(({ source, sourceId, reason }) => `${source},${sourceId},${reason}`),
    );
    expect(reasons.toSorted()).toEqual(rows.toSorted());
  });

  test('rejects a missing ID or reason, and a reason that is too long', async () => {
    const file = voids('csv,,Wrong person', 'csv,1,', `csv,2,${'x'.repeat(2001)}`, 'csv,3,Fine');
    expect((await refusals('voided-attempts.csv', file)).map(([line, field]) => [line, field])).toEqual([
      [2, 'sourceId'],
      [3, 'reason'],
      [4, 'reason'],
    ]);
    expect(await db.asOwner('select from attempt_void where organization_id = $1', [org])).toEqual([]);
  });
});

describe('xAPI', () => {
  test.each([
    ['before', [voiding('S1'), statement('s1', scored), statement('s2', scored)]],
    ['after', [statement('s1', scored), statement('s2', scored), voiding('S1')]],
  ])('a voiding statement voids the statement in the same file, %s it', async (_, statements) => {
    expect(await counts('x.ndjson', lines(...statements))).toEqual([2, 1, 0, 0]);
    expect(await counts('x.ndjson', lines(...statements))).toEqual([0, 0, 3, 0]);
    expect(await stored()).toMatchObject([
      { source: 'xapi', id: 's1', counts: false },
      { source: 'xapi', id: 's2', counts: true },
    ]);
  });

  test('a voiding statement voids a statement of an earlier or later file', async () => {
    await counts('1.json', JSON.stringify([statement('s1', scored)]));
    expect(await counts('2.json', JSON.stringify([voiding('s1'), voiding('s2')]))).toEqual([1, 1, 0, 0]);
    await counts('3.json', JSON.stringify([statement('s2', scored)]));
    expect(await stored()).toMatchObject([
      { id: 's1', counts: false },
      { id: 's2', counts: false },
    ]);
  });

  test('only the verb of ADL voids', async () => {
    const other = { ...voiding('s1'), verb: { id: 'https://lms.example/verbs/voided' } };
    expect(await counts('x.ndjson', lines(statement('s1', scored), other))).toEqual([1, 0, 0, 1]);
    expect(await stored()).toMatchObject([{ counts: true }]);
  });

  test('rejects a voiding statement without a reference to a statement', async () => {
    const file = lines(voiding('s1', 'Activity'), voiding(''));
    expect((await refusals('x.ndjson', file)).map(([line, field]) => [line, field])).toEqual([
      [1, 'object.objectType'],
      [2, 'object.id'],
    ]);
  });

  test('success without a score is a result; a score alone decides', async () => {
    const statements = [
      statement('s1', { success: true }),
      statement('s2', { success: false }, 'failed'),
      statement('s3', { success: true, completion: false }, 'scored'),
      statement('s4', { score: { scaled: 0.5 }, success: true }, 'passed'),
    ];
    expect(await counts('x.ndjson', lines(...statements))).toEqual([4, 0, 0, 0]);
    expect(await stored()).toMatchObject([
      { score: null, result: 'passed' },
      { score: null, result: 'failed' },
      { score: null, result: 'passed' },
      { score: '50.00', result: null },
    ]);
  });

  test('completion alone is no result', async () => {
    expect(await counts('x.ndjson', lines(statement('s1', { completion: true }), statement('s2')))).toEqual([
      0, 0, 0, 2,
    ]);
    expect(await counts('y.ndjson', lines(statement('s1', { completion: true }, 'scored')))).toEqual([
      0, 0, 0, 1,
    ]);
  });

  test('the verbs passed and failed are results', async () => {
    const statements = [statement('s1', undefined, 'passed'), statement('s2', {}, 'failed')];
    expect(await counts('x.ndjson', lines(...statements))).toEqual([2, 0, 0, 0]);
    expect(await stored()).toMatchObject([{ result: 'passed' }, { result: 'failed' }]);
  });

  test('rejects success that contradicts the verb or is not true or false', async () => {
    const file = lines(
      statement('s1', { success: false }, 'passed'),
      statement('s2', { success: true }, 'failed'),
      statement('s3', { success: 'true' }),
    );
    expect((await refusals('x.ndjson', file)).map(([line, field]) => [line, field])).toEqual([
      [1, 'result.success'],
      [2, 'result.success'],
      [3, 'result.success'],
    ]);
  });
});
