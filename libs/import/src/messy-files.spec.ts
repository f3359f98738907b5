import { importMapping, type ImportMapping } from '@docket/contracts';
import { createTestDatabase, type TestDatabase } from '@docket/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ImportOptions } from './import-files.js';
import { plansByMapping } from './plan-by-mapping.js';
import { archive, workbook } from './testing/workbook.js';
import { importContents } from './testing/import-fixture.js';

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db?.drop());

const run = (org: string, files: Record<string, string | Uint8Array>, options?: Partial<ImportOptions>) =>
  importContents(db, org, files, options);

const keep = { onRejected: 'keep_good_rows' } as const;

const emailsOf = async (org: string): Promise<string[]> => {
  const rows = await db.asOwner<{ email: string }>(
    'select email from person where organization_id = $1 order by email',
    [org],
  );
  return rows.map(({ email }) => email);
};

describe('files as other programs write them', () => {
  it('have line ends of every kind', async () => {
    const org = await db.organization();
    const { files } = await run(org, { 'teams.csv': 'name\r\nAlpha\rBeta\nGamma\r\n' });
    expect(files).toMatchObject([{ created: 3, imported: true }]);
  });

  it('have the leftovers of spreadsheets', async () => {
    const org = await db.organization();
    const { files } = await run(org, {
      'people.csv': 'sep=;\r\nemail;name;;\r\ne1@x.example;Ada;;\r\n;;;\r\n;;;\r\n',
    });
    expect(files).toMatchObject([{ rows: 1, created: 1, rejected: 0 }]);
  });

  it('are workbooks with a sheet for each kind', async () => {
    const org = await db.organization();
    const day = { value: '45658', style: 1 };
    const { rejections, files } = await run(org, {
      'hr.xlsx': workbook({
        People: [
          ['Our people'],
          ['email', 'name', 'team', 'joinedAt'],
          ['a@x.example', 'Ada', 'Payments', day],
        ],
        Teams: [['name'], ['Payments']],
      }),
    });
    expect(rejections).toEqual([]);
    expect(files.map(({ file, kind, created }) => [file, kind, created])).toEqual([
      ['hr.xlsx/Teams', 'teams', 1],
      ['hr.xlsx/People', 'people', 1],
    ]);
    const [ada] = await db.asOwner('select joined_at from person where organization_id = $1', [org]);
    expect(ada).toEqual({ joined_at: new Date('2025-01-01T00:00:00Z') });
  });

  it('are archives whose files refer to each other', async () => {
    const org = await db.organization();
    const { ok, files } = await run(org, {
      'all.zip': archive({
        'people.csv': 'email,name,team\na@x.example,Ada,Payments\n',
        'lists/teams.json': '[{"name":"Payments"}]',
      }),
    });
    expect([ok, files.map(({ file }) => file)]).toEqual([
      true,
      ['all.zip/lists/teams.json', 'all.zip/people.csv'],
    ]);
  });

  it('name the encoding that was recognized', async () => {
    const org = await db.organization();
    const { files } = await run(org, { 'teams.csv': Buffer.from('name\nZo\xeb\n', 'latin1') });
    expect(files).toMatchObject([{ encoding: 'windows-1252', created: 1 }]);
    expect(await db.asOwner('select name from team where organization_id = $1', [org])).toEqual([
      { name: 'Zoë' },
    ]);
  });
});

describe('mistakes', () => {
  it('of a row are reported at once, also those that the database finds', async () => {
    const org = await db.organization();
    const { rejections, files } = await run(org, {
      'people.csv': 'email,name,joinedAt\nnot-an-address,,not-a-date\n',
      'attempts.csv': 'id,email,topic,completedAt,score\n1,ghost@x.example,nothing,2999-01-01T00:00:00Z,70\n',
    });
    expect(rejections.map(({ file, line, field }) => [file, line, field])).toEqual([
      ['people.csv', 2, 'email'],
      ['people.csv', 2, 'name'],
      ['people.csv', 2, 'joinedAt'],
      ['attempts.csv', 2, 'email'],
      ['attempts.csv', 2, 'topic'],
      ['attempts.csv', 2, 'completedAt'],
    ]);
    expect(files.map(({ rejected }) => rejected)).toEqual([1, 1]);
  });

  it('of a field do not make other fields wrong', async () => {
    const { rejections } = await run(await db.organization(), {
      'assignments.csv': 'id,title,targetType,target,scopeType,scope\n1,,nothing,x,nobody,y\n',
      'scenario-progress.csv': 'email,scenario,status\na@x.example,s,unknown\n',
      'exemptions.csv':
        'email,assignment,reason,approver,from,until\na@x.example,1,r,a,2026-02-30,2026-01-01\n',
    });
    expect(rejections.map(({ file, field }) => `${file} ${field}`)).toEqual([
      'assignments.csv title',
      'assignments.csv targetType',
      'assignments.csv scopeType',
      'exemptions.csv from',
      'exemptions.csv email',
      'exemptions.csv assignment',
      'scenario-progress.csv status',
      'scenario-progress.csv email',
      'scenario-progress.csv scenario',
    ]);
  });

  it('in the header are reported at once, with the name that was probably meant', async () => {
    const { rejections } = await run(await db.organization(), {
      'people.csv': 'E-Mail,nmae,joined_at,Cost Centre\n',
    });
    expect(
      rejections.map(({ line, field, reason }) => [line, field, /Did you mean "(\w+)"/.exec(reason)?.[1]]),
    ).toEqual([
      [1, 'E-Mail', 'email'],
      [1, 'nmae', 'name'],
      [1, 'joined_at', 'joinedAt'],
      [1, 'Cost Centre', undefined],
      [1, 'name', undefined],
      [1, 'email', undefined],
    ]);
  });

  it.each([
    ['email', 'email,name\n"a\n@x.example",Ada\n'],
    ['name', 'email,name\na@x.example,"Ada\nL"\n'],
    ['name', 'email,name\na@x.example,"Ada\u2028L"\n'],
    ['team', 'email,name,team\na@x.example,Ada,"Pay\r\nments"\n'],
    ['languages', 'email,name,languages\na@x.example,Ada,"java\ngo"\n'],
  ])('are line breaks in the field %s', async (field, content) => {
    const { rejections } = await run(await db.organization(), { 'people.csv': content });
    expect(rejections).toMatchObject([{ line: 2, field, reason: expect.stringContaining('line break') }]);
  });

  it('are no line breaks in notes and reasons', async () => {
    const { rejections } = await run(await db.organization(), {
      'topics.csv': 'id,title,family,module\nx,X,web,a03\n',
      'assignments.csv':
        'id,title,targetType,target,scopeType,note\n1,A,topic,x,organization,"After\nthe review"\n',
      'voided-attempts.csv': 'sourceId,reason\n1,"Wrong\nperson"\n',
    });
    expect(rejections).toEqual([]);
  });

  it('in cells of a workbook matter unless their column is ignored', async () => {
    const files = {
      'people.xlsx': workbook({
        People: [
          ['email', 'name', 'Cost Centre'],
          ['a@x.example', 'Ada', { type: 'e', value: '#N/A' }],
        ],
      }),
    };
    const plans = (fields: ImportMapping['fields']): Partial<ImportOptions> => ({
      plans: (table) =>
        plansByMapping(
          table,
          importMapping.parse({
            kind: 'people',
            fields: { email: { column: 'email' }, name: { column: 'name' }, ...fields },
            ignoredColumns: 'team' in fields ? [] : ['Cost Centre'],
          }),
        ),
    });
    const mapped = plans({ team: { column: 'Cost Centre' } });
    expect((await run(await db.organization(), files, mapped)).rejections).toEqual([
      { file: 'people.xlsx/People', line: 2, field: 'team', reason: expect.stringContaining('error #N/A') },
    ]);
    expect((await run(await db.organization(), files, plans({}))).rejections).toEqual([]);
  });
});

describe('columns', () => {
  it('that have one name, or a value without one, are named with their positions', async () => {
    const content = 'email,name,,Email,"",role,role\n';
    const { rejections } = await run(await db.organization(), { 'people.csv': content });
    expect(rejections.map(({ line, field, reason }) => [line, field, reason])).toEqual([
      [1, 'Email', 'The columns 1 and 4 have this name. Rename or remove one of them.'],
      [1, 'role', 'The columns 6 and 7 have this name. Rename or remove one of them.'],
    ]);
    const org = await db.organization();
    const unnamed = await run(
      org,
      { 'people.csv': 'email,,name,\na@x.example,,Ada,\nb@x.example,2,Bo,\n' },
      keep,
    );
    expect(unnamed).toMatchObject({ files: [{ created: 1, rejected: 1 }] });
    expect(unnamed.rejections).toMatchObject([
      { line: 3, field: '(row)', reason: expect.stringContaining('The cell in column 2 has a value') },
    ]);
  });

  it('that have one name or none can be mapped by their positions', async () => {
    const plans: Partial<ImportOptions> = {
      plans: (table) =>
        plansByMapping(
          table,
          importMapping.parse({
            kind: 'people',
            fields: { email: { column: 'mail (column 3)' }, name: { column: '(column 1)' } },
            ignoredColumns: ['Mail'],
          }),
        ),
    };
    const org = await db.organization();
    const content = ',Mail,mail,\nAda,work,a@x.example,\nBo,work,b@x.example,7\n';
    expect((await run(org, { 'export.csv': content }, { ...plans, ...keep })).rejections).toMatchObject([
      { line: 3, reason: expect.stringContaining('column 4') },
    ]);
    expect(await emailsOf(org)).toEqual(['a@x.example']);
  });

  it('with an error of a spreadsheet are reported once', async () => {
    const files = {
      'people.xlsx': workbook({
        People: [
          ['Email', 'Name', 'joinedAt'],
          [
            { type: 'e', value: '#REF!' },
            { type: 'e', value: '#N/A' },
            { type: 'e', value: '#N/A' },
          ],
        ],
      }),
    };
    const { rejections } = await run(await db.organization(), files);
    expect(rejections.map(({ field, reason }) => `${field}: ${reason}`)).toEqual([
      'email: The cell contains the error #REF!. Correct the formula.',
      'name: The cell contains the error #N/A. Correct the formula.',
      'joinedAt: The cell contains the error #N/A. Correct the formula.',
    ]);
  });
});

describe('quotes that are not closed', () => {
  const people = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, at) => `u${from + at}@x.example,Person ${from + at}\n`).join(
      '',
    );

  it('make a line break in a name, up to the next quote', async () => {
    const content = 'email,name\ns1@x.example,"Ada\ns2@x.example,Bo\ns3@x.example,Cy"\ns4@x.example,Di\n';
    const org = await db.organization();
    const rejected = await run(org, { 'people.csv': content });
    expect(rejected.rejections).toMatchObject([
      { line: 2, field: 'name', reason: expect.stringContaining('line break') },
    ]);
    expect(await emailsOf(org)).toEqual([]);
    const kept = await run(org, { 'people.csv': content }, keep);
    expect(kept).toMatchObject({ ok: false, files: [{ rows: 2, created: 1, rejected: 1, imported: true }] });
    expect(await emailsOf(org)).toEqual(['s4@x.example']);
  });

  it('are reported with their line, and the rows after them are read', async () => {
    const org = await db.organization();
    const content = `email,name\nu1@x.example,"Ada\n${people(2, 101)}`;
    const { rejections, files } = await run(org, { 'people.csv': content }, keep);
    expect(rejections).toMatchObject([
      { line: 2, field: '(row)', reason: expect.stringContaining('not balanced') },
    ]);
    expect(files).toMatchObject([{ rows: 101, created: 100, rejected: 1 }]);
  });

  it('are reported with their line before more than 1 MiB', async () => {
    const org = await db.organization();
    const content = `email,name\nu1@x.example,"Ada\n${people(2, 40_001)}`;
    expect(content.length).toBeGreaterThan(1024 * 1024);
    const { rejections, files } = await run(org, { 'people.csv': content });
    expect(rejections).toMatchObject([{ line: 2, field: '(row)' }]);
    expect(files).toMatchObject([{ rows: 40_001, created: 0, rejected: 1 }]);
  });
});
