import { createTestDatabase, type TestDatabase } from '@docket/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { importFiles } from '../import-files.js';

let db: TestDatabase;
let org: string;
beforeAll(async () => {
  db = await createTestDatabase();
  org = await db.organization();
  const setup = {
    'people.csv': 'email,name,joinedAt\nada@x.y,Ada,2025-01-01\nbo@x.y,Bo,2025-01-01\n',
    'topics.csv': 'id,title,family,module\na,A,web,m\n',
    'assignments.csv': 'id,title,targetType,target,scopeType\n1,A,topic,a,organization\n',
  };
  expect((await run(setup)).rejections).toEqual([]);
});
afterAll(() => db?.drop());

const run = (files: Record<string, string>) =>
  importFiles(
    db.tenancy,
    org,
    Object.entries(files).map(([name, content]) => ({
      name,
      async *open() {
        yield Buffer.from(content);
      },
    })),
    {
      actor: {
        organizationId: org,
        id: '',
        name: 'Test',
        email: 'test@example.com',
        role: 'org_admin',
        ipAddress: null,
      },
    },
  );
const HEADER = 'email,assignment,framework,item,reason,approver,from,until\n';
const importRows = async (...rows: string[]) => {
  const { files, rejections } = await run({ 'exemptions.csv': HEADER + rows.join('\n') });
  const { created, updated, unchanged } = files[0]!;
  return {
    counts: [created, updated, unchanged],
    rejected: rejections.map(({ line, field }) => [line, field]),
  };
};

it('creates exemptions, updates changed ones, and keeps the others', async () => {
  const ada = 'ADA@x.y,1,,,Leave,CISO,2026-01-01,2026-03-01';
  const control = 'ada@x.y,,pci-dss,12.6,Leave,CISO,2026-01-01,2026-03-01T12:00:00.5Z';
  expect(await importRows(ada, control)).toEqual({ counts: [2, 0, 0], rejected: [] });
  expect(await importRows(ada, control)).toEqual({ counts: [0, 0, 2], rejected: [] });
  expect(await importRows(ada.replace('2026-03-01', '2026-02-01'), control)).toEqual({
    counts: [0, 1, 1],
    rejected: [],
  });
  const rows = await db.asOwner(
    'select reason, approver, item_id, starts_at, ends_at from exemption where organization_id = $1 order by item_id nulls first',
    [org],
  );
  const values = { reason: 'Leave', approver: 'CISO', starts_at: new Date('2026-01-01T00:00:00Z') };
  expect(rows).toEqual([
    { ...values, item_id: null, ends_at: new Date('2026-02-01T00:00:00Z') },
    { ...values, item_id: '12.6', ends_at: new Date('2026-03-01T12:00:00.500Z') },
  ]);
});

it.each([
  ['an unknown person', 'cy@x.y,1,,,R,A,2026-05-01,2026-06-01', 'email'],
  ['an unknown assignment', 'bo@x.y,2,,,R,A,2026-05-01,2026-06-01', 'assignment'],
  ['an unknown framework', 'bo@x.y,,none,12.6,R,A,2026-05-01,2026-06-01', 'item'],
  ['an unknown item', 'bo@x.y,,pci-dss,99,R,A,2026-05-01,2026-06-01', 'item'],
  ['no subject', 'bo@x.y,,,,R,A,2026-05-01,2026-06-01', 'assignment'],
  ['two subjects', 'bo@x.y,1,pci-dss,12.6,R,A,2026-05-01,2026-06-01', 'assignment'],
  ['a framework without an item', 'bo@x.y,,pci-dss,,R,A,2026-05-01,2026-06-01', 'item'],
  ['an item without a framework', 'bo@x.y,,,12.6,R,A,2026-05-01,2026-06-01', 'framework'],
  ['a blank reason', 'bo@x.y,1,,,"  ",A,2026-05-01,2026-06-01', 'reason'],
  ['no approver', 'bo@x.y,1,,,R,,2026-05-01,2026-06-01', 'approver'],
  ['an end at the start', 'bo@x.y,1,,,R,A,2026-05-01,2026-05-01', 'until'],
  ['more than 10 years', 'bo@x.y,1,,,R,A,2026-05-01,2036-05-01T00:00:00.001Z', 'until'],
  ['an end that is missing', 'bo@x.y,1,,,R,A,2026-05-01,', 'until'],
])('rejects %s', async (_, row, field) => {
  expect(await importRows(row)).toEqual({ counts: [0, 0, 0], rejected: [[2, field]] });
});

it('rejects an exemption that is repeated or overlaps another one, in the file or in the database', async () => {
  const first = 'bo@x.y,1,,,R,A,2026-05-01,2026-06-01';
  const overlapping = 'BO@x.y,1,,,R,A,2026-05-31,2026-07-01';
  expect((await importRows(first, first)).rejected).toEqual([[3, 'from']]);
  expect((await importRows(first, overlapping)).rejected).toEqual([
    [2, 'from'],
    [3, 'from'],
  ]);
  expect(await importRows(first)).toEqual({ counts: [1, 0, 0], rejected: [] });
  expect((await importRows(overlapping)).rejected).toEqual([[2, 'from']]);
  expect(await importRows(overlapping.replace('2026-05-31', '2026-06-01'))).toMatchObject({
    counts: [1, 0, 0],
  });
  // Shortens one exemption and adds another in its place.
  expect(
    await importRows(first.replace('2026-06-01', '2026-05-10'), first.replace('2026-05-01', '2026-05-10')),
  ).toEqual({
    counts: [1, 1, 0],
    rejected: [],
  });
});
