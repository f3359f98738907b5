import { describe, expect, test } from 'vitest';
import { ID, scored, statement, statementImports } from '../testing/statement-imports.js';

/** xAPI statements in files (docs/xapi.md): their forms, scores and durations. */
const { run, attempts, accepted, refused } = statementImports();

describe('a file', () => {
  const two = [statement(), statement({}, ID.replace(/1$/, '2'))];
  test.each<[string, string]>([
    ['a list', JSON.stringify(two)],
    ['an indented list', JSON.stringify(two, null, 2)],
    ['one statement per line', two.map((each) => JSON.stringify(each)).join('\n')],
    ['indented objects', two.map((each) => JSON.stringify(each, null, 2)).join('\n')],
    ['a statement result', JSON.stringify({ statements: two, more: '' })],
    ['an indented statement result', JSON.stringify({ statements: two, more: '' }, null, 2)],
    ['a statement result without more', JSON.stringify({ statements: two })],
    ['a statement result with more first', JSON.stringify({ more: '/xapi/"]', statements: two })],
    ['lines after empty lines', `\n\n\n${two.map((each) => JSON.stringify(each)).join('\r\n\r\n')}\r\n`],
  ])('may be %s', async (_, content) => {
    const { rejections, files } = await run({ 'a.json': content });
    expect(rejections).toEqual([]);
    expect(files[0]).toMatchObject({ rows: 2, created: 2 });
  });

  test.each<[string, BufferEncoding]>([
    ['utf-8', 'utf8'],
    ['utf-16le', 'utf16le'],
    ['windows-1252', 'latin1'],
  ])('may be encoded in %s', async (encoding, name) => {
    for (const mark of encoding === 'windows-1252' ? [''] : ['', '\uFEFF']) {
      const content = mark + two.map((each) => JSON.stringify({ ...each, note: 'é' })).join('\n');
      const { rejections, files } = await run({ 'a.json': Buffer.from(content, name) });
      expect(rejections).toEqual([]);
      expect(files[0]).toMatchObject({ rows: 2, encoding });
    }
    expect(await attempts()).toHaveLength(2);
  });

  test.each([
    ['a list', '[', ']'],
    ['a statement result', '{"statements": [', '], "more": ""}'],
  ])('that ends within %s is rejected', async (_, before, after) => {
    const content = before + JSON.stringify(statement()) + after;
    for (const length of [before.length + 20, content.length - 1]) {
      const { rejections } = await run({ 'a.json': content.slice(0, length) });
      expect(rejections).toMatchObject([{ field: '(file)' }]);
    }
    expect(await attempts()).toEqual([]);
  });

  test('without statements is named as such, not by its extension', async () => {
    const { rejections } = await run({ 'a.json': String.raw`[{"id":"\ud800"}]` });
    expect(rejections).toMatchObject([
      { field: '(file)', reason: expect.stringContaining('no xAPI statements') },
    ]);
  });

  test('names a statement by its ID and line', async () => {
    const content = `{"statements":[\n${JSON.stringify(statement())},\n\n${JSON.stringify(
      statement({ object: { id: 'no-topic' } }, 'B2'),
    )}\n]}`;
    const { rejections } = await run({ 'a.json': content });
    expect(rejections).toMatchObject([
      {
        line: 4,
        field: 'object.id',
        reason: expect.stringMatching(/^Statement b2: Topic "no-topic" not found/),
      },
    ]);
  });
});

describe('a score', () => {
  test.each<[object, string]>([
    [{ scaled: 0.9 }, '90.00'],
    [{ scaled: 0.5, raw: 75, min: 0, max: 100 }, '75.00'],
    [{ scaled: 0.75, raw: 75, min: 0, max: 100 }, '75.00'],
    [{ scaled: -0.6, raw: 20, min: 0, max: 100 }, '20.00'],
    [{ scaled: 0.67, raw: 2, max: 3 }, '66.66'],
    [{ scaled: 0.66, raw: 2, max: 3 }, '66.66'],
    [{ scaled: 1, raw: 100, max: 100 }, '100.00'],
    // A number with 32 bits.
    [{ scaled: 0.699999988079071, raw: 70, max: 100 }, '70.00'],
    [{ scaled: 0.695, raw: 69.5, max: 100 }, '69.50'],
    [{ scaled: -1, raw: 0, max: 100 }, '0.00'],
    [{ scaled: 0, raw: 5, min: 0, max: 10 }, '50.00'],
    [{ scaled: -0.5 }, '0.00'],
    [{ scaled: -0.0 }, '0.00'],
    [{ scaled: 0.5, min: 0, max: 100 }, '50.00'],
    [{ scaled: -0.2, min: -100, max: 100 }, '40.00'],
    [{ scaled: 0.5, min: -1, max: 1 }, '75.00'],
    [{ scaled: -0.5, min: -10, max: 30 }, '12.50'],
    [{ scaled: 0.3999999999, min: -1, max: 1 }, '69.99'],
    [{ scaled: -1, min: -10, max: 30 }, '0.00'],
    [{ scaled: 1, min: -10, max: 30 }, '100.00'],
    [{ scaled: 0.8, raw: 40 }, '80.00'],
    [{ raw: 75, min: 50, max: 100 }, '50.00'],
    [{ scaled: 0.699999995 }, '69.99'],
    [{ raw: 69.9999999, max: 100 }, '69.99'],
  ])('%j is %s percent', async (score, percent) => {
    expect((await accepted(scored(score))).score).toBe(percent);
  });

  test.each([
    ['"scaled":0.69999999999999999999', '69.99'],
    ['"scaled":0.70000000000000000001', '70.00'],
    ['"raw":69.999999999999999999,"max":100', '69.99'],
    ['"raw":7,"max":10.000000000000000001', '69.99'],
    ['"scaled":0.6999999999999999999e0', '69.99'],
  ])('of all its digits is compared: %s', async (score, percent) => {
    const content = JSON.stringify([scored({ at: 'here' })]).replace('"at":"here"', score);
    expect((await run({ 'a.json': content })).rejections).toEqual([]);
    expect((await attempts())[0]!.score).toBe(percent);
  });

  test.each<[object, string, string[]]>([
    [{ scaled: 0.9, raw: 20, min: 0, max: 100 }, 'result.score', ['0.9', '20']],
    [{ scaled: 0.5, raw: 70, max: 100 }, 'result.score', ['0.5', '70']],
    [{ scaled: 0.77, raw: 75, max: 100 }, 'result.score', ['0.77', '75']],
    [{ scaled: 0.69, raw: 70, max: 100 }, 'result.score', ['0.69', '70']],
    [{ scaled: 0.7, raw: 69, max: 100 }, 'result.score', ['0.7', '69']],
    [{ scaled: 0.699, raw: 70, max: 100 }, 'result.score', ['0.699', '70']],
    [{ scaled: 0.39, raw: 70, max: 100 }, 'result.score', ['0.39', '70']],
    [{ raw: 101, max: 100 }, 'result.score.raw', ['101', '100']],
    [{ raw: -1, max: 100 }, 'result.score.raw', ['-1', '0']],
    [{ raw: 5, min: 9, max: 1 }, 'result.score.max', ['9', '1']],
    [{ scaled: 1.01 }, 'result.score.scaled', ['1.01']],
    [{ scaled: -1.01 }, 'result.score.scaled', ['-1.01']],
    [{ scaled: '0.9' }, 'result.score.scaled', []],
  ])('%j is rejected, naming its values', async (score, field, values) => {
    const [at, reason] = await refused(scored(score));
    expect(at).toBe(field);
    for (const value of [ID, ...values]) expect(reason).toContain(value);
  });

  test.each<object>([
    { raw: 80 },
    { raw: 0, min: 0, max: 0 },
    { raw: 1, min: 5, max: 5 },
    { scaled: null },
    {},
  ])('without a scale leaves the result of the verb: %j', async (score) => {
    expect(await accepted(scored(score))).toMatchObject({ score: null, result: 'passed' });
  });

  test.each([
    ['1e400', 'result.score.scaled'],
    ['0.1e-99999999', 'result.score.scaled'],
    [`0.${'1'.repeat(100_000)}`, 'result.score.scaled'],
    [`0.${'1'.repeat(20)}e-99999999`, 'result.score.scaled'],
  ])('with a number that is too long is rejected or 0', async (number, field) => {
    const content = JSON.stringify([scored({ scaled: 12345 })]).replace('12345', number);
    const { rejections } = await run({ 'a.json': content });
    if (rejections.length > 0) expect(rejections).toMatchObject([{ field }]);
    else expect((await attempts())[0]!.score).toBe('0.00');
  });
});

describe('success', () => {
  test('that contradicts the verb is rejected, naming both', async () => {
    const [field, reason] = await refused(scored({ scaled: 0.9 }, { success: false }));
    expect(field).toBe('result.success');
    expect(reason).toContain('The verb is "passed", but result.success is false');
  });

  test('does not contradict a score: systems have different passing scores', async () => {
    expect(await accepted(scored({ scaled: 0.5 }, { success: true }))).toMatchObject({ score: '50.00' });
  });
});

test.each([
  ['PT1H30M', '2026-10-01T08:30:00.000Z'],
  ['P1DT2H', '2026-09-30T08:00:00.000Z'],
  ['P2W', '2026-09-17T10:00:00.000Z'],
  ['P1M', '2026-09-01T10:00:00.000Z'],
  ['P1Y2M3D', '2025-07-29T10:00:00.000Z'],
  ['PT1.5S', '2026-10-01T09:59:58.500Z'],
  ['PT0,25H', '2026-10-01T09:45:00.000Z'],
  ['P0.5D', '2026-09-30T22:00:00.000Z'],
  ['PT90M', '2026-10-01T08:30:00.000Z'],
  ['P0000-00-01T02:00:00', '2026-09-30T08:00:00.000Z'],
  ['P', null],
  ['PT', null],
  ['P1DT', null],
  ['P1H', null],
  ['1H', null],
  ['-PT1H', null],
  ['P99Y', null],
])('a duration %s starts the attempt at %s', async (duration, started) => {
  const attempt = (await accepted(scored({ scaled: 0.9 }, { duration }))) as unknown as {
    started: Date | null;
  };
  expect(attempt.started?.toISOString() ?? null).toBe(started);
});

describe('hostile text', () => {
  const deep = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;
  const withContext = (text: string) =>
    JSON.stringify([statement({ context: { extensions: { at: 'here' } } })]).replace('"here"', text);

  test('an ID with half a surrogate is escaped in the reason', async () => {
    const [field, reason] = await refused(
      '[{"id": "\\ud800", "actor": {"mbox": "mailto:ada@x.example"}, "verb": {"id": "http://adlnet.gov/expapi/verbs/passed"}, "object": {"id": "sql-injection"}, "timestamp": "2026-10-01T10:00:00.000Z", "result": {"score": {"scaled": 0.9}}}]',
    );
    expect([field, reason]).toEqual(['id', expect.stringContaining('Statement \\ud800: ')]);
  });

  test('100,000 levels are rejected by statement, as an array and as a line', async () => {
    const list = withContext(deep(100_000));
    for (const content of [list, list.slice(1, -1), `{"statements":${list},"more":""}`]) {
      const [field, reason] = await refused(content);
      expect([field, reason]).toEqual(['(statement)', expect.stringContaining(ID)]);
    }
  });

  test('a text of 1 MB is rejected by statement, and one of less is accepted', async () => {
    const [field, reason] = await refused(withContext(`"${'x'.repeat(1024 * 1024)}"`));
    expect([field, reason]).toEqual([
      '(statement)',
      expect.stringMatching(new RegExp(`${ID}.*longer than 1 MB`)),
    ]);
    expect((await run({ 'b.json': withContext(`"${'x'.repeat(1_000_000)}"`) })).rejections).toEqual([]);
    expect(await attempts()).toHaveLength(1);
  });

  test('more than 5,000 values are rejected by statement, and fewer are accepted', async () => {
    const list = (length: number) => withContext(JSON.stringify(Array.from({ length }, (_, at) => at / 7)));
    const [field, reason] = await refused(list(5_001));
    expect([field, reason]).toEqual([
      '(statement)',
      expect.stringMatching(new RegExp(`${ID}.*5,000 values`)),
    ]);
    expect((await run({ 'b.json': list(4_900) })).rejections).toEqual([]);
  });

  test('statements after one that is too long are read', async () => {
    const long = statement({ context: { extensions: { at: 'x'.repeat(3 * 1024 * 1024) } } }, 'l1');
    const unknown = statement({ object: { id: 'nothing' } }, 'u2');
    for (const content of [
      JSON.stringify([long, unknown]),
      `${JSON.stringify(long)}\n${JSON.stringify(unknown)}`,
    ]) {
      const { rejections } = await run({ 'a.json': content });
      expect(rejections.map(({ reason }) => reason.split(':')[0])).toEqual([
        expect.stringMatching(/^(Statement l1|The statement is longer)/),
        'Statement u2',
      ]);
    }
  });

  test.each(['__proto__', 'constructor'])('a property %s changes nothing', async (name) => {
    const content = JSON.stringify([statement()]).replace('"id":', `"${name}":{"score":{"scaled":1}},"id":`);
    expect((await run({ 'a.json': content })).rejections).toEqual([]);
    expect((await attempts())[0]!.score).toBe('90.00');
  });
});
