import { readFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { evidenceInstant, readEvidence } from '@docket/domain';
import { createTestDatabase, type TestDatabase } from '@docket/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ImportOptions } from './import-files.js';
import { planByColumns } from './plan-by-columns.js';
import { workbook } from './testing/workbook.js';
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

describe('a file of which the good rows are kept', () => {
  const content =
    'name,email,team\n"Ada ""A"", L",ada@x.example,\n=Bo,bo@x.example,Nobody\nCy,cy,Nobody\nDi,di@x.example\n';

  it('leaves the rejected rows in a file that can be corrected and imported', async () => {
    const org = await db.organization();
    const folder = await mkdtemp(join(tmpdir(), 'docket-rejected-'));
    const path = join(folder, 'rejected.csv');
    const { files } = await run(org, { 'people.csv': content }, { ...keep, rejectedRows: () => path });
    expect(files).toMatchObject([{ rows: 4, created: 1, rejected: 3, imported: true }]);
    const rejected = await readFile(path, 'utf8');
    await rm(folder, { recursive: true });
    const lines = rejected.replace('\uFEFF', '').split('\r\n');
    expect(lines[0]).toBe('"name","email","team","(line)","(reasons)"');
    expect(lines[1]).toMatch(/^"'=Bo","bo@x\.example","Nobody","3","team: Team ""Nobody"" not found/);
    expect(lines[2]).toMatch(/^"Cy","cy","Nobody","4","email: .*"$/);
    expect(lines[3]).toMatch(/^"Di","di@x\.example","","5","\(row\): This row has 2 fields/);
    expect(lines.slice(4)).toEqual(['']);
    const corrected = rejected.replaceAll('Nobody', '').replace('"cy"', '"cy@x.example"');
    const again = await run(org, { 'people-corrected.csv': corrected });
    expect(again).toMatchObject({ ok: true, files: [{ rows: 3, created: 3 }] });
    const [bo] = await db.asOwner(`select name from person where organization_id = $1 and email like 'bo%'`, [
      org,
    ]);
    expect(bo).toEqual({ name: '=Bo' });
  });

  it('states in the evidence how many rows of a file of attempts were rejected', async () => {
    const org = await db.organization();
    const attempts = [
      'email,topic,id,score,completedAt',
      'ada@x.example,xss,1,90,2026-10-01T10:00:00Z',
      'aad@x.example,xss,2,10,2026-10-01T10:00:00Z',
      'ada@x.example,xss,3,20,never',
    ];
    const records = {
      'people.csv': 'email,name\nada@x.example,Ada\n',
      'topics.csv': 'id,title,family,module\nxss,XSS,web,a03-injection\n',
    };
    const whole = [attempts[0], 'ada@x.example,xss,4,80,2026-10-02T10:00:00Z'].join('\n');
    await run(org, { ...records, 'attempts.csv': attempts.join('\n') }, keep);
    await run(org, { 'attempts.csv': whole }, keep);
    const { inputs } = await db.tenancy.figures(org, {}, async (em, at) =>
      readEvidence(em, await evidenceInstant(em, at)),
    );
    expect(inputs.items).toMatchObject([
      { origin: 'file', rowsAccepted: 1, rowsRejected: 0, rowsLeftOut: 0, attempts: 1 },
      { origin: 'file', rowsAccepted: 1, rowsRejected: 2, rowsLeftOut: 0, attempts: 1 },
    ]);
  });

  it('leaves rejected statements in a file, one per line', async () => {
    const org = await db.organization();
    const statement = (id: string, email: string) => ({
      id: `00000000-0000-4000-8000-00000000000${id}`,
      actor: { mbox: `mailto:${email}` },
      verb: { id: 'http://adlnet.gov/expapi/verbs/passed' },
      object: { id: 'xss' },
      timestamp: '2026-10-01T10:00:00.000Z',
      result: { score: { scaled: 0.9 } },
    });
    const statements = [statement('1', 'ada@x.example'), statement('2', 'aad@x.example'), { id: 'no uuid' }];
    const folder = await mkdtemp(join(tmpdir(), 'docket-rejected-'));
    const names: string[] = [];
    const path = join(folder, 'rejected');
    const { files } = await run(
      org,
      {
        'people.csv': 'email,name\nada@x.example,Ada\n',
        'topics.csv': 'id,title,family,module\nxss,XSS,web,a03-injection\n',
        'lrs.json': JSON.stringify(statements, null, 2),
      },
      { ...keep, rejectedRows: (name) => (names.push(name), path) },
    );
    expect(files.at(-1)).toMatchObject({ rows: 3, created: 1, rejected: 2, imported: true });
    expect(names).toEqual(['lrs-rejected.ndjson']);
    const rejected = await readFile(path, 'utf8');
    await rm(folder, { recursive: true });
    const lines = rejected.trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(statements.slice(1));
    const corrected = lines[0]!.replace('aad@', 'ada@');
    const again = await run(org, { 'corrected.ndjson': corrected });
    expect(again).toMatchObject({ ok: true, files: [{ rows: 1, created: 1 }] });
  });

  it.each([',', ';'])(
    'has rows whose quotes are not balanced in their columns, with the separator %s',
    async (by) => {
      const org = await db.organization();
      const folder = await mkdtemp(join(tmpdir(), 'docket-rejected-'));
      const path = join(folder, 'rejected.csv');
      const rows = ['email,name', 'ada@x.example,"Ada', 'bo@x.example,Bo "B" Li', 'cy@x.example,Cy', ''];
      const messy = rows.join('\n').replaceAll(',', by);
      const { files } = await run(org, { 'people.csv': messy }, { ...keep, rejectedRows: () => path });
      expect(files).toMatchObject([{ rows: 3, created: 1, rejected: 2 }]);
      const rejected = await readFile(path, 'utf8');
      await rm(folder, { recursive: true });
      expect(rejected.split('\r\n').slice(1)).toEqual([
        expect.stringMatching(/^"ada@x\.example","""Ada","2","\(row\): The quotes/),
        expect.stringMatching(/^"bo@x\.example","Bo ""B"" Li","3","\(row\): The quotes/),
        '',
      ]);
      const again = await run(org, { 'people-corrected.csv': rejected.replace('"""Ada', '"Ada') });
      expect(again).toMatchObject({ ok: true, files: [{ rows: 2, created: 2 }] });
    },
  );

  it('has the rejected rows of all lines, also more than are listed', async () => {
    const org = await db.organization();
    const folder = await mkdtemp(join(tmpdir(), 'docket-rejected-'));
    const path = join(folder, 'rejected.csv');
    const rows = Array.from(
      { length: 12_000 },
      (_, at) => `${at % 2 ? `p${at}@x.example` : 'x'},${at % 3 ? 'P' : ''}\n`,
    );
    const { files, rejections } = await run(
      org,
      { 'people.csv': `email,name\n${rows.join('')}` },
      { ...keep, rejectedRows: () => path },
    );
    const lines = (await readFile(path, 'utf8')).trimEnd().split('\r\n').slice(1);
    await rm(folder, { recursive: true });
    expect(files).toMatchObject([{ rows: 12_000, rejected: 8_000, created: 4_000 }]);
    expect([rejections.length, lines.length]).toEqual([1_000, 8_000]);
    expect(lines.every((line) => line.includes('email: ') === line.startsWith('"x"'))).toBe(true);
  });

  it('is not imported if it cannot be read to its end', async () => {
    const org = await db.organization();
    const { files, rejections } = await run(
      org,
      { 'people.json': '[{"email":"a@x.example","name":"A"},' },
      keep,
    );
    expect(files).toMatchObject([{ created: 0, imported: false, rejected: 1 }]);
    expect(rejections).toMatchObject([{ field: '(file)' }]);
    expect(await emailsOf(org)).toEqual([]);
  });
});

describe('records that are left out on purpose', () => {
  it('are counted by reason and value, and are no mistakes', async () => {
    const org = await db.organization();
    const { ok, files } = await run(
      org,
      { 'teams.csv': 'name\nA\nskip\nB\nskip\nother\n' },
      {
        plans: (table) => [
          {
            ...planByColumns(table),
            toRecords: ({ cells: [name] }) =>
              name!.length > 1
                ? [
                    {
                      leftOut: {
                        reason: name === 'skip' ? 'value' : 'not_attempted',
                        field: 'name',
                        value: name!,
                      },
                    },
                  ]
                : [{ values: { name: name! } }],
          },
        ],
      },
    );
    expect([ok, files]).toMatchObject([
      true,
      [
        {
          rows: 5,
          created: 2,
          unchanged: 0,
          ignored: 3,
          rejected: 0,
          leftOut: [
            { reason: 'value', rows: 2 },
            { reason: 'not_attempted', rows: 1 },
          ],
          leftOutValues: [
            { field: 'name', value: 'skip', rows: 2 },
            { field: 'name', value: 'other', rows: 1 },
          ],
        },
      ],
    ]);
  });
});

describe('a dry run', () => {
  const files = {
    'teams.csv': 'name\nPayments\n',
    'people.csv': 'email,name,team\nada@x.example,Ada,Payments\nbo@x.example,,\n',
    'people.more.csv': 'email,name\nada@x.example,Ada\n',
  };
  const state = (org: string) =>
    db.asOwner(
      `select (select count(*)::int from person where organization_id = $1) as people,
         (select count(*)::int from team where organization_id = $1) as teams,
         (select count(*)::int from audit_event where organization_id = $1) as events`,
      [org],
    );

  it.each(['reject_file', 'keep_good_rows'] as const)(
    'with %s has the result of the import, and writes nothing',
    async (onRejected) => {
      const org = await db.organization();
      const before = await state(org);
      const dry = await run(org, files, { onRejected, dryRun: true });
      expect(await state(org)).toEqual(before);
      const real = await run(org, files, { onRejected });
      expect(dry).toEqual(real);
      const people = onRejected === 'reject_file' ? [0, false] : [1, true];
      expect(real.files.map(({ created, imported }) => [created, imported])).toEqual([
        [1, true],
        people,
        onRejected === 'reject_file' ? [1, true] : [0, true],
      ]);
    },
  );

  it('of several files with attempts has the result of the import', async () => {
    const org = await db.organization();
    const statement = (id: string, verb: string, result?: object) =>
      JSON.stringify({
        id,
        actor: { mbox: 'mailto:ada@x.example' },
        verb: { id: `http://adlnet.gov/expapi/verbs/${verb}` },
        object: { id: 'xss' },
        context: { registration: '10000000-0000-4000-8000-000000000000' },
        timestamp: '2026-01-01T00:00:00Z',
        result,
      });
    const attempts = (id: string) =>
      `id,email,topic,score,completedAt\n${id},ada@x.example,xss,80,2026-01-01T00:00:00Z\n`;
    const training = {
      'attempts.1.csv': attempts('a1'),
      'attempts.2.csv': attempts('a2'),
      'attempts.3.csv': attempts('a2').replace('80', '90'),
      'attempts.xlsx': workbook({
        attempts: [
          ['id', 'email', 'topic', 'score', 'completedAt'],
          ['a4', 'ada@x.example', 'xss', '80', '2026-01-01T00:00:00Z'],
        ],
      }),
      's1.json': statement('s1', 'passed'),
      's2.json': statement('s2', 'scored', { score: { scaled: 0.8 } }),
    };
    await run(org, {
      'people.csv': 'email,name\nada@x.example,Ada\n',
      'topics.csv': 'id,title,family,module\nxss,XSS,web,a03\n',
    });
    const dry = await run(org, training, { dryRun: true });
    const real = await run(org, training);
    expect(dry).toEqual(real);
    expect(real.files.map(({ imported }) => imported)).toEqual([true, true, false, true, true, true]);
  });
});
