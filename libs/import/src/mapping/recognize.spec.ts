import {
  importFields,
  importMapping,
  importTableKinds,
  importTemplate,
  type ImportMapping,
} from '@docket/contracts';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { tableOf } from './table.fixture.js';
import { rowMapper } from './row-mapper.js';
import { recognize, type Recognition } from './recognize.js';

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
  expect(await recognize(other, saved)).toMatchObject({ by: 'saved', id: 'm1', toReview: true });
});

describe('a saved mapping with values of one file', () => {
  const rows = [
    ['Mail', 'Points'],
    ['a@x.example', '91'],
  ];
  const mappingWith = (values: Record<string, string>): ImportMapping => ({
    ...suggested.mapping,
    ignoredColumns: [],
    fields: {
      email: { column: 'Mail' },
      score: { column: 'Points' },
      ...Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value }])),
    },
  });
  let suggested: Recognition;
  beforeAll(async () => {
    suggested = await recognize(tableOf('a.csv', [['Mail', 'Kurs', 'Abschlussdatum', 'Points'], []]));
  });
  const later = (...mappings: ImportMapping[]) =>
    recognize(
      tableOf('b.csv', rows),
      mappings.map((mapping, at) => ({ id: `m${at}`, mapping })),
    );

  it('is shown before it is used again', async () => {
    const found = await later(mappingWith({ topic: 'xss', source: 'lms' }));
    expect(found).toMatchObject({ by: 'saved', toReview: true });
    expect(found.mapping.fields['topic']).toEqual({ value: 'xss' });
  });

  it('has no instant of the earlier file', async () => {
    const found = await later(mappingWith({ topic: 'xss', completedAt: '2026-03-31' }));
    expect(found).toMatchObject({ by: 'saved', toReview: true, missing: ['completedAt'] });
  });

  it('is chosen by somebody if several fit', async () => {
    const mapping = {
      ...mappingWith({ source: 'lms' }),
      fields: { email: { column: 'Mail' }, topic: { column: 'Points' }, completedAt: { column: 'Mail' } },
    };
    expect(await later(mapping)).toMatchObject({ by: 'saved', toReview: false });
    expect(await later(mapping, mapping)).toMatchObject({ by: 'saved', toReview: true });
  });
});

it.each(['Email', 'Email Address'])(
  'ignores columns without a name at the end of a list of people',
  async (email) => {
    const header = ['Employee ID', 'First Name', 'Last Name', email, 'Department', 'Hire Date'];
    const row = ['4711', 'Ada', 'Lovelace', 'ada@x.example', 'Payments', '2024-02-01'];
    const { mapping: expected } = await recognize(tableOf('people.csv', [header, row]));
    expect(expected.kind).toBe('people');
    const wider = await recognize(
      tableOf('people.csv', [
        [...header, '(column 7)'],
        [...row, ''],
      ]),
    );
    expect(wider.mapping).toEqual(expected);
  },
);

describe('the file of the next month', () => {
  const header = ['Name', 'Email address', 'Quiz', 'Quiz - Completion date', 'Cohort'];
  const row = ['Ada', 'a@x.example', 'Completed', '31 March 2026, 17:05', 'A'];
  const savedOf = async () => {
    const { mapping } = await recognize(tableOf('march.csv', [header, row]));
    const values = { ...mapping.values, topic: { Quiz: 'sqli' } };
    return [{ id: 'm1', mapping: { ...mapping, values, timeZone: 'Europe/Berlin' } }];
  };

  it('keeps its mapping if a further activity was added, which somebody must map', async () => {
    const saved = await savedOf();
    const april = tableOf('april.csv', [
      [...header, 'Video', 'Video - Completion date', 'Site'],
      [...row, 'Not completed', '', 'Paris'],
    ]);
    expect(await recognize(april, saved)).toMatchObject({
      by: 'saved',
      id: 'm1',
      toReview: true,
      mapping: {
        ...saved[0]!.mapping,
        topicColumns: [
          { topic: 'Quiz' },
          { topic: 'Video', result: 'Video', completedAt: 'Video - Completion date' },
        ],
        ignoredColumns: ['Name', 'Cohort'],
      },
    });
  });

  it('fits its mapping if a column that is not imported was removed', async () => {
    const april = tableOf('april.csv', [header.slice(0, 4), row.slice(0, 4)]);
    expect(await recognize(april, await savedOf())).toMatchObject({
      by: 'saved',
      toReview: false,
      mapping: { ignoredColumns: ['Name'] },
    });
  });

  it('is another file without a column that its mapping needs, or with mostly other columns', async () => {
    const saved = await savedOf();
    const without = tableOf('april.csv', [header.with(2, 'Test').with(3, 'Test - Completion date'), row]);
    expect(await recognize(without, saved)).toMatchObject({ by: 'built-in', toReview: false });
    const people = [
      {
        id: 'm2',
        mapping: importMapping.parse({
          kind: 'people',
          fields: { email: { column: 'Mail' }, name: { column: 'Name' } },
        }),
      },
    ];
    const scores = tableOf('scores.csv', [
      ['Mail', 'Name', 'Course', 'Score'],
      ['a@x.example', 'Ada', 'XSS', '80'],
    ]);
    expect(await recognize(scores, people)).toMatchObject({
      by: 'suggestion',
      mapping: { kind: 'attempts' },
    });
    const staff = tableOf('staff.csv', [
      ['Mail', 'Name', 'A', 'B', 'C'],
      ['a@x.example', 'Ada', '', '', ''],
    ]);
    expect((await recognize(staff, people)).by).toBe('suggestion');
  });
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

describe('exports of Moodle in other languages', () => {
  it('are recognized: grades in German, by the time of the export', async () => {
    const columns = [
      'E-Mail-Adresse',
      'Test: SQL (Prozentsatz)',
      'Kurs gesamt (Punkte)',
      'Zuletzt heruntergeladen',
    ];
    const rows = ['a', 'b'].map((name) => [`${name}@x.example`, '85,00 %', '8,50', '1774976700']);
    expect(await recognize(tableOf('grades.csv', [columns, ...rows]))).toMatchObject({
      id: 'moodle-grades',
      mapping: { decimalComma: true, topicColumns: [{ topic: 'Test: SQL', score: columns[1] }] },
    });
    const other = rows.map(([email, ...cells]) => [
      email!,
      ...cells.slice(0, 2),
      email === 'a@x.example' ? '1' : '2',
    ]);
    expect((await recognize(tableOf('grades.csv', [columns, ...other]))).id).toBeNull();
  });

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

describe('a report of Moodle on the attempts at a quiz', () => {
  it.each([
    [
      'German',
      'Nachname,Vorname,E-Mail-Adresse,Status,Begonnen am,Beendet,Verbrauchte Zeit,"Bewertung/20,00","F 1 /10,00"',
      'Beendet,31. März 2026  16:55,31. März 2026  17:05,10 Minuten 3 Sekunden,"17,00","8,00"',
      'Gesamtdurchschnitt',
    ],
    [
      'French',
      'Nom,Prénom,Adresse de courriel,État,Commencé le,Terminé,Temps utilisé,"Note/20,00","Q. 1 /10,00"',
      'Terminé,31 mars 2026  16:55,31 mars 2026  17:05,10 min 3 s,"17,00","8,00"',
      'Moyenne globale',
    ],
    [
      'Spanish',
      'Apellido(s),Nombre,Dirección de correo,Estado,Comenzado el,Finalizado,Tiempo requerido,"Calificación/20,00","P. 1 /10,00"',
      'Finalizado,31 de marzo de 2026  16:55,31 de marzo de 2026  17:05,10 minutos 3 segundos,"17,00","8,00"',
      'Promedio general',
    ],
  ])(
    'is recognized in %s, and its row with the averages is left out',
    async (_, header, attempt, average) => {
      const table = tableOf(
        'export.csv',
        rowsOf(`${header}\nLovelace,Ada,ada@x.example,${attempt}\n${average},,,,,,,"15,50","7,50"`),
      );
      const { by, id, mapping, missing } = await recognize(table);
      expect([by, id, missing]).toEqual(['built-in', 'moodle-quiz', ['topic']]);
      const mapRow = rowMapper(
        { ...mapping, fields: { ...mapping.fields, topic: { value: 'sqli' } } },
        table,
      );
      const records = [];
      for await (const row of table.rows()) records.push(...mapRow(row));
      expect(records).toMatchObject([
        { values: { email: 'ada@x.example', score: '85.00', completedAt: '2026-03-31T17:05:00.000Z' } },
        { leftOut: { reason: 'value', value: average } },
      ]);
    },
  );
});
