import { createTestDatabase, type TestDatabase } from '@docket/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addAdministrator, importContents } from './testing/import-fixture.js';

/** The rows of a file that are imported if its good rows are kept, next to a naive model of the rules. */
let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db?.drop());

const SEED = Number(process.env.SEED ?? 20_261_130);
const runs = { seed: SEED, numRuns: 15 };

type Row = Record<string, string>;

const csvOf = (rows: Row[], columns: string[]): string =>
  [columns.join(','), ...rows.map((row) => columns.map((column) => row[column] ?? '').join(','))].join('\n');

/** A kind of file: its columns, what must be stored before, and a query of what it has stored. */
interface Kind {
  file: string;
  columns: string[];
  setUp: (org: string) => Promise<void>;
  state: string;
  /** Returns the rows that are kept. */
  keep: (rows: Row[]) => Row[];
}

/** Returns the first of the rows with the same key. */
const firstOf = (rows: Row[], key: (row: Row) => string): Row[] =>
  rows.filter((row, at) => rows.findIndex((other) => key(other) === key(row)) === at);

/** Removes rows that are invalid because of other rows, until none is. */
function withoutConflicts(rows: Row[], isInvalid: (row: Row, others: Row[]) => boolean): Row[] {
  const left = rows.filter(
    (row) =>
      !isInvalid(
        row,
        rows.filter((other) => other !== row),
      ),
  );
  return left.length === rows.length ? rows : withoutConflicts(left, isInvalid);
}

/**
 * Imports a file of which the good rows are kept, and the kept rows alone as a file that must be without mistakes. Both
 * have the same result, and the kept rows are those of the model.
 */
async function expectKept({ file, columns, setUp, state, keep }: Kind, rows: Row[]): Promise<void> {
  const [all, alone] = [await db.organization(), await db.organization()];
  for (const org of [all, alone]) await setUp(org);
  const kept = await importContents(
    db,
    all,
    { [file]: csvOf(rows, columns) },
    { onRejected: 'keep_good_rows' },
  );
  const rejected = new Set(kept.rejections.map(({ line }) => line));
  const left = rows.filter((_, at) => !rejected.has(at + 2));
  expect(left).toEqual(keep(rows));
  const [result] = kept.files;
  expect(result).toMatchObject({ imported: true, rows: rows.length, rejected: rejected.size });
  expect(result!.created + result!.updated + result!.unchanged).toBe(left.length);
  const again = await importContents(db, alone, { [file]: csvOf(left, columns) });
  expect(again.rejections).toEqual([]);
  expect(again.files).toMatchObject([
    { created: result!.created, updated: result!.updated, unchanged: result!.unchanged },
  ]);
  expect(await db.asOwner(state, [all])).toEqual(await db.asOwner(state, [alone]));
}

const people: Kind = {
  file: 'people.csv',
  columns: ['email', 'name', 'role', 'team', 'employeeNumber'],
  setUp: async (org) => {
    await importContents(db, org, { 'teams.csv': 'name\nA' });
    for (const name of ['ada', 'bo']) await addAdministrator(db, org, name);
  },
  state: `select p.email, p.name, p.role, t.name as team, (select count(*)::int from person_identifier i where i.person_id = p.id) as identifiers
    from person p left join team t on t.id = p.team_id where p.organization_id = $1 order by p.email`,
  keep: (rows) => {
    const valid = rows.filter(({ name, team }) => name !== '' && team !== 'Unknown');
    const byEmail = firstOf(valid, ({ email }) => email!);
    const different = firstOf(byEmail, ({ employeeNumber, email }) => employeeNumber || email!);
    const removes = (row: Row, admin: string) =>
      row['email'] === `${admin}@x.example` && row['role'] !== '' && row['role'] !== 'org_admin';
    const isAdmin = ({ email }: Row) => ['ada@x.example', 'bo@x.example'].includes(email!);
    return withoutConflicts(different, (row, others) =>
      isAdmin(row) && ['ada', 'bo'].every((admin) => [row, ...others].some((each) => removes(each, admin)))
        ? removes(row, 'ada') || removes(row, 'bo')
        : false,
    );
  },
};

const topics: Kind = {
  file: 'topics.csv',
  columns: ['id', 'title', 'family', 'module', 'moduleTitle'],
  setUp: async () => undefined,
  state: `select t.slug, t.title, m.slug as module, m.title as module_title from topic t join module m on m.id = t.module_id
    where t.organization_id = $1 order by t.slug`,
  keep: (rows) => {
    const valid = rows.filter(({ title }) => title !== '');
    return withoutConflicts(
      firstOf(valid, ({ id }) => id!),
      (row, others) =>
        row['moduleTitle'] !== '' &&
        others.some(
          (other) =>
            other['module'] === row['module'] &&
            other['moduleTitle'] !== '' &&
            other['moduleTitle']! < row['moduleTitle']!,
        ),
    );
  },
};

const attempts: Kind = {
  file: 'attempts.csv',
  columns: ['id', 'email', 'topic', 'score', 'completedAt'],
  setUp: async (org) => {
    await importContents(db, org, {
      'people.csv': 'email,name\np@x.example,P',
      'topics.csv': 'id,title,family,module\nt,T,web,a03',
    });
  },
  state: `select source_id, score::text from attempt where organization_id = $1 order by source_id`,
  keep: (rows) => {
    const valid = rows.filter(({ email, score }) => email === 'p@x.example' && score !== '101');
    return valid.filter((row) => {
      const first = valid.find(({ id }) => id === row['id'])!;
      return first['score'] === row['score'];
    });
  },
};

const exemptions: Kind = {
  file: 'exemptions.csv',
  columns: ['email', 'framework', 'item', 'reason', 'approver', 'from', 'until'],
  setUp: async (org) => {
    await importContents(db, org, { 'people.csv': 'email,name\np@x.example,P\nq@x.example,Q' });
  },
  state: `select p.email, x.reason, x.starts_at, x.ends_at from exemption x join person p on p.id = x.person_id
    where x.organization_id = $1 order by 1, 3`,
  keep: (rows) => {
    const valid = rows.filter(({ email, from, until }) => email !== 'r@x.example' && from! < until!);
    return withoutConflicts(
      firstOf(valid, ({ email, from }) => `${email} ${from}`),
      (row, others) =>
        others.some(
          ({ email, from, until }) =>
            email === row['email'] && from! < row['until']! && row['from']! < until!,
        ),
    );
  },
};

const rowsOf = (fields: Record<string, readonly string[]>) =>
  fc.array(
    fc.record(
      Object.fromEntries(Object.entries(fields).map(([name, values]) => [name, fc.constantFrom(...values)])),
    ),
    { minLength: 1, maxLength: 8 },
  );

const day = ['2026-01-01', '2026-01-02', '2026-01-03', '2026-01-04', '2026-01-05'];
const files: [string, Kind, fc.Arbitrary<Row[]>][] = [
  [
    'people, with the last administrators',
    people,
    rowsOf({
      email: ['ada@x.example', 'bo@x.example', 'cy@x.example', 'di@x.example'],
      name: ['N', 'M', ''],
      role: ['', 'learner', 'org_admin'],
      team: ['', 'A', 'Unknown'],
      employeeNumber: ['', '', '1', '2'],
    }),
  ],
  [
    'topics, with the titles of their modules',
    topics,
    rowsOf({
      id: ['a', 'b', 'c'],
      title: ['T', 'U', ''],
      family: ['web'],
      module: ['m', 'n'],
      moduleTitle: ['', 'X', 'Y', 'Z'],
    }),
  ],
  [
    'attempts, with the same IDs',
    attempts,
    rowsOf({
      id: ['1', '2', '3'],
      email: ['p@x.example', 'p@x.example', 'ghost@x.example'],
      topic: ['t'],
      score: ['70', '80', '101'],
      completedAt: ['2026-01-01T00:00:00Z'],
    }),
  ],
  [
    'exemptions, with overlapping periods',
    exemptions,
    rowsOf({
      email: ['p@x.example', 'q@x.example', 'r@x.example'],
      framework: ['pci-dss'],
      item: ['12.6'],
      reason: ['Leave', 'Other'],
      approver: ['C'],
      from: day,
      until: day,
    }),
  ],
];

describe(`kept rows (seed ${SEED})`, () => {
  it.each(files)(
    'of %s are those that are valid without the rejected ones',
    async (_, kind, rows) => {
      await fc.assert(
        fc.asyncProperty(rows, (given) => expectKept(kind, given)),
        runs,
      );
    },
    300_000,
  );
});

describe('a row is kept', () => {
  const keptOf = async (kind: Kind, rows: Row[]) => {
    await expectKept(kind, rows);
    return kind.keep(rows).map((row) => rows.indexOf(row) + 2);
  };

  it('if the earlier row with its key is rejected for another reason', async () => {
    expect(
      await keptOf(people, [
        { email: 'cy@x.example', name: '' },
        { email: 'cy@x.example', name: 'Cy', team: 'Unknown' },
        { email: 'cy@x.example', name: 'Cy' },
        { email: 'cy@x.example', name: 'Cyrus' },
      ]),
    ).toEqual([4]);
  });

  it('if the row that removes the other administrator is rejected', async () => {
    expect(
      await keptOf(people, [
        { email: 'ada@x.example', name: 'Ada', role: 'learner' },
        { email: 'bo@x.example', name: '', role: 'learner' },
      ]),
    ).toEqual([2]);
  });

  it('unless it removes the last administrators together with another row', async () => {
    expect(
      await keptOf(people, [
        { email: 'ada@x.example', name: 'Ada', role: 'learner' },
        { email: 'bo@x.example', name: 'Bo', role: 'learner' },
        { email: 'bo@x.example', name: 'Bo', role: 'org_admin' },
        { email: 'cy@x.example', name: 'Cy' },
      ]),
    ).toEqual([5]);
  });

  it('if the exemption that it overlaps is rejected', async () => {
    const exemption = { framework: 'pci-dss', item: '12.6', reason: 'R', approver: 'C' };
    expect(
      await keptOf(exemptions, [
        { ...exemption, email: 'p@x.example', from: '2026-01-01', until: '2026-01-03' },
        { ...exemption, email: 'p@x.example', from: '2026-01-02', until: '2026-01-02' },
      ]),
    ).toEqual([2]);
  });
});
