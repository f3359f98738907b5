import { ExemptionsService, PeopleService } from '@docket/domain';
import { createTestDatabase, type TestDatabase } from '@docket/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { importContents } from '../testing/import-fixture.js';

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

const run = (files: Record<string, string>) => importContents(db, org, files, { actor: actor() });
const actor = () => ({
  organizationId: org,
  id: '',
  name: 'Test',
  email: 'test@example.com',
  role: 'org_admin' as const,
  ipAddress: '192.0.2.1',
});
const HEADER = 'email,assignment,framework,item,reason,approver,from,until\n';
const importFile = (rows: string[]) => run({ 'exemptions.csv': HEADER + rows.join('\n') });
const importRows = async (...rows: string[]) => {
  const { files, rejections } = await importFile(rows);
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

/** Returns the exemptions that are not cancelled, of everyone, as `email reason from until`. */
const valid = async () =>
  (
    await db.asOwner<{ text: string }>(
      `select p.email || ' ' || x.reason || ' ' || to_char(x.starts_at at time zone 'UTC', 'YYYY-MM-DD') || ' '
           || to_char(x.ends_at at time zone 'UTC', 'YYYY-MM-DD') as text
         from exemption x join person p on p.id = x.person_id
         where x.organization_id = $1 and x.ends_at > x.starts_at order by p.email, x.starts_at`,
      [org],
    )
  ).map(({ text }) => text);
const eventsOf = (action: string) =>
  db.asOwner(
    `select actor_email, actor_role, target_type, target_label, ip_address, metadata from audit_event
       where organization_id = $1 and action = $2 order by target_label`,
    [org, action],
  );

describe('in an organization of its own', () => {
  beforeEach(async () => {
    org = await db.organization();
    const setup = {
      'people.csv': 'email,name,joinedAt\nada@x.y,Ada,2025-01-01\nbo@x.y,Bo,2025-01-01\n',
      'topics.csv': 'id,title,family,module\na,A,web,m\n',
      'assignments.csv': 'id,title,targetType,target,scopeType\n1,A,topic,a,organization\n',
    };
    expect((await run(setup)).rejections).toEqual([]);
  });
  const people = () => new PeopleService(db.tenancy);
  const exemptions = () => new ExemptionsService(db.tenancy);
  const idOf = async (email: string) => {
    const [row] = await db.asOwner<{ id: string }>(
      'select id from person where organization_id = $1 and email = $2',
      [org, email],
    );
    return row!.id;
  };
  const merge = async (from: string, into: string) =>
    people().merge(actor(), { from: await idOf(from), into: await idOf(into) });
  const endAll = async () => {
    const { items } = await exemptions().list(org, { page: 1, pageSize: 20 });
    for (const { id } of items) await exemptions().update(actor(), id, { endNow: true });
  };
  const item = (email: string, reason: string, from: string, until: string) =>
    `${email},,pci-dss,12.6,${reason},CISO,${from},${until}`;

  it('does not revive exemptions that were ended or cancelled on the page', async () => {
    const rows = [
      item('ada@x.y', 'Active', '2026-01-01', '2035-01-01'),
      item('bo@x.y', 'Upcoming', '2034-01-01', '2035-01-01'),
    ];
    expect((await importRows(...rows)).counts).toEqual([2, 0, 0]);
    await endAll();
    const ended = await valid();
    expect(ended).toHaveLength(1);
    expect(await importRows(...rows)).toEqual({ counts: [0, 0, 2], rejected: [] });
    expect(await valid()).toEqual(ended);
    // Another reason does not change the end either.
    const corrected = rows.map((row) => row.replace('CISO', 'CTO'));
    expect((await importRows(...corrected)).counts).toEqual([0, 1, 1]);
    expect(await valid()).toEqual(ended);
    // Another end does.
    const extended = rows.map((row) => row.replace('2035', '2036'));
    expect((await importRows(extended[1]!)).counts).toEqual([1, 0, 0]);
    expect(await valid()).toContain('bo@x.y Upcoming 2034-01-01 2036-01-01');
  });

  it('identifies an exemption that was created again after it was cancelled', async () => {
    const personIds = [await idOf('ada@x.y')];
    const request = {
      personIds,
      subject: { type: 'item' as const, frameworkId: 'pci-dss', itemId: '12.6' },
      reason: 'R',
      approver: 'CISO',
      startsAt: '2034-01-01T00:00:00.000Z',
      endsAt: '2035-01-01T00:00:00.000Z',
    };
    await exemptions().create(actor(), request);
    await endAll();
    await exemptions().create(actor(), request);
    const row = item('ada@x.y', 'R', '2034-01-01', '2035-01-01');
    expect((await importRows(row)).counts).toEqual([0, 0, 1]);
    expect((await importRows(row.replace('CISO', 'CTO'))).counts).toEqual([0, 1, 0]);
    expect(await valid()).toEqual(['ada@x.y R 2034-01-01 2035-01-01']);
  });

  it('imports the rows of two people again after their merge', async () => {
    const rows = [
      item('ada@x.y', 'Same', '2026-01-01', '2026-03-01'),
      item('bo@x.y', 'Same', '2026-01-01', '2026-03-01'),
      item('ada@x.y', 'Around', '2026-04-01', '2026-08-01'),
      item('bo@x.y', 'Inside', '2026-05-01', '2026-06-01'),
    ];
    expect((await importRows(...rows)).counts).toEqual([4, 0, 0]);
    await merge('ada@x.y', 'bo@x.y');
    const merged = [
      'bo@x.y Same 2026-01-01 2026-03-01',
      'bo@x.y Around 2026-04-01 2026-05-01',
      'bo@x.y Inside 2026-05-01 2026-06-01',
      'bo@x.y Around 2026-06-01 2026-08-01',
    ];
    expect(await valid()).toEqual(merged);
    expect(await importRows(rows[1]!)).toEqual({ counts: [0, 0, 1], rejected: [] });
    expect(await importRows(...rows)).toEqual({ counts: [0, 0, 4], rejected: [] });
    expect(await importRows(...rows.toReversed())).toEqual({ counts: [0, 0, 4], rejected: [] });
    expect(await valid()).toEqual(merged);
    // The row with the remaining address may change.
    expect(await importRows(rows[0]!, rows[1]!.replace('CISO', 'CTO'))).toEqual({
      counts: [0, 1, 1],
      rejected: [],
    });
  });

  it('imports new rows of merged people that are equal or contained, and rejects those that conflict', async () => {
    await merge('ada@x.y', 'bo@x.y');
    const own = item('bo@x.y', 'R', '2026-01-01', '2026-03-01');
    const equal = item('ada@x.y', 'R', '2026-01-01', '2026-03-01');
    const contained = item('ada@x.y', 'R', '2026-02-01', '2026-03-01');
    const other = item('ada@x.y', 'Other', '2026-01-01', '2026-03-01');
    const overlapping = item('ada@x.y', 'Other', '2026-02-01', '2026-04-01');
    for (const rows of [
      [own, other],
      [other, own],
    ]) {
      const { rejections } = await importFile(rows);
      expect(rejections).toMatchObject([{ line: 3, field: 'from' }]);
      expect(rejections[0]!.reason).toMatch(/Line 2.*merge/);
      expect(rejections[0]!.reason).toMatch(/ada@x\.y.*bo@x\.y|bo@x\.y.*ada@x\.y/);
    }
    expect(await importRows(equal, own, contained)).toEqual({ counts: [1, 0, 2], rejected: [] });
    expect(await valid()).toEqual(['bo@x.y R 2026-01-01 2026-03-01']);
    const { rejections } = await importFile([overlapping]);
    expect(rejections).toMatchObject([{ line: 2, field: 'from' }]);
    expect(rejections[0]!.reason).toContain('ada@x.y was merged with bo@x.y');
    expect((await importFile([own, other])).rejections[0]!.reason).toContain('since a merge');
  });

  it('writes an audit event for each exemption that it creates or changes', async () => {
    const rows = [
      'ada@x.y,1,,,Leave,CISO,2026-01-01,2026-03-01',
      item('bo@x.y', 'Leave', '2026-01-01', '2026-03-01'),
    ];
    await importRows(...rows);
    const actorColumns = {
      actor_email: 'test@example.com',
      actor_role: 'org_admin',
      target_type: 'exemption',
      ip_address: '192.0.2.1',
    };
    const values = {
      reason: 'Leave',
      approver: 'CISO',
      startsAt: '2026-01-01T00:00:00.000Z',
      endsAt: '2026-03-01T00:00:00.000Z',
    };
    expect(await eventsOf('exemption.created')).toMatchObject([
      {
        ...actorColumns,
        target_label: 'ada@x.y',
        metadata: {
          after: { ...values, person: { email: 'ada@x.y' }, subject: { type: 'assignment', title: 'A' } },
        },
      },
      {
        ...actorColumns,
        target_label: 'bo@x.y',
        metadata: { after: { ...values, subject: { type: 'item', id: 'pci-dss/12.6' } } },
      },
    ]);
    await importRows(rows[0]!.replace('2026-03-01', '2026-02-01'), rows[1]!);
    expect(await eventsOf('exemption.updated')).toEqual([
      {
        ...actorColumns,
        target_label: 'ada@x.y',
        metadata: {
          subject: { type: 'assignment', id: expect.any(String), title: 'A' },
          before: { endsAt: '2026-03-01T00:00:00.000Z' },
          after: { endsAt: '2026-02-01T00:00:00.000Z' },
        },
      },
    ]);
  });
});

it('rejects overlapping exemptions in the database', async () => {
  const insert = (from: string, until: string) =>
    db.asOwner(
      `insert into exemption (organization_id, person_id, framework_id, item_id, reason, approver, starts_at, ends_at)
         select organization_id, id, 'pci-dss', '12.6', 'R', 'A', $2, $3 from person where organization_id = $1 limit 1`,
      [org, from, until],
    );
  await insert('2020-01-01Z', '2020-03-01Z');
  await insert('2020-02-01Z', '2020-02-01Z');
  await expect(insert('2020-02-01Z', '2020-04-01Z')).rejects.toThrow('exemption_item_overlap');
});
