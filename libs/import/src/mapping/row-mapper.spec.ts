import { importMapping, type ImportMapping } from '@docket/contracts';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { rowMapper, type MappedRecord } from './row-mapper.js';

const seed = Number(process.env['SEED'] ?? 20_261_130);
beforeAll(() => console.log(`seed ${seed}; run again with SEED=${seed}`));

type Mapping = z.input<typeof importMapping>;

/** Maps rows of cells. */
function mapped(mapping: Mapping, columns: string[], ...rows: string[][]): MappedRecord[] {
  const toRecords = rowMapper(importMapping.parse(mapping), { columns });
  return rows.flatMap((cells, index) => toRecords({ line: index + 2, cells }));
}

const attempts: Mapping = {
  kind: 'attempts',
  fields: {
    email: { column: 'Email' },
    topic: { column: 'Course' },
    result: { column: 'State' },
    score: { column: 'Score' },
    completedAt: { column: 'Done' },
  },
  values: { result: { Completed: 'completed', Failed: 'failed', 'Not started': null } },
};
const columns = ['Email', 'Course', 'State', 'Score', 'Done'];
const row = (state: string, score: string, done = '2026-03-31') => ['a@x.example', 'xss', state, score, done];
const idOf = (record: MappedRecord | undefined) => ('values' in record! ? record.values.id : undefined);

describe('attempts', () => {
  it('have the score of the row, and no result beside it', () => {
    expect(mapped(attempts, columns, row('COMPLETED ', '69.999'))).toEqual([
      {
        values: {
          id: 'a@x.example xss 2026-03-31T00:00:00.000Z 69.99',
          email: 'a@x.example',
          topic: 'xss',
          result: '',
          score: '69.99',
          completedAt: '2026-03-31T00:00:00.000Z',
        },
      },
    ]);
  });

  it('without a score have the result', () =>
    expect(mapped(attempts, columns, row('failed', '-'))).toMatchObject([
      { values: { result: 'failed', score: '' } },
    ]));

  it('have scores out of the maximum of the row', () => {
    const fields = { ...attempts.fields, scoreMax: { column: 'Of' } };
    const of = (score: string, max: string, format: Partial<Mapping> = {}) => {
      const [record] = mapped(
        { ...attempts, ...format, fields },
        [...columns, 'Of'],
        [...row('', score), max],
      );
      return 'problems' in record! ? record.problems.map(({ field }) => field) : record;
    };
    for (const [score, max, percent] of [
      ['9', '10', '90.00'],
      ['17', '20', '85.00'],
      ['1.75', '2.5', '70.00'],
      ['13.99999', '20', '69.99'],
    ])
      expect(of(score!, max!)).toMatchObject({ values: { score: percent } });
    expect(of('9', '10')).not.toHaveProperty('values.scoreMax');
    expect(of('1,75', '2,5', { decimalComma: true })).toMatchObject({ values: { score: '70.00' } });
    expect([of('9', ''), of('9', '0'), of('9', 'ten'), of('9', '-3')]).toEqual(Array(4).fill(['scoreMax']));
    expect(of('11', '10')).toEqual(['score']);
  });

  it('that were completed without a score are left out, or passed if the mapping says so', () => {
    for (const state of ['Completed', '']) {
      expect(mapped(attempts, columns, row(state, ''))).toEqual([
        { leftOut: { reason: 'unscored_completion' } },
      ]);
      expect(mapped({ ...attempts, unscoredCompletions: 'passed' }, columns, row(state, ''))).toMatchObject([
        { values: { result: 'passed' } },
      ]);
    }
  });

  it('without score, result and completion are not attempted', () =>
    expect(mapped(attempts, columns, row('', 'N/A', ''))).toEqual([
      { leftOut: { reason: 'not_attempted' } },
    ]));

  it('are left out by a value, whatever else the row has', () =>
    expect(mapped(attempts, columns, row('not started', 'abc', 'never'))).toEqual([
      { leftOut: { reason: 'value', field: 'result', value: 'not started' } },
    ]));

  it('report all problems of a row', () =>
    expect(mapped(attempts, columns, row('Somehow', 'abc', 'never'))).toMatchObject([
      {
        problems: [
          { field: 'score', reason: expect.stringContaining('"abc" is not a score') as string },
          { field: 'completedAt', reason: expect.stringContaining('"never" is not a date') as string },
        ],
      },
    ]));

  it.each(['-', 'n/a', '0000-00-00', '00.00.0000', '31.12.9999', '9999-12-31T00:00:00'])(
    'have no date in %s',
    (date) =>
      expect(mapped(attempts, columns, row('', '', date))).toEqual([
        { leftOut: { reason: 'not_attempted' } },
      ]),
  );

  it('need a meaning for every result', () =>
    expect(mapped(attempts, columns, row('Somehow', ''))).toMatchObject([
      {
        problems: [{ field: 'result', reason: expect.stringContaining('"Somehow" is not mapped') as string }],
      },
    ]));

  it('need a completion', () =>
    expect(mapped(attempts, columns, row('Failed', '50', ''))).toMatchObject([
      { problems: [{ field: 'completedAt' }] },
    ]));

  it('are not completed by a date that every row has', () => {
    const fields = { ...attempts.fields, completedAt: { value: '2026-03-31' } };
    expect(mapped({ ...attempts, fields, unscoredCompletions: 'passed' }, columns, row('', '-'))).toEqual([
      { leftOut: { reason: 'not_attempted' } },
    ]);
  });
});

describe('fields', () => {
  it('get several columns joined with spaces, without empty ones', () => {
    const people: Mapping = {
      kind: 'people',
      fields: { email: { column: 'Email' }, name: { columns: ['First', 'Middle', 'Last'] } },
    };
    expect(
      mapped(people, ['Email', 'First', 'Middle', 'Last'], ['a@x.example', 'Ada', '', 'Lovelace']),
    ).toEqual([{ values: { email: 'a@x.example', name: 'Ada Lovelace' } }]);
  });

  it('that are not mapped are missing, and mapped ones without a value are empty', () => {
    const people: Mapping = {
      kind: 'people',
      fields: { email: { column: 'Email' }, leftAt: { column: 'Left' }, role: { value: 'learner' } },
    };
    expect(mapped(people, ['Email', 'Left'], ['a@x.example', ''])).toEqual([
      { values: { email: 'a@x.example', leftAt: '', role: 'learner' } },
    ]);
  });

  it('of an unreadable row are its problem', () => {
    const toRecords = rowMapper(
      importMapping.parse({ kind: 'teams', fields: { name: { column: 'Team' } } }),
      { columns: ['Team'] },
    );
    expect(toRecords({ line: 2, cells: [], problem: 'Too long.' })).toEqual([
      { problems: [{ field: '(row)', reason: 'Too long.' }], texts: null },
    ]);
  });
});

it('counts the dates of a workbook from the year that it says, whatever the mapping says', () => {
  const mapping = importMapping.parse(attempts);
  const completionOf = (countsFrom1904: boolean) => {
    const [record] = rowMapper(mapping, { columns, countsFrom1904 })({
      line: 2,
      cells: row('', '80', '44650'),
    });
    return 'values' in record! ? record.values.completedAt : undefined;
  };
  expect(completionOf(true)).toBe('2026-03-31T00:00:00.000Z');
  expect(completionOf(false)).toBe('2022-03-30T00:00:00.000Z');
});

describe('topic columns', () => {
  const grades: Mapping = {
    kind: 'attempts',
    fields: { email: { column: 'Email' }, completedAt: { value: '2026-03-31' } },
    topicColumns: [
      { topic: 'Quiz 1', score: 'Quiz 1', scoreMax: 10 },
      { topic: 'Quiz 2', score: 'Quiz 2' },
      { topic: 'Video', result: 'Video', completedAt: 'Video date' },
    ],
    values: { topic: { 'quiz 1': 'sqli', Video: null }, result: { Seen: 'completed' } },
  };
  const gradeColumns = ['Email', 'Quiz 1', 'Quiz 2', 'Video', 'Video date'];

  it('give one attempt per person and column, each with its own maximum', () => {
    expect(mapped(grades, gradeColumns, ['a@x.example', '8.5', '-', 'Seen', '2026-03-30'])).toMatchObject([
      { values: { topic: 'sqli', score: '85.00', completedAt: '2026-03-31T00:00:00.000Z' } },
      { leftOut: { reason: 'not_attempted' } },
      { leftOut: { reason: 'value', field: 'topic', value: 'Video' } },
    ]);
  });

  it('have their own date of completion', () => {
    const values = { ...grades.values, topic: {} };
    expect(
      mapped({ ...grades, values, unscoredCompletions: 'passed' }, gradeColumns, [
        'a',
        '',
        '',
        'Seen',
        '2026-03-30',
      ])[2],
    ).toMatchObject({
      values: { topic: 'Video', result: 'passed', completedAt: '2026-03-30T00:00:00.000Z' },
    });
  });
});

describe('IDs of attempts', () => {
  const text = (prefix: string) => fc.integer({ min: 0, max: 3 }).map((number) => `${prefix}${number}`);
  const cells = fc.tuple(
    text('p').map((name) => `${name}@x.example`),
    text('topic-'),
    fc.constantFrom('Completed', 'Failed'),
    fc.constantFrom('', '60', '85'),
    fc.constantFrom('2026-03-30', '2026-03-31', '2026-03-31T10:00:00Z', '2026-03-31T12:00:00+02:00'),
  );
  const disguised = (value: string) => `\u200b${value.toUpperCase()}\u00ad`;

  it('are those of the file if it has some', () => {
    const fields = { ...attempts.fields, id: { column: 'Id' } };
    expect(
      mapped({ ...attempts, fields }, [...columns, 'Id'], [...row('Failed', ''), 'A-1']).map(idOf),
    ).toEqual(['A-1']);
  });

  it('are the same in every file with the row, in any case and order', () => {
    const mapping = { ...attempts, unscoredCompletions: 'passed' } as const;
    fc.assert(
      fc.property(
        fc.array(cells, { minLength: 1, maxLength: 5 }),
        fc.array(cells, { maxLength: 3 }),
        (rows, more) => {
          const [first, next] = [
            mapped(mapping, columns, ...rows).map(idOf),
            mapped(
              mapping,
              [...columns].reverse(),
              ...[...more, ...rows].map(([email, topic, ...rest]) =>
                [disguised(email), disguised(topic), ...rest].reverse(),
              ),
            ).map(idOf),
          ];
          expect(next.slice(more.length)).toEqual(first);
        },
      ),
      { seed },
    );
  });

  it('differ for different attempts, and for outcomes only if the time is not known', () => {
    const mapping = { ...attempts, unscoredCompletions: 'passed' } as const;
    const identity = ([email, topic, state, score, done]: string[]) => {
      const outcome = score || (state === 'Failed' ? 'failed' : 'passed');
      const instant = done!.includes('T') ? 'T10:00Z' : `${done}${outcome}`;
      return `${email} ${topic} ${instant}`;
    };
    fc.assert(
      fc.property(cells, cells, (one, other) => {
        const [first, second] = mapped(mapping, columns, one, other).map(idOf);
        expect(first === second).toBe(identity(one) === identity(other));
      }),
      { seed, numRuns: 500 },
    );
  });
});

it('classifies rows as the rules in words do', () => {
  const states = fc.constantFrom('Completed', 'completed', 'Failed', 'Not started', 'passed', '', 'Somehow');
  const scores = fc.constantFrom('', '-', 'n/a', '0', '80', '101', 'abc');
  const dates = fc.constantFrom('', '2026-03-31', '31/03/2026', 'never');
  const policies = fc.constantFrom<ImportMapping['unscoredCompletions']>('left_out', 'passed');

  /** The rules one after the other, in place of the order of reading. */
  const expected = (state: string, score: string, done: string, policy: string): string => {
    const noScore = ['', '-', 'n/a'].includes(score);
    if (state === 'Not started') return 'left out: value';
    if (noScore && state === '' && done === '') return 'left out: not_attempted';
    const isCompletion = noScore && ['Completed', 'completed', ''].includes(state);
    if (isCompletion && policy === 'left_out') return 'left out: unscored_completion';
    const wrong = [
      ...(score === '101' || score === 'abc' ? ['score'] : []),
      ...(done !== '2026-03-31' ? ['completedAt'] : []),
      ...(noScore && state === 'Somehow' ? ['result'] : []),
    ];
    if (wrong.length > 0) return `problems: ${wrong.sort().join()}`;
    if (!noScore) return `score ${score}.00`;
    return state === 'Failed' ? 'failed' : 'passed';
  };

  fc.assert(
    fc.property(states, scores, dates, policies, (state, score, done, unscoredCompletions) => {
      const [record] = mapped({ ...attempts, unscoredCompletions }, columns, row(state, score, done));
      const found =
        'leftOut' in record!
          ? `left out: ${record.leftOut.reason}`
          : 'problems' in record!
            ? `problems: ${record.problems
                .map(({ field }) => field)
                .sort()
                .join()}`
            : record!.values.result || `score ${record!.values.score}`;
      expect(found).toBe(expected(state, score, done, unscoredCompletions));
    }),
    { seed, numRuns: 2_000 },
  );
});
