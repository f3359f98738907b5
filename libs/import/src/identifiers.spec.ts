import { newId } from '@docket/contracts';
import { createTestDatabase, type TestDatabase } from '@docket/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PeopleService, type Actor } from '@docket/domain';
import { importFiles } from './import-files.js';

/** Imports find people by e-mail aliases, employee numbers and accounts (docs/domain.md, section 2). */
let db: TestDatabase;
let people: PeopleService;
let org: string;
let actor: Actor;
beforeAll(async () => {
  db = await createTestDatabase();
  people = new PeopleService(db.tenancy);
});
afterAll(() => db?.drop());
beforeEach(async () => {
  org = await db.organization();
  actor = { organizationId: org, id: newId(), name: 'A', email: 'a@x.y', role: 'org_admin', ipAddress: null };
  await imported(
    'people.csv',
    header,
    'ada@x.example,Ada,E-1,lovelace@x.example|ada@old.example,ada.l,https://lms.example',
  );
  await imported('people.csv', header, 'bob@x.example,Bob,0042,,4711,https://lms.example');
});

const header = 'email,name,employeeNumber,emailAliases,account,accountIssuer';

async function run(name: string, ...lines: string[]) {
  const source = {
    name,
    open: async function* () {
      yield Buffer.from(lines.join('\n'));
    },
  };
  const { rejections, files } = await importFiles(db.tenancy, org, [source], { actor });
  return { rejections, file: files[0]! };
}

/** Imports a file, all rows of which must be accepted. */
async function imported(name: string, ...lines: string[]) {
  const { rejections, file } = await run(name, ...lines);
  expect(rejections).toEqual([]);
  return [file.created, file.updated, file.unchanged];
}

async function refused(name: string, ...lines: string[]): Promise<string[]> {
  const before = await stored();
  const { rejections } = await run(name, ...lines);
  expect(await stored()).toEqual(before);
  return rejections.map(({ line, field, reason }) => `${line} ${field}: ${reason}`);
}

/** The people with their identifiers, by address. */
const stored = () =>
  db.asOwner<{ email: string; name: string; identifiers: string[] }>(
    `select p.email, p.name, array(select concat_ws(' ', i.kind, nullif(i.issuer, ''), i.value) from person_identifier i
         where i.person_id = p.id order by i.kind, i.value) as identifiers
       from person p where p.organization_id = $1 order by p.email`,
    [org],
  );
const identifiersOf = async (email: string) =>
  (await stored()).find((one) => one.email === email)?.identifiers;
const idOf = async (email: string): Promise<string> => {
  const [row] = await db.asOwner<{ id: string }>(
    'select id from person where organization_id = $1 and email = $2',
    [org, email],
  );
  return row!.id;
};

describe('people.csv', () => {
  it('adds identifiers, and a second import changes nothing', async () => {
    expect(await identifiersOf('ada@x.example')).toEqual([
      'account https://lms.example ada.l',
      'email_alias ada@old.example',
      'email_alias lovelace@x.example',
      'employee_number E-1',
    ]);
    const row =
      'ADA@x.example,Ada,e-1,ADA@old.example|ada@x.example|lovelace@x.example,ADA.L,HTTPS://lms.example';
    expect(await imported('people.csv', header, row)).toEqual([0, 0, 1]);
    expect(await identifiersOf('ada@x.example')).toHaveLength(4);
  });

  it('adds an identifier to an unchanged person as a change, with an event that has the identifiers before and after', async () => {
    expect(await imported('people.csv', header, 'bob@x.example,Bob,,robert@x.example,,')).toEqual([0, 1, 0]);
    const [event] = await db.asOwner<{ metadata: object }>(
      `select metadata from audit_event where organization_id = $1 and action = 'user.updated'`,
      [org],
    );
    const account = { kind: 'account', issuer: 'https://lms.example', value: '4711' };
    const alias = { kind: 'email_alias', issuer: '', value: 'robert@x.example' };
    const number = { kind: 'employee_number', issuer: '', value: '0042' };
    const [before, after] = [
      [account, number],
      [account, alias, number],
    ];
    expect(event!.metadata).toEqual({ before: { identifiers: before }, after: { identifiers: after } });
  });

  it.each([
    ['alias', 'email,name', 'Lovelace@X.example,Countess'],
    ['employee number', 'employeeNumber,name', 'e-1,Countess'],
    ['account', 'account,accountIssuer,name', 'ada.l,https://lms.example,Countess'],
    ['account in any system', 'account,name', 'ada.l,Countess'],
  ])('finds a person by %s, and keeps the address', async (_, columns, row) => {
    expect(await imported('people.csv', columns, row)).toEqual([0, 1, 0]);
    expect((await stored()).map(({ email, name }) => [email, name])).toEqual([
      ['ada@x.example', 'Countess'],
      ['bob@x.example', 'Bob'],
    ]);
    expect(await identifiersOf('ada@x.example')).toHaveLength(4);
  });

  it('refuses a row that names two people, or gives a new address to a known identifier', async () => {
    const [number, account] = await refused(
      'people.csv',
      header,
      'ada@x.example,Ada,0042,,,',
      'new@x.example,New,,,4711,https://lms.example',
    );
    expect(number).toContain('2 employeeNumber: "0042" belongs to bob@x.example');
    expect(account).toContain('3 account: "4711" belongs to bob@x.example');
  });

  it('refuses an alias that is an address of another person, in the organization or in the file', async () => {
    expect(await refused('people.csv', header, 'bob@x.example,Bob,,ADA@x.example,,')).toEqual([
      '2 emailAliases: "ADA@x.example" is an e-mail address of ada@x.example. Remove it from the row, or merge the two people first.',
    ]);
    expect(await refused('people.csv', header, 'bob@x.example,Bob,,lovelace@x.example,,')).toHaveLength(1);
    const lines = ['c@x.example,C,,d@x.example,,', 'D@x.example,D,,,,', 'e@x.example,E,,c@x.example,,'];
    expect((await refused('people.csv', header, ...lines)).map((reason) => reason.slice(0, 24))).toEqual([
      '3 email: "D@x.example" i',
      '4 emailAliases: "c@x.exa',
    ]);
  });

  it('refuses the same new number or account in two rows', async () => {
    const lines = ['c@x.example,C,E-9,,x,', 'd@x.example,D,e-9,,X,'];
    expect((await refused('people.csv', header, ...lines)).map((reason) => reason.slice(0, 20))).toEqual([
      '3 employeeNumber: Li',
      '3 account: Line 2 al',
    ]);
  });

  it('refuses a new person without an address, a row that names nobody, and a file without a column of people', async () => {
    const [unknown, nobody] = await refused(
      'people.csv',
      'employeeNumber,account,name',
      'E-7,,New',
      ',,Nobody',
    );
    expect([unknown, nobody]).toEqual([
      '2 employeeNumber: Person "E-7" not found. A new person needs an e-mail address. Add it, or correct the value.',
      '3 employeeNumber: Required. Enter a value.',
    ]);
    const [missing] = await refused('people.csv', 'name', 'Ada');
    expect(missing).toContain('email, employeeNumber, account');
  });
});

describe('records', () => {
  beforeEach(async () => {
    await imported('topics.csv', 'id,title,family,module', 'sqli,SQL,web,a03');
    await imported('scenarios.csv', 'id,title', 'leak,Leak');
  });

  const attemptsOf = async (email: string) =>
    (
      await db.asOwner<{ source_id: string }>(
        `select source_id from attempt where person_id = (select id from person where organization_id = $1 and email = $2)
           and superseded_by = 9223372036854775807 order by source_id`,
        [org, email],
      )
    ).map(({ source_id }) => source_id);

  it('of each kind find the person by each identifier', async () => {
    const columns = 'email,employeeNumber,account,accountIssuer';
    const names = [
      'lovelace@x.example,,,',
      ',E-1,,',
      ',,ada.l,https://lms.example',
      ',,ADA.L,',
      'ada@x.example,e-1,ada.l,',
    ];
    const at = '2026-01-02T00:00:00Z';
    await imported(
      'attempts.csv',
      `id,topic,score,completedAt,${columns}`,
      ...names.map((name, n) => `a${n},sqli,80,${at},${name}`),
    );
    expect(await attemptsOf('ada@x.example')).toEqual(['a0', 'a1', 'a2', 'a3', 'a4']);
    for (const [n, name] of names.entries()) {
      const progress = `leak,completed,2026-01-0${n + 1}T00:00:00Z,${name}`;
      await imported('scenario-progress.csv', `scenario,status,completedAt,${columns}`, progress);
      const exemption = `pci-dss,6.2.2,R,C,202${n}-01-05,202${n}-03-01,${name}`;
      await imported('exemptions.csv', `framework,item,reason,approver,from,until,${columns}`, exemption);
      const [scope, ...others] = name.split(',');
      const assignment = `q${n},Q,topic,sqli,person,${scope},${others.join()}`;
      await imported(
        'assignments.csv',
        'id,title,targetType,target,scopeType,scope,employeeNumber,account,accountIssuer',
        assignment,
      );
    }
    const [counts] = await db.asOwner(
      `select (select count(*)::int from scenario_event where person_id = $1) as completions,
          (select count(*)::int from exemption where person_id = $1) as exemptions,
          (select count(*)::int from assignment where scope_person_id = $1) as assignments`,
      [await idOf('ada@x.example')],
    );
    expect(counts).toEqual({ completions: 5, exemptions: 5, assignments: 5 });
  });

  it('that name nobody, or two people, are refused', async () => {
    const columns = 'id,topic,score,completedAt,email,employeeNumber,account';
    const attempt = (name: string) =>
      refused('attempts.csv', columns, `a1,sqli,80,2026-01-02T00:00:00Z,${name}`);
    expect(await attempt('nobody@x.example,,')).toEqual([
      expect.stringContaining('"nobody@x.example" not found'),
    ]);
    expect(await attempt(',E-77,')).toEqual([expect.stringContaining('2 email: Person "E-77" not found')]);
    expect(await attempt('ada@x.example,,4711')).toEqual([
      expect.stringContaining('names two people: ada@x.example and bob@x.example'),
    ]);
    expect(await attempt(',,')).toEqual(['2 email: Required. Enter a value.']);
  });

  it('name an account of one system, unless only one person has an account with this name', async () => {
    await imported('people.csv', header, 'ada@x.example,Ada,,,4711,https://other.example');
    const columns = 'id,topic,score,completedAt,account,accountIssuer';
    const attempt = (id: string, name: string) => `${id},sqli,80,2026-01-02T00:00:00Z,${name}`;
    await imported(
      'attempts.csv',
      columns,
      attempt('a1', '4711,https://other.example'),
      attempt('a2', '4711,https://lms.example'),
    );
    expect([await attemptsOf('ada@x.example'), await attemptsOf('bob@x.example')]).toEqual([['a1'], ['a2']]);
    expect(await refused('attempts.csv', columns, attempt('a3', '4711,'))).toEqual([
      expect.stringContaining('"4711" matches several records'),
    ]);
    expect(await refused('attempts.csv', columns, attempt('a3', '4711,https://third.example'))).toHaveLength(
      1,
    );
    // An account without a system is one of every system, except those in which another person has it.
    const eve = 'eve@x.example,Eve,,,4711,';
    await imported('people.csv', header, eve);
    await imported(
      'attempts.csv',
      columns,
      attempt('a3', '4711,https://third.example'),
      attempt('a4', '4711,'),
      attempt('a5', '4711,https://lms.example'),
    );
    expect([await attemptsOf('eve@x.example'), await attemptsOf('bob@x.example')]).toEqual([
      ['a3', 'a4'],
      ['a2', 'a5'],
    ]);
  });

  it('of an LRS find the person by the account of the actor', async () => {
    const statement = (id: string, actor: object) =>
      JSON.stringify({
        id,
        actor,
        verb: { id: 'http://adlnet.gov/expapi/verbs/passed' },
        object: { id: 'sqli' },
        timestamp: '2026-10-01T10:00:00.000Z',
        result: { score: { scaled: 0.9 } },
      });
    await imported(
      'statements.ndjson',
      statement('s1', { account: { homePage: 'https://lms.example', name: '4711' } }),
      statement('s2', { mbox: 'mailto:lovelace@x.example' }),
      statement('s3', { account: { homePage: 'https://sso.example', name: 'BOB@x.example' } }),
    );
    expect([await attemptsOf('ada@x.example'), await attemptsOf('bob@x.example')]).toEqual([
      ['s2'],
      ['s1', 's3'],
    ]);
    const other = { account: { homePage: 'https://other.example', name: '4711' } };
    expect(await refused('statements.ndjson', statement('s4', other))).toEqual([
      expect.stringContaining('1 actor: Statement s4: Person "4711" not found'),
    ]);
  });

  it('find the remaining person after a merge, who has the identifiers of both', async () => {
    const ids = [await idOf('bob@x.example'), await idOf('ada@x.example')] as const;
    await people.merge(actor, { from: ids[0], into: ids[1] });
    expect(await identifiersOf('bob@x.example')).toEqual([]);
    expect(await identifiersOf('ada@x.example')).toHaveLength(6);
    const columns = 'id,topic,score,completedAt,email,employeeNumber';
    const attempt = (id: string, name: string) => `${id},sqli,80,2026-01-02T00:00:00Z,${name}`;
    await imported('attempts.csv', columns, attempt('a1', ',0042'), attempt('a2', 'bob@x.example,0042'));
    expect(await attemptsOf('ada@x.example')).toEqual(['a1', 'a2']);
    const [event] = await db.asOwner<{ metadata: Record<string, Record<string, { identifiers: object[] }>> }>(
      `select metadata from audit_event where organization_id = $1 and action = 'user.merged'`,
      [org],
    );
    const { from, into } = event!.metadata;
    expect(from).toMatchObject({ identifiers: [{ value: '4711' }, { value: '0042' }] });
    expect([into!['before']!.identifiers.length, into!['after']!.identifiers.length]).toEqual([4, 6]);
  });
});
