import { describe, expect, it } from 'vitest';
import { recognize } from './recognize.js';
import { tableOf } from './table.fixture.js';
import { validateMapping } from './validate-mapping.js';

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

  it('have the whole name of a person in two columns, in English too', async () => {
    const columns = ['Last name', 'First name', 'E-mail', 'Entry', 'Leaving'];
    const row = ['Lovelace', 'Ada', 'a@x.example', '01.02.2024', '31.12.9999'];
    expect((await recognize(tableOf('sap.csv', [columns, row]))).mapping).toMatchObject({
      kind: 'people',
      fields: {
        name: { columns: ['First name', 'Last name'] },
        joinedAt: { column: 'Entry' },
        leftAt: { column: 'Leaving' },
      },
    });
  });

  it('are attempts if there are completions or scores, whatever else is known about the people', async () => {
    const people = ['First Name', 'Last Name', 'Email', 'Employee Number', 'Department'];
    const training = ['Content', 'Start Date', 'Completion Date', 'Status'];
    const found = await recognize(
      tableOf('training.csv', [
        [...people, ...training],
        ['Ada', 'Lovelace', 'a@x.example', '7', 'IT', 'XSS', '2026-03-31', '2026-03-31', 'Completed'],
      ]),
    );
    expect(found).toMatchObject({
      by: 'suggestion',
      mapping: {
        kind: 'attempts',
        fields: { topic: { column: 'Content' }, completedAt: { column: 'Completion Date' } },
      },
    });
    const staff = tableOf('staff.csv', [
      [...people, 'Start Date'],
      ['Ada', 'Lovelace', 'a@x.example', '7', 'IT', ''],
    ]);
    expect(await recognize(staff)).toMatchObject({ by: 'built-in', id: 'hr-roster' });
  });

  it('find neither accounts nor results nor IDs in columns whose names only have such a word', async () => {
    const columns = ['id', 'sis_id', 'root_account', 'submitted', 'score', 'Assessments Completed'];
    const found = await recognize(
      tableOf('quiz.csv', [columns, ['11', 'E-1', 'acme', '2026-03-31 17:05:00 UTC', '10', '1']]),
    );
    expect(found.mapping.fields).toEqual({
      employeeNumber: { column: 'sis_id' },
      completedAt: { column: 'submitted' },
      score: { column: 'score' },
    });
  });

  it.each([
    ['Blackboard', 'SQL quiz [Total Pts: 20 Score] |2', 'Weighted Total [Total Pts: 100 Score] |1'],
    [
      'Brightspace',
      'SQL quiz Points Grade <Numeric MaxPoints:20 Weight:5>',
      'Calculated Final Grade Numerator',
    ],
    ['others', 'SQL quiz (20 pts)', 'Overall/100'],
  ])('are grade reports if the names of columns state their maximum: %s', async (_, quiz, total) => {
    const columns = ['Last Name', 'First Name', 'Username', total, quiz];
    const found = await recognize(tableOf('grades.csv', [columns, ['L', 'Ada', 'ada.l', '85', '17']]));
    expect(found).toMatchObject({
      missing: ['completedAt'],
      mapping: {
        kind: 'attempts',
        fields: { account: { column: 'Username' } },
        topicColumns: [{ topic: 'SQL quiz', score: quiz, scoreMax: 20 }],
      },
    });
    expect(Object.keys(found.mapping.fields)).toEqual(['account']);
  });

  it.each([
    ['one quiz', ['SQL quiz [Total Pts: 20 Score] |2']],
    ['two quizzes', ['SQL quiz [Total Pts: 20 Score] |2', 'XSS quiz [Total Pts: 10 Score] |3']],
  ])('never take a grade report with addresses as people: %s', async (_, quizzes) => {
    const columns = ['Last Name', 'First Name', 'Username', 'Student ID', 'Email', ...quizzes];
    const row = ['L', 'Ada', 'ada.l', '7', 'a@x.example', ...quizzes.map(() => '9')];
    const { mapping } = await recognize(tableOf('grades.csv', [columns, row]));
    expect([mapping.kind, mapping.topicColumns.map(({ score }) => score)]).toEqual(['attempts', quizzes]);
  });

  it.each([
    ['Completed', 'Passed'],
    ['Passed', 'Completed'],
    ['Completion', 'Success'],
    ['Completion Status', 'Pass/Fail'],
    ['Abgeschlossen', 'Bestanden'],
    ['Completed?', 'Passed?'],
    ['Is Completed', 'Is Passed'],
    ['Completion Status', 'Success Status'],
    ['Statut', 'Réussite'],
    ['Estado', 'Aprobado'],
    ['Durum', 'Geçti mi'],
    ['ステータス', '合否'],
  ])('take whether somebody passed before whether they completed: %s, %s', async (...columns) => {
    const passed = columns.find((column) => /pass|succ|best|réuss|aprob|geçti|合否/i.test(column))!;
    const { mapping } = await recognize(
      tableOf('export.csv', [
        ['Email', 'Course', ...columns, 'Completed On'],
        ['a@x.example', 'XSS', 'Yes', 'Yes', '2026-03-31'],
      ]),
    );
    expect(mapping.fields.result).toEqual({ column: passed });
  });

  it('take a grade in words that says who passed before a state of completion', async () => {
    const { mapping } = await recognize(
      tableOf('export.csv', [
        ['Email', 'Course', 'Status', 'Grade', 'Completed On'],
        ['a@x.example', 'XSS', 'Completed', 'Pass', '2026-03-31'],
        ['b@x.example', 'XSS', 'Completed', 'Fail', '2026-03-31'],
      ]),
    );
    expect(mapping.fields.result).toEqual({ column: 'Grade' });
    expect(mapping.values.result).toEqual({ Pass: 'passed', Fail: 'failed' });
  });

  it.each(['Max Score', 'Points Possible', 'Maximale Punktzahl', '満点'])(
    'map the maximum of each row: %s',
    async (column) => {
      const { mapping } = await recognize(
        tableOf('export.csv', [
          ['Email', 'Course', 'Score', column, 'Completion Date'],
          ['a@x.example', 'XSS', '9', '10', '2026-03-31'],
          ['a@x.example', 'SQL', '17', '20', '2026-03-31'],
        ]),
      );
      expect(mapping.fields).toMatchObject({ score: { column: 'Score' }, scoreMax: { column } });
    },
  );

  it('take a scaled score before a raw one', async () => {
    const { mapping } = await recognize(
      tableOf('export.csv', [
        ['Email', 'Course', 'Score Raw', 'Score Scaled', 'Completion Date'],
        ['a@x.example', 'XSS', '17', '0.85', '2026-03-31'],
      ]),
    );
    expect([mapping.fields.score, mapping.scoreMax]).toEqual([{ column: 'Score Scaled' }, 1]);
  });

  it.each([
    ['Employment Status', ['Active', 'Terminated', 'Inactive'], ['Terminated', 'Inactive']],
    ['Active', ['TRUE', 'FALSE'], ['FALSE']],
    ['Is active', ['1', '0'], ['0']],
    ['Status', ['aktiv', 'ausgeschieden'], ['ausgeschieden']],
  ])('leave out people who have left: %s', async (column, values, leftOut) => {
    const rows = values.map((value, at) => [`p${at}@x.example`, 'Ada', value]);
    const staff = tableOf('staff.csv', [['Email', 'Full Name', column], ...rows]);
    expect((await recognize(staff)).mapping.leftOutRows).toEqual({ [column]: leftOut });
    const dated = tableOf('staff.csv', [
      ['Email', 'Full Name', column, 'Leaving date'],
      ...rows.map((row) => [...row, '2026-03-31']),
    ]);
    expect((await recognize(dated)).mapping.leftOutRows).toEqual({});
  });

  it('leave out rows that were not completed, whose result is none', async () => {
    const table = tableOf('export.csv', [
      ['Email', 'Course', 'Completed', 'Passed', 'Completed On'],
      ['a@x.example', 'XSS', 'Yes', 'Yes', '2026-03-31'],
      ['b@x.example', 'XSS', 'Yes', 'No', '2026-03-31'],
      ['c@x.example', 'XSS', 'No', 'No', ''],
    ]);
    const { mapping } = await recognize(table);
    expect(mapping.values.result).toEqual({ Yes: 'passed', No: 'failed' });
    expect(mapping.leftOutRows).toEqual({ Completed: ['No'] });
    expect(validateMapping(mapping, table.columns)).toEqual([]);
  });

  it.each([
    ['', { columns: ['First Name', 'Last Name'] }],
    ['Bo', { column: 'Preferred Name' }],
  ])('take first and last names if not everybody has a preferred one: "%s"', async (preferred, name) => {
    const { mapping } = await recognize(
      tableOf('staff.csv', [
        ['Email', 'First Name', 'Last Name', 'Preferred Name'],
        ['a@x.example', 'Ada', 'Lovelace', 'Ada'],
        ['b@x.example', 'Robert', 'Li', preferred],
      ]),
    );
    expect(mapping.fields.name).toEqual(name);
  });

  it('take the title of a course before its number', async () => {
    const { mapping } = await recognize(
      tableOf('export.csv', [
        ['Email', 'Course ID', 'Course Title', 'Completion Date', 'Quiz feedback'],
        ['a@x.example', '1', 'XSS', '2026-03-31', 'Well done'],
      ]),
    );
    expect(mapping.fields.topic).toEqual({ column: 'Course Title' });
    expect(mapping.ignoredColumns).toEqual(['Course ID', 'Quiz feedback']);
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
