import { importFields, importTableKinds, importTemplate } from '@docket/contracts';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { tableOf } from './table.fixture.js';
import { recognize } from './recognize.js';

const rowsOf = (csv: string) => parse(csv, { trim: true }) as string[][];

describe('the CSV files of Docket', () => {
  it.each(importTableKinds)('are recognized by their columns: %s', async (kind) => {
    // Scenarios with a module have the same columns as topics.
    const name = kind === 'scenarios' ? 'scenarios.csv' : 'export (1).xlsx/Sheet1';
    const { by, mapping, missing } = await recognize(tableOf(name, rowsOf(importTemplate(kind))));
    expect([by, mapping.kind, missing]).toEqual(['own', kind, []]);
    expect(Object.keys(mapping.fields)).toEqual(importFields[kind].map(({ name }) => name));
  });

  it('have their name to tell kinds with the same columns apart', async () => {
    const rows = [['ID', 'Title', 'family', 'module']];
    expect((await recognize(tableOf('hr.zip/scenarios-2026.csv', rows))).mapping.kind).toBe('scenarios');
    expect((await recognize(tableOf('content.csv', rows))).mapping.kind).toBe('topics');
  });

  it('have scores in percent, also those of 1 and less', async () => {
    const { by, mapping } = await recognize(
      tableOf('attempts.csv', [
        ['id', 'email', 'topic', 'result', 'score', 'completedAt'],
        ['a1', 'a@x.example', 'xss', '', '0.75', '2026-03-31T17:00:00Z'],
        ['a2', 'b@x.example', 'xss', '', '1', '2026-03-31T17:00:00Z'],
      ]),
    );
    expect([by, mapping.scoreMax, mapping.values]).toEqual(['own', 100, {}]);
  });
});

it('recognizes a saved mapping by its columns, before the built-in ones', async () => {
  const table = tableOf('july.csv', [
    ['Mail', 'Kurs', 'Abschlussdatum', 'Kostenstelle'],
    ['a@x.example', 'xss', '03/04/2026', '1'],
  ]);
  const { mapping } = await recognize(table);
  const saved = [{ id: 'm1', mapping: { ...mapping, timeZone: 'Europe/Berlin', dateOrder: 'dmy' as const } }];
  expect(await recognize(table, saved)).toMatchObject({ by: 'saved', id: 'm1', mapping: saved[0]!.mapping });
  const other = tableOf('july.csv', [['Mail', 'Kurs', 'Abschlussdatum', 'Abteilung'], []]);
  expect(await recognize(other, saved)).toMatchObject({ by: 'suggestion', id: null });
});

it('keeps the date order of a saved mapping if a date excludes it', async () => {
  const columns = ['Mail', 'Kurs', 'Abschlussdatum'];
  const { mapping } = await recognize(tableOf('july.csv', [columns]));
  const saved = [{ id: 'm1', mapping: { ...mapping, dateOrder: 'dmy' as const } }];
  const august = ['03/04/2026', '05/04/2026', '05/13/2026'].map((date) => ['a@x.example', 'xss', date]);
  expect(await recognize(tableOf('august.csv', [columns, ...august]), saved)).toMatchObject({
    by: 'saved',
    mapping: { dateOrder: 'dmy' },
    dateOrder: { state: 'settled', order: 'mdy' },
  });
});

it('is not sure which of two columns with the name of a built-in mapping is meant', async () => {
  const columns = ['Email', 'First Name', 'Last Name', 'Department', 'email (column 5)'];
  const found = await recognize(
    tableOf('staff.csv', [columns, ['a@x.example', 'Ada', 'L', 'IT', 'b@x.example']]),
  );
  expect(found).toMatchObject({
    by: 'suggestion',
    id: null,
    mapping: { ignoredColumns: ['email (column 5)'] },
  });
});

describe('suggestions', () => {
  it('name people by accounts and numbers if they have no address', async () => {
    const columns = ['Email', 'Username', 'Employee ID', 'Course', 'Completed on'];
    const fieldsOf = async (...rows: string[][]) =>
      (await recognize(tableOf('export.csv', [columns, ...rows]))).mapping.fields;
    const of = (email: string) => [email, 'ada.l', 'E-1', 'XSS', '2026-03-31'];
    const common = { topic: { column: 'Course' }, completedAt: { column: 'Completed on' } };
    expect(await fieldsOf(of('a@x.example'))).toEqual({ email: { column: 'Email' }, ...common });
    expect(await fieldsOf(of('a@x.example'), of(''))).toEqual({
      email: { column: 'Email' },
      account: { column: 'Username' },
      employeeNumber: { column: 'Employee ID' },
      ...common,
    });
    const login = tableOf('e.csv', [
      ['User name', 'Course', 'Completed on'],
      ['ada.l', 'XSS', '2026-03-31'],
    ]);
    expect((await recognize(login)).mapping.fields).toEqual({ account: { column: 'User name' }, ...common });
  });

  it('map by name, ignore the rest, and ask for the order of dates', async () => {
    const found = await recognize(
      tableOf('people-other-headers.csv', [
        ['E-Mail', 'Full Name', 'joined_at', 'Cost Centre'],
        ['h1@x.example', 'Ada', '03/04/2026', '4711'],
      ]),
    );
    expect(found).toMatchObject({
      by: 'suggestion',
      mapping: {
        kind: 'people',
        fields: {
          email: { column: 'E-Mail' },
          name: { column: 'Full Name' },
          joinedAt: { column: 'joined_at' },
        },
        ignoredColumns: ['Cost Centre'],
        dateOrder: null,
      },
      missing: [],
      dateOrder: { state: 'ambiguous', examples: ['03/04/2026'] },
    });
  });

  it.each([
    [
      'German',
      ['E-Mail-Adresse', 'Kursname', 'Abschlussdatum', 'Punktzahl', 'Status'],
      '31.03.2026',
      'Abgeschlossen',
    ],
    ['French', ['Courriel', 'Nom du cours', "Date d'achèvement", 'Note', 'Statut'], '31/03/2026', 'Terminé'],
    [
      'Spanish',
      ['Correo electrónico', 'Curso', 'Fecha de finalización', 'Puntuación', 'Estado'],
      '31/03/2026',
      'Completado',
    ],
    ['Turkish', ['E-posta', 'Kurs Adı', 'Tamamlanma Tarihi', 'Puan', 'Durum'], '31.03.2026', 'Tamamlandı'],
    ['Arabic', ['البريد الإلكتروني', 'الدورة', 'تاريخ الإكمال', 'الدرجة', 'الحالة'], '31/03/2026', 'مكتمل'],
    ['Japanese', ['メールアドレス', 'コース名', '完了日', '点数', '状態'], '2026年3月31日', '完了'],
  ])('know the headers of %s', async (_, columns, date, state) => {
    const { by, mapping, missing } = await recognize(
      tableOf('export.csv', [columns, ['a@x.example', 'XSS', date, '85', state]]),
    );
    const [email, topic, completedAt, score, result] = columns.map((column) => ({ column }));
    expect([by, mapping.kind, missing]).toEqual(['suggestion', 'attempts', []]);
    expect(mapping.fields).toEqual({ email, topic, completedAt, score, result });
    expect(mapping.values).toEqual({ result: { [state]: 'completed' } });
  });

  it('find addresses by content, and names in two columns', async () => {
    const { mapping } = await recognize(
      tableOf('staff.csv', [
        ['Login', 'Vorname', 'Nachname', 'Manager Email', 'Eintrittsdatum'],
        ['a@x.example', 'Ada', 'Lovelace', 'boss@x.example', '2024-02-01'],
      ]),
    );
    expect(mapping.fields).toEqual({
      email: { column: 'Login' },
      name: { columns: ['Vorname', 'Nachname'] },
      joinedAt: { column: 'Eintrittsdatum' },
    });
    expect(mapping.ignoredColumns).toEqual(['Manager Email']);
  });

  it('do not map a column whose values are something else', async () => {
    const { mapping } = await recognize(
      tableOf('export.csv', [
        ['Email', 'Course', 'Completed', 'Completion Date', 'Role'],
        ['a@x.example', 'XSS', 'TRUE', '31.12.2025', 'Administrator'],
        ['b@x.example', 'XSS', 'FALSE', '', 'Student'],
      ]),
    );
    expect(mapping.fields).toEqual({
      email: { column: 'Email' },
      topic: { column: 'Course' },
      completedAt: { column: 'Completion Date' },
      result: { column: 'Completed' },
    });
    expect(mapping.values.result).toEqual({ TRUE: 'completed', FALSE: null });
    expect(mapping.dateOrder).toBe('dmy');
    expect(mapping.ignoredColumns).toEqual(['Role']);
  });

  it.each([
    ['85,5 and 70', ['85,5', '70', '-'], { decimalComma: true, scoreMax: 100 }],
    ['0.85 and 1', ['0.85', '1'], { decimalComma: false, scoreMax: 1 }],
    ['0,85 and 0', ['0,85', '0'], { decimalComma: true, scoreMax: 1 }],
    ['69,999', ['69,999'], { decimalComma: true, scoreMax: 100 }],
    ['1,000 and 500', ['1,000', '500'], { decimalComma: false, scoreMax: 100 }],
    ['1,000 and 85.5', ['1,000', '85.5'], { decimalComma: false, scoreMax: 100 }],
    ['1 and 0', ['1', '0'], { decimalComma: false, scoreMax: 100 }],
    ['85.5% and 0.9', ['85.5%', '0.9'], { decimalComma: false, scoreMax: 1 }],
    ['85.5% and 9', ['85.5%', '9'], { decimalComma: false, scoreMax: 100 }],
    ['85 % and 17/20', ['85 %', '17/20'], { decimalComma: false, scoreMax: 100 }],
  ])('recognize the notation of scores: %s', async (_, scores, expected) => {
    const rows = scores.map((score) => ['a@x.example', 'XSS', '2026-03-31', score]);
    const { mapping } = await recognize(
      tableOf('export.csv', [['Email', 'Course', 'Completed', 'Grade'], ...rows]),
    );
    expect(mapping.fields.score).toEqual({ column: 'Grade' });
    expect(mapping).toMatchObject(expected);
  });

  it.each([
    ['a threshold', 'Passing Score', '70'],
    ['a maximum', 'Max Score', '100'],
    ['the progress', 'Percent Complete', '100'],
    ['an earlier test', 'Pre-test score', '40'],
    ['credits', 'Credit Points', '3'],
    ['an expectation', 'Estimated completion date', '2026-05-31'],
    ['somebody else', 'Instructor Email', 'boss@x.example'],
    ['the ID of an enrollment', 'Enrollment ID', '17'],
    ['the ID of a registration', 'Registration Id', '17'],
  ])('do not map %s', async (_, column, value) => {
    const { mapping } = await recognize(
      tableOf('export.csv', [
        [column, 'Post-test score', 'User Email', 'Course', 'Completion Date'],
        [value, '80', 'a@x.example', 'XSS', '2026-03-31'],
      ]),
    );
    expect(mapping.ignoredColumns).toEqual([column]);
    expect(mapping.fields.score).toEqual({ column: 'Post-test score' });
  });

  it('do not take the end of a probation as the end of the employment', async () => {
    const { mapping } = await recognize(
      tableOf('staff.csv', [
        ['Email', 'Full Name', 'Probation End Date'],
        ['a@x.example', 'Ada', '2026-06-30'],
      ]),
    );
    expect(mapping.ignoredColumns).toEqual(['Probation End Date']);
  });

  it('do not take the ID of a person as the name', async () => {
    const { mapping } = await recognize(
      tableOf('gradebook.csv', [
        ['Student', 'ID', 'SIS User ID', 'SIS Login ID', 'Section', 'XSS (17)'],
        ['Lovelace, Ada', '1', 'u1', 'a@x.example', 'A', '85'],
      ]),
    );
    expect(mapping.fields).not.toHaveProperty('name');
  });

  it('do not map an object that is null in some records', async () => {
    const { mapping } = await recognize(
      tableOf('users.json', [
        ['user', 'user.email', 'full_name'],
        ['', '', 'Bo'],
        ['', 'a@x.example', 'Ada'],
      ]),
    );
    expect(mapping.fields).toEqual({ email: { column: 'user.email' }, name: { column: 'full_name' } });
  });

  it.each([
    ['Grade/10.00', 10],
    ['Grade/20,00', 20],
    ['Grade/100.00', 100],
    ['Grade/0.00', 100],
  ])('read the maximum in the name of the column: %s', async (grade, scoreMax) => {
    const { mapping } = await recognize(
      tableOf('quiz.csv', [
        ['Email', 'Course', 'Completed', grade],
        ['a@x.example', 'XSS', '2026-03-31', '8.50'],
      ]),
    );
    expect([mapping.fields.score, mapping.scoreMax]).toEqual([{ column: grade }, scoreMax]);
  });

  it('never make somebody an administrator', async () => {
    const { mapping } = await recognize(
      tableOf('export.csv', [
        ['E-Mail', 'Full Name', 'Role'],
        ['a@x.example', 'Ada', 'Admin'],
      ]),
    );
    expect(mapping.fields).not.toHaveProperty('role');
  });

  it('name the required fields that no column fits', async () => {
    const { mapping, missing } = await recognize(
      tableOf('export.csv', [
        ['Email', 'Completion Date', 'Score'],
        ['a@x.example', '2026-03-31', '80'],
      ]),
    );
    expect([mapping.kind, missing]).toEqual(['attempts', ['topic']]);
  });

  it('work without rows and without columns', async () => {
    expect((await recognize(tableOf('empty.csv', []))).by).toBe('suggestion');
    expect((await recognize(tableOf('empty.csv', [['']]))).missing.length).toBeGreaterThan(0);
  });
});

describe('exports of Moodle in other languages', () => {
  it('are recognized: grades in French', async () => {
    const { id, mapping } = await recognize(
      tableOf('notes.xlsx/Notes', [
        [
          'Prénom',
          'Nom',
          'Adresse de courriel',
          'Test:XSS (Brut)',
          'Test:XSS (Pourcentage)',
          'Test:XSS (Commentaires)',
          'Total du cours (Brut)',
          'Dernier téléchargement depuis ce cours',
        ],
        ['Ada', 'Lovelace', 'a@x.example', '8,50', '85,00 %', '', '8,50', '1774976700'],
      ]),
    );
    expect([id, mapping.topicColumns]).toEqual([
      'moodle-grades',
      [{ topic: 'Test:XSS', score: 'Test:XSS (Pourcentage)' }],
    ]);
  });

  it('are recognized: completion in German, with its states', async () => {
    const { id, mapping } = await recognize(
      tableOf('fortschritt.csv', [
        ['ID', 'Name', 'E-Mail-Adresse', 'Test 1', 'Test 1 - Abschlussdatum'],
        ['1', 'Ada', 'a@x.example', 'Abgeschlossen', '31.03.26, 17:05'],
        ['2', 'Bo', 'b@x.example', 'Nicht abgeschlossen', ''],
      ]),
    );
    expect([id, mapping.topicColumns]).toEqual([
      'moodle-completion',
      [{ topic: 'Test 1', result: 'Test 1', completedAt: 'Test 1 - Abschlussdatum' }],
    ]);
    expect(mapping.values.result).toMatchObject({ Abgeschlossen: 'completed', 'Nicht abgeschlossen': null });
  });
});

it('recognizes a report of Workday with the names of a web service', async () => {
  const columns = [
    'Start_Date',
    'Full_Name',
    'Employee_ID',
    'Manager_ID',
    'Team_Name',
    'Email',
    'Termination_Date',
  ];
  const { id, mapping, missing } = await recognize(tableOf('workers.json', [columns]));
  expect([id, missing]).toEqual(['workday', []]);
  expect(mapping.fields).toEqual({
    employeeNumber: { column: 'Employee_ID' },
    email: { column: 'Email' },
    name: { column: 'Full_Name' },
    team: { column: 'Team_Name' },
    joinedAt: { column: 'Start_Date' },
    leftAt: { column: 'Termination_Date' },
  });
});
