import { importTableKinds, type ImportMapping } from '@docket/contracts';
import { expect, it } from 'vitest';
import { tableOf } from '../mapping/table.fixture.js';
import { validateMapping } from '../mapping/validate-mapping.js';
import { describeContent } from './describe-content.js';

const describeRows = (rows: string[][]) =>
  describeContent(
    { type: 'table', name: 'export.csv', table: tableOf('export.csv', rows) },
    { saved: [], timeZone: 'Europe/Berlin' },
  );

/** Kinds of records other than that of a mapping. */
const otherKinds = (mapping: ImportMapping | null) =>
  importTableKinds.filter((kind) => kind !== mapping!.kind);

it('suggests a mapping for each kind of records, with what the rows show', async () => {
  const columns = ['E-Mail', 'Name', 'Status', 'Completion date', 'Quiz (20 pts)'];
  const { suggestions, mapping } = await describeRows([
    columns,
    ['a@x.example', 'Ada', 'Completed', '31/03/2026', '17,5'],
    ['b@x.example', 'Bo', 'Not started', '', ''],
  ]);
  expect(mapping!.kind).toBe('attempts');
  expect(Object.keys(suggestions).sort()).toEqual(otherKinds(mapping).sort());
  for (const kind of otherKinds(mapping)) {
    const suggested = suggestions[kind]!;
    expect([suggested.kind, suggested.timeZone]).toEqual([kind, 'Europe/Berlin']);
    // Only required fields without a column are left to decide, and which columns are ignored.
    const issues = validateMapping(suggested, columns).map(({ path }) => path);
    expect(issues.filter((path) => !path.startsWith('fields.') && path !== 'ignoredColumns')).toEqual([]);
  }
  expect(mapping).toMatchObject({
    fields: { email: { column: 'E-Mail' }, completedAt: { column: 'Completion date' } },
    topicColumns: [{ topic: 'Quiz', score: 'Quiz (20 pts)', scoreMax: 20 }],
    decimalComma: true,
    dateOrder: 'dmy',
  });
  expect(suggestions.people).toMatchObject({
    fields: { email: { column: 'E-Mail' }, name: { column: 'Name' } },
    topicColumns: [],
  });
});

it('suggests the other kinds for a file with the columns of Docket, too', async () => {
  const { recognizedBy, mapping, suggestions } = await describeRows([
    ['email', 'name'],
    ['a@x.example', 'Ada'],
  ]);
  expect([recognizedBy, mapping?.kind]).toEqual(['own', 'people']);
  expect(suggestions).not.toHaveProperty('people');
  expect(suggestions.attempts?.fields).toEqual({ email: { column: 'email' } });
});

it('suggests no other kinds for a table with very many columns', async () => {
  const columns = ['E-Mail', 'Name', ...Array.from({ length: 300 }, (_, at) => `Column ${at}`)];
  const { mapping, suggestions } = await describeRows([columns, columns.map(() => 'x')]);
  expect(mapping?.fields).toHaveProperty('name');
  expect(suggestions).toEqual({});
});
