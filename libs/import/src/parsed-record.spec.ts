import { importMapping, type ImportMapping } from '@docket/contracts';
import type { z } from 'zod';
import { expect, it } from 'vitest';
import { rowMapper } from './mapping/row-mapper.js';
import { parsedRecord } from './parsed-record.js';

/** Returns the fields with a mistake in a row whose columns have the names of the mapped fields. */
function mistaken(kind: ImportMapping['kind'], row: Record<string, string>): string[] {
  const columns = Object.keys(row);
  const mapping: z.input<typeof importMapping> = {
    kind,
    fields: Object.fromEntries(columns.map((column) => [column, { column }])),
  };
  const [mapped] = rowMapper(importMapping.parse(mapping), { columns })({
    line: 2,
    cells: Object.values(row),
  });
  if (!mapped || 'leftOut' in mapped) throw new Error('The row is left out');
  return parsedRecord(kind, mapped).mistakes.map(({ field }) => field);
}

const attempt = { email: 'a@x.example', topic: 'xss', result: '', score: '', completedAt: '2026-03-31' };

it('reports what the mapping cannot read together with the mistakes of the other fields', () => {
  const person = { email: 'not-an-address', name: '', joinedAt: 'not-a-date' };
  expect(mistaken('people', person)).toEqual(['joinedAt', 'email', 'name']);
  expect(mistaken('people', { ...person, joinedAt: '2026-03-31' })).toEqual(['email', 'name']);
});

it.each([
  ['an unknown result', { result: 'Somehow' }, ['result']],
  ['an unreadable score', { score: 'abc' }, ['score']],
  ['an unreadable score beside a result', { score: 'abc', result: 'passed' }, ['score']],
  ['an unreadable completion', { score: '80', completedAt: 'never' }, ['completedAt']],
  ['no completion', { score: '80', completedAt: '' }, ['completedAt']],
  ['an unknown result of nobody', { result: 'Somehow', email: '-' }, ['result', 'email']],
])('reports each mistake of an attempt once: %s', (_, part, fields) =>
  expect(mistaken('attempts', { ...attempt, ...part })).toEqual(fields),
);
