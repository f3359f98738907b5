// @vitest-environment happy-dom
import {
  importMapping,
  type ImportPreview,
  type ImportProgress,
  type ImportTable,
  type ImportUploadView,
} from '@docket/contracts';
import { within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { renderComponent, type MockResponse } from '../../testing/render-component.js';
import { ImportWizard } from './import-page.js';

const UPLOADS = '/api/admin/imports/uploads';
const ID = '0197a6b2-0000-7000-8000-000000000001';
const people = new File(['email,name\n'], 'people.csv', { type: 'text/csv' });

const table: ImportTable = {
  name: 'people.csv',
  statements: false,
  columns: ['email', 'name'],
  encoding: 'utf-8',
  separator: ',',
  hidden: false,
  sample: [['ada@example.org', 'Ada']],
  recognizedBy: 'own',
  recognizedAs: null,
  verified: true,
  mapping: importMapping.parse({
    kind: 'people',
    fields: { email: { column: 'email' }, name: { column: 'name' } },
  }),
  suggestions: {},
  complete: true,
  problem: null,
};
const completions: ImportTable = {
  ...table,
  name: 'completions.csv',
  columns: ['Email address', 'Course', 'Status', 'Completed on', 'Cohort'],
  sample: [['ada@example.org', 'SQL injection for all', 'Completed', '03/04/2026', 'A']],
  recognizedBy: 'suggestion',
  complete: false,
  mapping: importMapping.parse({
    kind: 'attempts',
    fields: {
      email: { column: 'Email address' },
      topic: { column: 'Course' },
      result: { column: 'Status' },
      completedAt: { column: 'Completed on' },
    },
  }),
};
const preview: ImportPreview = {
  rows: 2,
  first: [
    {
      line: 2,
      fields: { email: 'ada@example.org', topic: 'SQL injection for all' },
      leftOut: null,
      problems: [],
    },
  ],
  leftOut: [],
  rejected: 0,
  problems: [],
  unmapped: [
    {
      field: 'topic',
      value: 'SQL injection for all',
      rows: 2,
      suggestion: { key: 'sqli', title: 'SQL injection' },
    },
  ],
  unmappedValues: 1,
  leftOutValues: [],
  lowScores: [],
  dates: true,
  dateOrder: {
    state: 'ambiguous',
    order: null,
    possible: ['dmy', 'mdy'],
    examples: ['03/04/2026'],
    readAs: { dmy: '2026-04-03T00:00:00.000Z', mdy: '2026-03-04T00:00:00.000Z' },
  },
};

const uploadOf = (...tables: ImportTable[]): MockResponse => [
  201,
  { id: ID, expiresAt: '2026-12-01T00:00:00.000Z', files: [], tables } satisfies ImportUploadView,
];
const counts = {
  file: 'people.csv',
  kind: 'people' as const,
  encoding: 'utf-8' as const,
  imported: true,
  rows: 3,
  created: 2,
  updated: 1,
  unchanged: 0,
  ignored: 0,
  leftOut: [],
  leftOutValues: [],
  rejected: 0,
};
const streamOf = (...lines: ImportProgress[]): MockResponse => [
  200,
  lines.map((line) => `${JSON.stringify(line)}\n`).join(''),
];
const done = (result: Partial<typeof counts> = {}, rest: object = {}): ImportProgress => ({
  type: 'done',
  ok: true,
  files: [{ ...counts, ...result }],
  rejections: [],
  rejectedFiles: [],
  ...rest,
});
const rejections = [{ file: 'people.csv', line: 3, field: 'email', reason: 'It is empty. Fill it in.' }];

async function openFile(responses: Record<string, MockResponse>, file = people) {
  const all: Record<string, MockResponse> = {
    'GET /api/admin/imports/mappings': [200, { items: [] }],
    [`DELETE ${UPLOADS}/${ID}`]: [200, { status: true }],
    ...responses,
  };
  const rendered = renderComponent(<ImportWizard changeUnsaved={vi.fn()} />, all);
  await rendered.user.upload(document.querySelector<HTMLInputElement>('input[type=file]')!, file);
  await rendered.user.click(rendered.screen.getByRole('button', { name: 'Continue' }));
  return { ...rendered, respond: (route: string, response: MockResponse) => (all[route] = response) };
}
const bodiesOf = (sent: { route: string; body: unknown }[], route: string) =>
  sent
    .filter((request) => request.route === route)
    .map(({ body }): unknown => (typeof body === 'string' ? JSON.parse(body) : body));

it("checks a file with Docket's own columns after two clicks, then imports it", async () => {
  const { user, screen, sent } = await openFile({
    [`POST ${UPLOADS}`]: uploadOf(table),
    [`POST ${UPLOADS}/${ID}/import`]: streamOf(
      { type: 'progress', file: 'people.csv', rows: 3 },
      { type: 'file', result: counts },
      done(),
    ),
  });
  await user.click(await screen.findByRole('button', { name: 'Import' }));
  expect(await screen.findByText('All rows were imported.')).toBeTruthy();
  const tables = [{ name: 'people.csv', mapping: table.mapping }];
  expect(bodiesOf(sent, `POST ${UPLOADS}/${ID}/import`)).toEqual([
    { tables, onRejected: 'reject_file', dryRun: true },
    { tables, onRejected: 'reject_file', dryRun: false },
  ]);
});

it('checks with the chosen policy, and again when the choice changes', async () => {
  const rejected = { rejected: 1, imported: false, created: 0, updated: 0 };
  const { user, screen, sent, respond } = await openFile({
    [`POST ${UPLOADS}`]: uploadOf(table),
    [`POST ${UPLOADS}/${ID}/import`]: streamOf(done(rejected, { ok: false, rejections })),
  });
  expect(await screen.findByText(/Nothing can be imported this way/)).toBeTruthy();
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Import' }).disabled).toBe(true);
  respond(`POST ${UPLOADS}/${ID}/import`, streamOf(done({ rejected: 1 }, { ok: false, rejections })));
  await user.click(screen.getByRole('radio', { name: /Import their other rows/ }));
  const submit = await screen.findByRole<HTMLButtonElement>('button', { name: 'Import the other rows' });
  expect(submit.disabled).toBe(false);
  expect(document.activeElement).toBe(screen.getByRole('radio', { name: /Import their other rows/ }));
  expect(bodiesOf(sent, `POST ${UPLOADS}/${ID}/import`)).toMatchObject([
    { onRejected: 'reject_file', dryRun: true },
    { onRejected: 'keep_good_rows', dryRun: true },
  ]);
});

it('lists rejected rows, and keeps the good ones only by choice', async () => {
  const outcome = done({ rejected: 1 }, { ok: false, rejections });
  const { user, screen, sent } = await openFile({
    [`POST ${UPLOADS}`]: uploadOf(table),
    [`POST ${UPLOADS}/${ID}/import`]: streamOf(outcome),
  });
  const cells = [...(await screen.findByRole('region', { name: 'Rejected rows' })).querySelectorAll('td')];
  expect(cells.map(({ textContent }) => textContent)).toEqual([
    'people.csv',
    '3',
    'email',
    'It is empty. Fill it in.',
  ]);
  expect(screen.getByRole<HTMLInputElement>('radio', { name: /Do not import these/ }).checked).toBe(true);
  await user.click(screen.getByRole('radio', { name: /Import their other rows/ }));
  await user.click(await screen.findByRole('button', { name: 'Import the other rows' }));
  await screen.findByText(/All other rows were imported/);
  expect(bodiesOf(sent, `POST ${UPLOADS}/${ID}/import`).at(-1)).toMatchObject({
    onRejected: 'keep_good_rows',
    dryRun: false,
  });
});

it('says that nothing changes, and deletes the upload', async () => {
  const { user, screen, sent } = await openFile({
    [`POST ${UPLOADS}`]: uploadOf(table),
    [`POST ${UPLOADS}/${ID}/import`]: streamOf(done({ created: 0, updated: 0, unchanged: 3 })),
  });
  await user.click(await screen.findByRole('button', { name: 'Finish' }));
  expect(screen.getByRole('button', { name: 'Choose files' })).toBeTruthy();
  expect(bodiesOf(sent, `DELETE ${UPLOADS}/${ID}`)).toHaveLength(1);
});

it('adds the teams that do not exist instead of mapping them', async () => {
  const { user, screen, sent } = await openFile({
    [`POST ${UPLOADS}`]: uploadOf({
      ...table,
      recognizedBy: 'suggestion',
      complete: false,
      mapping: importMapping.parse({
        ...table.mapping,
        fields: { ...table.mapping!.fields, team: { column: 'team' } },
      }),
      columns: [...table.columns, 'team'],
    }),
    [`POST ${UPLOADS}/${ID}/preview`]: [
      200,
      {
        ...preview,
        dates: false,
        dateOrder: null,
        unmapped: [{ field: 'team', value: 'Payments', rows: 2, suggestion: null }],
      } satisfies ImportPreview,
    ],
    [`POST ${UPLOADS}/${ID}/import`]: streamOf(done()),
  });
  await user.click(await screen.findByRole('button', { name: 'Continue' }));
  expect(await screen.findByText('Payments')).toBeTruthy();
  await user.click(screen.getByRole('switch', { name: /^Add the teams that do not exist/ }));
  expect(screen.queryByRole('list', { name: /Team/ })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Continue' }));
  await screen.findByRole('button', { name: 'Import' });
  expect(bodiesOf(sent, `POST ${UPLOADS}/${ID}/import`)).toMatchObject([
    { tables: [{ mapping: { addTeams: true } }] },
  ]);
});

it('maps columns and values, and asks for the order of day and month', async () => {
  const { user, screen, sent } = await openFile({
    [`POST ${UPLOADS}`]: uploadOf(completions),
    [`POST ${UPLOADS}/${ID}/preview`]: [200, preview],
    [`POST ${UPLOADS}/${ID}/import`]: streamOf(done()),
  });
  await user.click(await screen.findByRole('button', { name: 'Do not import the other 1 column' }));
  await user.click(screen.getByRole('button', { name: 'Continue' }));
  await user.click(await screen.findByRole('button', { name: 'Use the suggestion' }));
  await user.click(screen.getByRole('button', { name: 'Continue' }));
  expect((await screen.findByRole('alert')).textContent).toMatch(/more than one order/);
  await user.click(screen.getByRole('radio', { name: 'Day first' }));
  expect(screen.getByText(/03\/04\/2026 is read as .*2026/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Continue' }));
  await screen.findByRole('button', { name: 'Import' });
  expect(bodiesOf(sent, `POST ${UPLOADS}/${ID}/import`)).toMatchObject([
    {
      tables: [
        {
          mapping: {
            ignoredColumns: ['Cohort'],
            values: { topic: { 'SQL injection for all': 'sqli' } },
            dateOrder: 'dmy',
          },
        },
      ],
    },
  ]);
});

it('shows what a grade report has: its own maximum per topic, and rows that are left out', async () => {
  const gradebook: ImportTable = {
    ...completions,
    columns: ['(column 1)', 'Student', 'SIS Login ID', 'Quiz (7)', '(column 5)'],
    sample: [['1', 'Ada', 'ada@example.org', '17', '']],
    mapping: importMapping.parse({
      kind: 'attempts',
      fields: { email: { column: 'SIS Login ID' }, completedAt: { value: '2026-03-31' } },
      topicColumns: [{ topic: 'Quiz', score: 'Quiz (7)', scoreMax: 20 }],
      ignoredColumns: ['(column 1)', 'Student'],
      leftOutRows: { Student: ['Points Possible', ''] },
    }),
  };
  const { user, screen, sent } = await openFile({
    [`POST ${UPLOADS}`]: uploadOf(gradebook),
    [`POST ${UPLOADS}/${ID}/preview`]: [200, preview],
  });
  const max = await screen.findByLabelText<HTMLInputElement>('Score of Quiz (7) that counts as 100 %');
  expect(max.value).toBe('20');
  await user.clear(max);
  await user.type(max, '25');
  expect(screen.queryByText('(column 5)')).toBeNull();
  expect(screen.getByText('Rows with “Points Possible” are left out')).toBeTruthy();
  expect(screen.getByRole<HTMLInputElement>('combobox', { name: 'Use of column Student' }).value).toBe(
    'Leave out rows by its value',
  );
  await user.click(screen.getByRole('button', { name: 'Continue' }));
  await screen.findByText(/more than one order/);
  expect(bodiesOf(sent, `POST ${UPLOADS}/${ID}/preview`)).toMatchObject([
    { mapping: { topicColumns: [{ topic: 'Quiz', scoreMax: 25 }] } },
  ]);
});

it('asks for the maximum of scores that are all low', async () => {
  const lowScores = Array.from({ length: 7 }, (_, at) => ({
    column: `Quiz ${at + 1}`,
    highest: '9.5',
    max: 100,
  }));
  const grades: ImportTable = {
    ...completions,
    columns: ['E-mail', ...lowScores.map(({ column }) => column)],
    mapping: importMapping.parse({
      kind: 'attempts',
      fields: { email: { column: 'E-mail' }, completedAt: { value: '2026-03-31' } },
      topicColumns: lowScores.map(({ column }) => ({ topic: column, score: column })),
    }),
  };
  const settled = { ...preview, unmapped: [], unmappedValues: 0, dateOrder: null };
  const { user, screen, sent } = await openFile({
    [`POST ${UPLOADS}`]: uploadOf(grades),
    [`POST ${UPLOADS}/${ID}/preview`]: [200, { ...settled, lowScores }],
  });
  await user.click(await screen.findByRole('button', { name: 'Continue' }));
  await screen.findByText('Is the maximum of the scores right?');
  expect(screen.getByText('Quiz 5: the highest score is 9.5 of 100.')).toBeTruthy();
  expect(screen.queryByText(/^Quiz 6:/)).toBeNull();
  expect(screen.getByText('2 more columns.')).toBeTruthy();
  const max = screen.getByLabelText('Score that counts as 100%');
  await user.clear(max);
  await user.type(max, '10');
  await vi.waitFor(() =>
    expect(bodiesOf(sent, `POST ${UPLOADS}/${ID}/preview`).at(-1)).toMatchObject({
      mapping: { scoreMax: 10 },
    }),
  );
});

it('leaves out rows by the values of a column, with the keyboard', async () => {
  const cohorts: ImportPreview = {
    ...preview,
    unmapped: [],
    dateOrder: null,
    leftOutValues: [
      {
        column: 'Cohort',
        values: [
          { value: 'A', rows: 7 },
          { value: '', rows: 2 },
          { value: 'Test', rows: 0 },
        ],
        more: 3,
      },
    ],
  };
  const { user, screen, sent } = await openFile({
    [`POST ${UPLOADS}`]: uploadOf(completions),
    [`POST ${UPLOADS}/${ID}/preview`]: [200, cohorts],
    [`POST ${UPLOADS}/${ID}/import`]: streamOf(done()),
  });
  await user.click(await screen.findByRole('combobox', { name: 'Use of column Cohort' }));
  await user.click(await screen.findByRole('option', { name: 'Leave out rows by its value' }));
  expect(screen.getByText('Choose the values in the next step.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Continue' }));
  const values = await screen.findByRole('list', { name: 'Rows left out by Cohort' });
  expect([...values.children].map(({ textContent }) => textContent)).toEqual([
    'A7 rowsLeave out',
    'empty2 rowsLeave out',
    'Test0 rowsLeave out',
  ]);
  expect(screen.getByText(/3 more values/)).toBeTruthy();
  const boxes = within(values).getAllByRole<HTMLInputElement>('checkbox');
  boxes[0]!.focus();
  await user.keyboard(' ');
  await user.tab();
  expect(document.activeElement).toBe(
    within(values).getByRole('checkbox', { name: 'Leave out rows with empty' }),
  );
  await user.keyboard(' ');
  await user.click(within(values).getByRole('checkbox', { name: 'Leave out rows with A' }));
  expect(boxes.map(({ checked }) => checked)).toEqual([false, true, false]);
  await user.click(screen.getByRole('button', { name: 'Continue' }));
  await screen.findByRole('button', { name: 'Import' });
  expect(bodiesOf(sent, `POST ${UPLOADS}/${ID}/import`)).toMatchObject([
    { tables: [{ mapping: { ignoredColumns: ['Cohort'], leftOutRows: { Cohort: [''] } } }] },
  ]);
});

it('suggests the columns of another kind of records, and keeps what was changed', async () => {
  const { user, screen, sent } = await openFile({
    [`POST ${UPLOADS}`]: uploadOf({
      ...completions,
      columns: ['Mail', 'Full name', 'Quiz (20 pts)'],
      sample: [['ada@example.org', 'Ada', '17']],
      mapping: importMapping.parse({
        kind: 'people',
        fields: { email: { column: 'Mail' }, name: { column: 'Full name' } },
      }),
      suggestions: {
        attempts: importMapping.parse({
          kind: 'attempts',
          fields: { email: { column: 'Mail' } },
          topicColumns: [{ topic: 'Quiz', score: 'Quiz (20 pts)', scoreMax: 20 }],
        }),
      },
    }),
    [`POST ${UPLOADS}/${ID}/preview`]: [200, preview],
  });
  const useOf = (column: string) =>
    screen.getByRole<HTMLInputElement>('combobox', { name: `Use of column ${column}` }).value;
  const choose = async (name: string, option: string) => {
    await user.click(screen.getByRole('combobox', { name }));
    await user.click(await screen.findByRole('option', { name: option }));
  };
  await user.click(await screen.findByRole('button', { name: 'Do not import the other 1 column' }));
  await choose('Records in this file', 'Attempts');
  expect(['Mail', 'Full name', 'Quiz (20 pts)'].map(useOf)).toEqual([
    'E-mail',
    'Do not import',
    'Score of a topic',
  ]);
  await choose('Records in this file', 'People');
  expect(['Full name', 'Quiz (20 pts)'].map(useOf)).toEqual(['Name (required)', 'Do not import']);
  await choose('Records in this file', 'Attempts');
  await user.click(screen.getByRole('button', { name: 'Continue' }));
  await screen.findByText(/more than one order/);
  expect(bodiesOf(sent, `POST ${UPLOADS}/${ID}/preview`)).toMatchObject([
    { mapping: { kind: 'attempts', topicColumns: [{ topic: 'Quiz', scoreMax: 20 }] } },
  ]);
});

it('asks for the required fields that a built-in mapping has no column for', async () => {
  const gradebook: ImportTable = {
    ...completions,
    recognizedBy: 'built-in',
    columns: ['Email address', 'Quiz'],
    sample: [['ada@example.org', '17']],
    mapping: importMapping.parse({
      kind: 'attempts',
      fields: { email: { column: 'Email address' } },
      topicColumns: [{ topic: 'Quiz', score: 'Quiz' }],
    }),
  };
  const { user, screen, sent } = await openFile({
    [`POST ${UPLOADS}`]: uploadOf(gradebook),
    [`POST ${UPLOADS}/${ID}/preview`]: [200, preview],
  });
  const required = await screen.findByRole('region', { name: 'Required fields without a column' });
  await user.type(within(required).getByLabelText('Completed at'), '2026-03-31');
  await user.click(screen.getByRole('button', { name: 'Continue' }));
  await screen.findByText(/more than one order/);
  expect(bodiesOf(sent, `POST ${UPLOADS}/${ID}/preview`)).toMatchObject([
    { mapping: { fields: { completedAt: { value: '2026-03-31' } } } },
  ]);
});

it('shows all mistakes of a mapping that the server finds', async () => {
  const issues = ['Map the e-mail.', 'Map the topic.'].map((message) => ({
    path: 'mapping.fields',
    message,
  }));
  const { user, screen } = await openFile({
    [`POST ${UPLOADS}`]: uploadOf(completions),
    [`POST ${UPLOADS}/${ID}/preview`]: [422, { error: 'invalid_request', message: 'Invalid', issues }],
  });
  await user.click(await screen.findByRole('button', { name: 'Continue' }));
  const shown = await screen.findByRole('alert');
  expect(issues.map(({ message }) => shown.textContent?.includes(message))).toEqual([true, true]);
});

it('lists several files, and imports those that are selected', async () => {
  const broken = { ...table, name: 'old.xls', columns: [], mapping: null, problem: 'Save it as .xlsx.' };
  const { user, screen, sent } = await openFile({
    [`POST ${UPLOADS}`]: uploadOf(table, broken),
    [`POST ${UPLOADS}/${ID}/import`]: streamOf(done()),
  });
  expect(await screen.findByText('Save it as .xlsx.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Check' }));
  await screen.findByRole('button', { name: 'Import' });
  expect(bodiesOf(sent, `POST ${UPLOADS}/${ID}/import`)).toMatchObject([
    { tables: [{ name: 'people.csv' }] },
  ]);
});

it('reports an interrupted check, and offers to try again', async () => {
  const { screen } = await openFile({
    [`POST ${UPLOADS}`]: uploadOf(table),
    [`POST ${UPLOADS}/${ID}/import`]: streamOf({ type: 'progress', file: 'people.csv', rows: 1 }),
  });
  expect(await screen.findByText(/was interrupted/)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy();
});

it('keeps the selected files when the upload fails', async () => {
  const { screen } = await openFile({ [`POST ${UPLOADS}`]: 'unreachable' });
  expect((await screen.findByRole('alert')).textContent).toMatch(/could not be uploaded/);
  expect(screen.getByText('people.csv')).toBeTruthy();
});

it('rejects unsupported files and lists the supported extensions', async () => {
  const { screen } = renderComponent(<ImportWizard changeUnsaved={vi.fn()} />, {
    'GET /api/admin/imports/mappings': [200, { items: [] }],
  });
  const drop = screen.getByText('Drop files here').parentElement!;
  const event = new Event('drop', { bubbles: true });
  Object.assign(event, { dataTransfer: { files: [new File(['x'], 'people.pdf')] } });
  drop.dispatchEvent(event);
  expect((await screen.findByRole('alert')).textContent).toMatch(/Unsupported file: people\.pdf/);
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Continue' }).disabled).toBe(true);
});

it('maps a value of a later file that a saved mapping does not know, and checks again', async () => {
  const saved: ImportTable = { ...completions, recognizedBy: 'saved', recognizedAs: 'LMS', complete: true };
  const named = { file: 'completions.csv', line: 2, field: 'topic', reason: 'Topic "New" not found.' };
  const { user, screen } = await openFile({
    [`POST ${UPLOADS}`]: uploadOf(saved),
    [`POST ${UPLOADS}/${ID}/preview`]: [200, preview],
    [`POST ${UPLOADS}/${ID}/import`]: streamOf(
      done({ file: 'completions.csv', rejected: 1 }, { ok: false, rejections: [named] }),
    ),
  });
  await user.click(await screen.findByRole('button', { name: 'Map values' }));
  expect(await screen.findByRole('combobox', { name: 'Meaning of SQL injection for all' })).toBeTruthy();
});

it('offers no mapping of values for mistakes that a mapping cannot mend', async () => {
  const { screen } = await openFile({
    [`POST ${UPLOADS}`]: uploadOf(table),
    [`POST ${UPLOADS}/${ID}/import`]: streamOf(done({ rejected: 1 }, { ok: false, rejections })),
  });
  await screen.findByRole('region', { name: 'Rejected rows' });
  expect(screen.queryByRole('button', { name: 'Map values' })).toBeNull();
});
