import { importMapping, type ImportMapping, type ImportPreview } from '@docket/contracts';
import type { z } from 'zod';
import { expect, it } from 'vitest';
import { tableOf } from '../mapping/table.fixture.js';
import { previewTable } from './preview-table.js';

/** Previews rows as attempts. The first one has the column names. */
const previewOf = (
  mapping: Partial<z.input<typeof importMapping>>,
  rows: string[][],
): Promise<ImportPreview> => {
  const parsed: ImportMapping = importMapping.parse({ kind: 'attempts', fields: {}, ...mapping });
  return previewTable(tableOf('export.csv', rows), parsed, {
    unknownKeys: () => Promise.resolve([]),
  });
};
const fields = { email: { column: 'Email' }, topic: { value: 'xss' }, score: { column: 'Score' } };

it('finds the order of dates that two columns make', async () => {
  const preview = await previewOf({ fields: { ...fields, completedAt: { columns: ['Date', 'Time'] } } }, [
    ['Email', 'Score', 'Date', 'Time'],
    ['a@x.example', '80', '03/04/2026', '17:05'],
  ]);
  expect(preview).toMatchObject({
    dates: true,
    dateOrder: {
      state: 'ambiguous',
      examples: ['03/04/2026 17:05'],
      readAs: { dmy: '2026-04-03T17:05:00.000Z', mdy: '2026-03-04T17:05:00.000Z' },
    },
  });
});

it('finds the order of a date that every row has', async () => {
  const rows = [
    ['Email', 'Score'],
    ['a@x.example', '80'],
  ];
  expect(
    await previewOf({ fields: { ...fields, completedAt: { value: '31/03/2026' } } }, rows),
  ).toMatchObject({
    dates: true,
    dateOrder: { state: 'settled', order: 'dmy' },
  });
  expect(
    await previewOf({ fields: { ...fields, completedAt: { value: '2026-03-31' } } }, rows),
  ).toMatchObject({
    dates: true,
    dateOrder: null,
  });
});

it('lists a mistake that all topic columns of a row share once', async () => {
  const preview = await previewOf(
    {
      fields: { email: { column: 'Email' }, completedAt: { column: 'Date' } },
      topicColumns: [
        { topic: 'xss', score: 'XSS' },
        { topic: 'sqli', score: 'SQL' },
      ],
    },
    [
      ['Email', 'Date', 'XSS', 'SQL'],
      ['a@x.example', 'never', '80', '90'],
    ],
  );
  expect(preview).toMatchObject({ rejected: 1, problems: [{ line: 2, field: 'completedAt' }] });
});

it('lists words in place of scores, until the mapping says what they mean', async () => {
  const mapping = { fields: { ...fields, completedAt: { value: '2026-03-31' } } };
  const scores = ['Pass', 'PASS', '80', '120', '-', '', 'Incomplete'];
  const rows = [['Email', 'Score'], ...scores.map((score) => ['a@x.example', score])];
  const { unmapped, rejected } = await previewOf(mapping, rows);
  expect(unmapped).toEqual([
    { field: 'score', value: 'Pass', rows: 2, suggestion: null },
    { field: 'score', value: 'Incomplete', rows: 1, suggestion: null },
  ]);
  expect(rejected).toBeGreaterThan(0);
  const values = { score: { pass: '100 %', incomplete: null } };
  const mapped = await previewOf({ ...mapping, values }, rows);
  expect([mapped.unmapped, mapped.rejected]).toEqual([[], rejected - 3]);
  expect(mapped.first[0]!.fields['score']).toBe('100.00');
});

it('lists the values of the columns by which rows can be left out, also those that are left out already', async () => {
  const columns = {
    fields: { ...fields, completedAt: { value: '2026-03-31' } },
    ignoredColumns: ['Name', 'Cohort'],
  };
  const names = ['Ada', 'ada', 'Grace', '', 'Overall average'];
  const rows = [
    ['Email', 'Score', 'Name', 'Cohort'],
    ...names.map((name) => ['a@x.example', '80', name, 'x'.repeat(201)]),
  ];
  const leftOutRows = { Name: ['overall average', 'Group average'], Cohort: [] };
  const { leftOutValues, leftOut } = await previewOf({ ...columns, leftOutRows }, rows);
  expect(leftOutValues).toEqual([
    {
      column: 'Name',
      values: [
        { value: 'Ada', rows: 2 },
        { value: '', rows: 1 },
        { value: 'Grace', rows: 1 },
        { value: 'overall average', rows: 1 },
        { value: 'Group average', rows: 0 },
      ],
      more: 0,
    },
    { column: 'Cohort', values: [], more: 0 },
  ]);
  expect(leftOut).toEqual([{ reason: 'value', rows: 1 }]);
  expect((await previewOf(columns, rows)).leftOutValues).toEqual([]);
});

it('lists a value that is left out among any number of others', async () => {
  const many = Array.from({ length: 10_500 }, (_, at) => ['a@x.example', '80', `Name ${at}`]);
  const rows = [['Email', 'Score', 'Name'], ...many, ['', '', 'Total'], ['', '', 'Total']];
  const mapping = { fields, ignoredColumns: ['Name'], leftOutRows: { Name: ['Name 10499', 'Total'] } };
  const [name] = (await previewOf(mapping, rows)).leftOutValues;
  expect([name?.values.length, name?.values[0]]).toEqual([100, { value: 'Total', rows: 2 }]);
  expect(name?.values).toContainEqual({ value: 'Name 10499', rows: 1 });
  expect(name?.more).toBe(9_900);
});

it('lists the columns whose scores are low for their maximum, unless they state it', async () => {
  const lowScoresOf = async (mapping: Partial<z.input<typeof importMapping>>, rows: string[][]) =>
    (await previewOf(mapping, rows)).lowScores;
  const completedAt = { value: '2026-03-31' };
  const scores = (...texts: string[]) => [['Email', 'Score'], ...texts.map((text) => ['a@x.example', text])];
  const mapping = { fields: { ...fields, completedAt } };
  expect(await lowScoresOf(mapping, scores('9.5', '7', '-', ''))).toEqual([
    { column: 'Score', highest: '9.5', max: 100 },
  ]);
  expect(await lowScoresOf(mapping, scores('50', '12'))).toEqual([
    { column: 'Score', highest: '50', max: 100 },
  ]);
  expect(await lowScoresOf(mapping, scores('50.01', '12'))).toEqual([]);
  expect(await lowScoresOf(mapping, scores('45 %', '7/20', '-'))).toEqual([]);
  expect(await lowScoresOf({ ...mapping, scoreMax: 10 }, scores('9.5', '7'))).toEqual([]);
  const perRow = { ...mapping.fields, scoreMax: { column: 'Max' } };
  const rows = [
    ['Email', 'Score', 'Max'],
    ['a@x.example', '3', '10'],
  ];
  expect(await lowScoresOf({ fields: perRow }, rows)).toEqual([]);
});

it('lists the topic columns whose scores are low for their maximum', async () => {
  const preview = await previewOf(
    {
      fields: { email: { column: 'Email' }, completedAt: { value: '2026-03-31' } },
      topicColumns: [
        { topic: 'xss', score: 'XSS' },
        { topic: 'sqli', score: 'SQL', scoreMax: 10 },
        { topic: 'csrf', score: 'CSRF', scoreMax: 10 },
      ],
    },
    [
      ['Email', 'XSS', 'SQL', 'CSRF'],
      ['a@x.example', '8', '8', '5'],
      ['b@x.example', '10', '9', '4'],
      ['Total', '18', '', ''],
    ],
  );
  expect(preview.lowScores).toEqual([
    { column: 'XSS', highest: '10', max: 100 },
    { column: 'CSRF', highest: '5', max: 10 },
  ]);
  expect(preview.leftOut).toEqual([{ reason: 'footer', rows: 1 }]);
});
