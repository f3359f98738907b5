import { csvLine, name as nameSchema, roles, textKey, unguardFormula } from '@docket/contracts';
import { peopleCsvColumns, PeopleService, type Actor } from '@docket/domain';
import { createTestDatabase, type TestDatabase } from '@docket/testing';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { allOf, importContents } from './testing/import-fixture.js';

/** The export of people can be imported: into the same organization without a change, and into another one with all values. */
const seed = Number(process.env['SEED'] ?? 20_261_130);
let db: TestDatabase;
beforeAll(async () => {
  console.log(`seed ${seed}; run again with SEED=${seed}`);
  db = await createTestDatabase();
});
afterAll(() => db?.drop());

const columns = [
  'email',
  'name',
  'role',
  'team',
  'languages',
  'jobFunction',
  'bespokeSoftware',
  'joinedAt',
  'leftAt',
  'employeeNumber',
  'emailAliases',
  'account',
  'accountIssuer',
  'moreIdentifiers',
] as const;
type Person = Record<(typeof columns)[number], string>;

const HARD = [
  '=1+1',
  "'=1+1",
  "'",
  '"',
  'a,b',
  'ß',
  'İ',
  '\u200dé',
  '@x',
  '\t-2',
  '|',
  '日本',
  '👩‍💻',
  'a  b',
  '#N/A',
  '(line)',
];
/** A text in the form in which a request or a file would store it. */
const text = fc
  .array(fc.oneof(fc.constantFrom(...HARD), fc.string({ unit: 'binary', maxLength: 4 })), {
    minLength: 1,
    maxLength: 3,
  })
  .map((parts) => nameSchema.safeParse(parts.join('')).data)
  .filter((value) => value !== undefined);
const keyed = text.map((value) =>
  value
    .normalize('NFC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .trim(),
);
const visibleKey = keyed.filter((value) => nameSchema.safeParse(value).data === value && value.length <= 50);
const instant = fc
  .integer({ min: Date.UTC(1, 0, 1), max: Date.UTC(2026, 5, 1) })
  .map((millis) => new Date(millis).toISOString())
  .filter((iso) => iso.startsWith('0') || iso.startsWith('1') || iso.startsWith('2'));
const identifier = fc.record({
  number: fc.boolean(),
  issuer: fc.oneof(fc.constant(''), visibleKey),
  value: visibleKey,
});

const generated = fc.record({
  name: text,
  role: fc.constantFrom(...roles),
  team: fc.option(visibleKey, { nil: '' }),
  languages: fc.uniqueArray(fc.constantFrom('java', 'go', 'c++', 'c#'), { maxLength: 3 }),
  jobFunction: fc.option(visibleKey, { nil: '' }),
  bespokeSoftware: fc.constantFrom('true', 'false'),
  membership: fc.uniqueArray(instant, { minLength: 1, maxLength: 2 }).map((ends) => ends.sort()),
  identifiers: fc.array(identifier, { maxLength: 5 }),
  aliases: fc.integer({ min: 0, max: 2 }),
});

/** Returns people whose keys are all different. */
function peopleOf(all: (typeof generated extends fc.Arbitrary<infer T> ? T : never)[]): Person[] {
  const seen = new Set<string>();
  const isNew = (...parts: string[]) => {
    const key = parts.map(textKey).join('\0');
    return !seen.has(key) && seen.add(key);
  };
  return all.map(({ membership, identifiers, aliases, ...person }, at) => {
    const own = identifiers
      .map(({ number, issuer, value }) => ({
        kind: number ? 'employee_number' : 'account',
        issuer: number ? '' : issuer,
        value,
      }))
      .filter(({ kind, issuer, value }) => isNew(kind, issuer, value));
    const [[number, ...numbers], [account, ...accounts]] = ['employee_number', 'account'].map((kind) =>
      own.filter((each) => each.kind === kind),
    ) as [typeof own, typeof own];
    const more = [...accounts, ...numbers];
    return {
      ...person,
      email: `p${at}@x.example`,
      languages: person.languages.join('|'),
      joinedAt: membership[0]!,
      leftAt: membership[1] ?? '',
      employeeNumber: number?.value ?? '',
      emailAliases: Array.from({ length: aliases }, (_, alias) => `p${at}-${alias}@old.example`).join('|'),
      account: account?.value ?? '',
      accountIssuer: account?.issuer ?? '',
      moreIdentifiers: more.length > 0 ? JSON.stringify(more) : '',
    };
  });
}

const csvOf = (rows: Person[]): string =>
  csvLine([...columns]) + rows.map((row) => csvLine(columns.map((column) => row[column]))).join('');

/** Returns a row of a file without the guard against formulas. */
const unguarded = (row: Person): Person =>
  Object.fromEntries(columns.map((column) => [column, unguardFormula(row[column])])) as Person;

/** Returns what a row says, whatever the order of the identifiers and the spelling of a team that others name too. */
function saidOf(row: Person): string {
  const { employeeNumber, account, accountIssuer, moreIdentifiers, team, ...others } = row;
  const identifiers = [
    { kind: 'employee_number', issuer: '', value: employeeNumber },
    { kind: 'account', issuer: accountIssuer, value: account },
    ...(JSON.parse(moreIdentifiers || '[]') as { kind: string; issuer: string; value: string }[]),
  ].filter((identifier) => identifier.value !== '');
  const named = identifiers.map(({ kind, issuer, value: own }) => `${kind} ${issuer} ${own}`).sort();
  const values = Object.entries(others).map(([column, value]) => `${column} ${value}`);
  return JSON.stringify([...values.sort(), textKey(team), ...named]);
}

async function exported(organizationId: string): Promise<string> {
  const actor: Actor = {
    organizationId,
    id: '',
    name: 'T',
    email: 't@x.example',
    role: 'org_admin',
    ipAddress: null,
  };
  const rows = (await allOf(new PeopleService(db.tenancy).exportRows(actor, {}))).flat();
  return [peopleCsvColumns, ...rows.map((row) => peopleCsvColumns.map((column) => row[column]))]
    .map((values) => csvLine([...values]))
    .join('');
}

const teamsOf = (people: Person[]): string => {
  const teams = new Map(people.flatMap(({ team }) => (team === '' ? [] : [[textKey(team), team]])));
  return csvLine(['name']) + [...teams.values()].map((team) => csvLine([team])).join('');
};

it('is the identity for every person', { timeout: 300_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(generated, { minLength: 1, maxLength: 12 }), async (all) => {
      const people = peopleOf(all);
      const [first, second] = [await db.organization(), await db.organization()];
      const teams = { 'teams.csv': teamsOf(people) };
      const added = await importContents(db, first, { ...teams, 'people.csv': csvOf(people) });
      expect(added.rejections).toEqual([]);
      const file = await exported(first);
      const rows = parse(file, { bom: true, columns: true }) as Person[];
      expect(rows.map(unguarded).map(saidOf).sort()).toEqual(people.map(saidOf).sort());
      const again = await importContents(db, first, { 'people.csv': file });
      expect([again.rejections, again.files]).toMatchObject([
        [],
        [{ created: 0, updated: 0, unchanged: people.length }],
      ]);
      expect(await exported(first)).toBe(file);
      const copied = await importContents(db, second, { ...teams, 'people.csv': file });
      expect(copied.rejections).toEqual([]);
      expect(await exported(second)).toBe(file);
    }),
    { seed, numRuns: Number(process.env['RUNS'] ?? 25), endOnFailure: true },
  );
});

it('refuses further identifiers of somebody else, of an earlier row, and what is no list', async () => {
  const org = await db.organization();
  const run = (rows: string[][]) =>
    importContents(db, org, {
      'people.csv': csvLine(['email', 'name', 'account', 'moreIdentifiers']) + rows.map(csvLine).join(''),
    });
  const accounts = (...values: string[]) =>
    JSON.stringify(values.map((value) => ({ kind: 'account', issuer: 'lms', value })));
  expect((await run([['a@x.example', 'Ada', '', accounts('ada', 'ADA', 'lovelace')]])).rejections).toEqual(
    [],
  );
  const { rejections } = await run([
    ['b@x.example', 'Bo', '', accounts('Ada')],
    ['c@x.example', 'Cy', '', accounts('cy')],
    ['d@x.example', 'Di', '', accounts('CY')],
    ['e@x.example', 'Ed', '', '[{"kind":"email_alias","value":"x"}]'],
    ['f@x.example', 'Fe', '', 'ada'],
    ['g@x.example', 'Gi', '', '[{"kind":"employee_number","issuer":"x","value":"1"}]'],
  ]);
  expect(rejections.map(({ line, field, reason }) => `${line} ${field} ${reason.slice(0, 24)}`)).toEqual([
    '2 moreIdentifiers "Ada" belongs to a@x.exa',
    '4 moreIdentifiers Line 3 already contains ',
    '5 moreIdentifiers The value is no list of ',
    '6 moreIdentifiers The value is no list of ',
    '7 moreIdentifiers The value is no list of ',
  ]);
});
