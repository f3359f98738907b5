import { newId } from '@docket/contracts';
import { PeopleService } from '@docket/domain';
import { createTestDatabase, type TestDatabase } from '@docket/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SnapshotLine } from '../snapshot/snapshot.js';
import { collectPersonRecord } from './person-record.collect.js';
import { personRecordReport } from './person-record.definition.js';
import type {
  AttemptRow,
  ExemptionRow,
  MembershipRow,
  PersonSection,
  RecordAssignment,
  RecordControl,
  RecordFigures,
  RecordItem,
  ScenarioRow,
} from './person-record.snapshot.js';

const AS_OF = Date.parse('2026-06-01T00:00:00.000Z');
const DAY = 86_400_000;
const iso = (time: number): string => new Date(time).toISOString();

let db: TestDatabase;
let org: string;
let module: string;
let number = 0;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db?.drop());
beforeEach(async () => {
  org = await db.organization();
  module = await insert(
    `insert into module (organization_id, family, slug, title) values ($1, 'web', 'm', 'M')`,
    [],
  );
});

const insert = async (sql: string, values: unknown[]): Promise<string> =>
  (await db.asOwner<{ id: string }>(`${sql} returning id`, [org, ...values]))[0]!.id;
const person = (languages: string[] = []) =>
  insert(
    `insert into person (organization_id, email, name, role, joined_at, languages)
       values ($1, $2, 'P', 'learner', '2025-01-01Z', $3)`,
    [`p${(number += 1)}@x.y`, languages],
  );
const topic = (cwes: number[] = [79]) =>
  insert(`insert into topic (organization_id, module_id, slug, title, cwe_ids) values ($1, $2, $3, $3, $4)`, [
    module,
    `t${(number += 1)}`,
    cwes,
  ]);
const attempt = (who: string, what: string, score: number, at: number, language: string | null = null) =>
  insert(
    `insert into attempt (organization_id, person_id, topic_id, score, completed_at, language, source, source_id)
       values ($1, $2, $3, $4, $5, $6, 't', $7)`,
    [who, what, score, iso(at), language, `s${(number += 1)}`],
  );
const voidAttempt = async (id: string) => {
  await db.asOwner(
    `with target as (select source, source_id from attempt where id = $2),
       change as (select current_change($1) as id),
       voided as (update attempt a set superseded_by = c.id from change c where a.id = $2)
     insert into attempt_void (organization_id, source, source_id, reason, changed_by, recorded_by)
       select $1, t.source, t.source_id, 'Wrong person', 'ada@x.y', c.id from target t cross join change c`,
    [org, id],
  );
};

interface Rows<Data, Row> {
  data: Data;
  rows: Row[];
}

async function collect(
  personId: string,
  instants: { asOf?: string; knownAt?: string } = { asOf: iso(AS_OF) },
  organizationId = org,
) {
  const lines: SnapshotLine[] = [];
  await db.tenancy.figures(organizationId, instants, async (em, at) => {
    const context = {
      em,
      at,
      params: { personId },
      rules: { passingScore: 70, windowDays: 365, coverageThresholdPercent: 80 },
      reportId: '0197a6b2-3c4d-7e5f-8a9b-1c2d3e4f5a6b',
      language: 'en' as const,
      signal: new AbortController().signal,
      progress: () => undefined,
    };
    for await (const line of collectPersonRecord(context)) lines.push(line);
  });
  const sections = new Map<string, Rows<unknown, unknown>[]>();
  let rows: unknown[] = [];
  for (const line of lines) {
    if ('row' in line) rows.push(line.row);
    else {
      rows = [];
      sections.set(line.section, [...(sections.get(line.section) ?? []), { data: line.data, rows }]);
    }
  }
  const of = <Data, Row>(name: string) => (sections.get(name) ?? []) as Rows<Data, Row>[];
  return {
    person: of<PersonSection, never>('person')[0]!.data,
    figures: of<RecordFigures, never>('figures')[0]!.data,
    memberships: of<undefined, MembershipRow>('memberships')[0]!.rows,
    assignments: of<RecordAssignment, RecordItem>('assignments'),
    controls: of<{ frameworkId: string; itemCount: number; satisfied: number }, RecordControl>('controls'),
    exemptions: of<undefined, ExemptionRow>('exemptions')[0]!.rows,
    attempts: of<undefined, AttemptRow>('attempts')[0]!.rows,
    scenarios: of<undefined, ScenarioRow>('scenarios')[0]!.rows,
  };
}

const scoresOf = ({ attempts }: { attempts: AttemptRow[] }) =>
  attempts.map(({ score, voidedAt }) => [score, voidedAt !== null]);

describe('the attempts of a person', () => {
  it('are those completed by the instant, newest first, with source and instants', async () => {
    const [who, what] = [await person(), await topic()];
    await attempt(who, what, 70, AS_OF);
    await attempt(who, what, 80, AS_OF + 1);
    await attempt(who, what, 69.99, AS_OF - DAY, 'go');
    await attempt(await person(), what, 90, AS_OF - DAY);
    const record = await collect(who);
    expect(scoresOf(record)).toEqual([
      [70, false],
      [69.9, false],
    ]);
    expect(record.attempts[1]).toMatchObject({
      passed: false,
      language: 'go',
      source: 't',
      completedAt: iso(AS_OF - DAY),
    });
    expect(record.figures).toMatchObject({ attempts: 2, passes: 1, voided: 0, topicsTrained: 1 });
  });

  it('include voided ones, marked with the reason, from when the void was recorded', async () => {
    const [who, what] = [await person(), await topic()];
    const voided = await attempt(who, what, 90, AS_OF - DAY);
    const before = await db.distinctInstant();
    await voidAttempt(voided);
    const record = await collect(who);
    expect(record.attempts).toMatchObject([{ score: 90, voidReason: 'Wrong person', voidedBy: 'ada@x.y' }]);
    expect(record.figures).toMatchObject({ attempts: 0, passes: 0, voided: 1, topicsTrained: 0 });
    const earlier = await collect(who, { asOf: iso(AS_OF), knownAt: before });
    expect(scoresOf(earlier)).toEqual([[90, false]]);
    expect(earlier.figures).toMatchObject({ attempts: 1, voided: 0 });
  });
});

describe('a merged person', () => {
  it('has the records of both, each attempt once, also by the earlier ID', async () => {
    const [from, into, what] = [await person(), await person(), await topic()];
    const [voidedBefore, voidedAfter] = [
      await attempt(from, what, 71, AS_OF - 4 * DAY),
      await attempt(from, what, 72, AS_OF - 3 * DAY),
    ];
    await attempt(from, what, 73, AS_OF - 2 * DAY);
    await attempt(into, what, 74, AS_OF - DAY);
    await voidAttempt(voidedBefore);
    const before = await db.distinctInstant();
    const actor = {
      organizationId: org,
      personId: newId(),
      name: 'A',
      email: 'a@x.y',
      role: 'org_admin',
      ipAddress: null,
    };
    await new PeopleService(db.tenancy).merge(actor as never, { from, into });
    const [copy] = await db.asOwner<{ id: string }>(
      `select a.id from attempt a join attempt o using (source, source_id) where o.id = $1 and a.id <> o.id`,
      [voidedAfter],
    );
    await voidAttempt(copy!.id);
    for (const id of [into, from]) {
      const record = await collect(id);
      expect(scoresOf(record)).toEqual([
        [74, false],
        [73, false],
        [72, true],
        [71, true],
      ]);
      expect(record.person).toMatchObject({
        id: into,
        requestedId: id === from ? from : null,
        merged: [{ id: from }],
      });
    }
    const past = { asOf: iso(AS_OF), knownAt: before };
    expect(scoresOf(await collect(into, past))).toEqual([[74, false]]);
    const earlier = await collect(from, past);
    expect(scoresOf(earlier)).toEqual([
      [73, false],
      [72, false],
      [71, true],
    ]);
    expect(earlier.person).toMatchObject({ id: from, requestedId: null, merged: [] });
  });
});

it('has the records of a chain of merges at every instant at which records are known', async () => {
  const [first, second, last, what] = [await person(), await person(), await person(), await topic()];
  const merge = async (from: string, into: string) => {
    const actor = {
      organizationId: org,
      personId: newId(),
      name: 'A',
      email: 'a@x.y',
      role: 'org_admin',
      ipAddress: null,
    };
    await new PeopleService(db.tenancy).merge(actor as never, { from, into });
    return db.distinctInstant();
  };
  await voidAttempt(await attempt(first, what, 71, AS_OF - 3 * DAY));
  await attempt(second, what, 72, AS_OF - 2 * DAY);
  await attempt(last, what, 73, AS_OF - DAY);
  const between = await merge(first, second);
  await merge(second, last);
  const idsOf = async (id: string, knownAt?: string) => {
    const { person: found, attempts } = await collect(id, { asOf: iso(AS_OF), ...(knownAt && { knownAt }) });
    return [found.id, found.merged.map((other) => other.id).sort(), attempts.map(({ score }) => score)];
  };
  for (const id of [first, second, last])
    expect(await idsOf(id)).toEqual([last, [first, second].sort(), [73, 72, 71]]);
  for (const id of [first, second]) expect(await idsOf(id, between)).toEqual([second, [first], [72, 71]]);
  expect(await idsOf(last, between)).toEqual([last, [], [73]]);
});

describe('the memberships of a person', () => {
  it('are those that started by the instant, with the recording of each change', async () => {
    const who = await person(['go']);
    await db.change(
      { effectiveAt: iso(AS_OF), changedBy: 'ada@x.y' },
      `update person set languages = '{java}' where id = $1`,
      [who],
    );
    const { memberships } = await collect(who);
    expect(memberships).toMatchObject([
      { from: iso(AS_OF), to: null, languages: ['java'], recordedBy: 'ada@x.y' },
      { to: iso(AS_OF), languages: ['go'] },
    ]);
    expect(memberships.every(({ recordedAt }) => recordedAt !== null)).toBe(true);
    const earlier = await collect(who, { asOf: iso(AS_OF - 1) });
    expect(earlier.memberships).toMatchObject([{ to: null, languages: ['go'] }]);
  });
});

it('lists every item of an assignment with the earliest pass that counts, also of one that is not active', async () => {
  const [who, done, open] = [await person(), await topic(), await topic()];
  const assignment = await insert(
    `insert into assignment (organization_id, title, target_type, target_module_id, scope_type, created_at, active)
       values ($1, 'A', 'module', $2, 'organization', '2026-01-01Z', false)`,
    [module],
  );
  await attempt(who, done, 90, Date.parse('2026-01-01Z'));
  await attempt(who, done, 71, Date.parse('2026-01-01Z') + 1);
  await attempt(who, done, 95, AS_OF - DAY);
  await attempt(who, open, 69.99, AS_OF - DAY);
  const { assignments, figures } = await collect(who);
  expect(assignments).toHaveLength(1);
  const [{ data, rows }] = assignments as [(typeof assignments)[number]];
  expect(data).toMatchObject({
    assignmentId: assignment,
    active: false,
    state: 'in_progress',
    complete: 1,
    tracked: 2,
  });
  expect(rows.map(({ score, completedAt }) => [score, completedAt])).toEqual([
    [71, '2026-01-01T00:00:00.001Z'],
    [null, null],
  ]);
  expect(figures.assignments).toBe(0);
});

it.each([
  ['1 ms after', 1, false],
  ['at', 0, true],
])('lists a closed assignment as of its closing: a pass %s the closing counts: %s', async (_, ms, counts) => {
  const [who, only] = [await person(), await topic()];
  const closedAt = AS_OF - 10 * DAY;
  const assignment = await insert(
    `insert into assignment (organization_id, title, target_type, target_module_id, scope_type, created_at, deadline)
       values ($1, 'A', 'module', $2, 'organization', '2026-01-01Z', $3)`,
    [module, iso(closedAt - 1)],
  );
  const change = { effectiveAt: iso(closedAt), changedBy: 'ada@x.y' };
  await db.change(change, 'update assignment set active = false where id = $1', [assignment]);
  await attempt(who, only, 90, closedAt + ms);
  const { assignments } = await collect(who);
  expect(assignments).toMatchObject([
    {
      data: {
        assignmentId: assignment,
        active: false,
        closedAt: iso(closedAt),
        closedBy: 'ada@x.y',
        state: counts ? 'completed_late' : 'overdue',
        complete: counts ? 1 : 0,
      },
      rows: [{ completedAt: counts ? iso(closedAt) : null }],
    },
  ]);
  const [before] = (await collect(who, { asOf: iso(closedAt - 1) })).assignments;
  expect(before!.data).toMatchObject({ active: true, closedAt: null, closedBy: null });
});

describe('the deadlines of an assignment', () => {
  const assigned = Date.parse('2026-03-01Z');
  const assign = (deadline: number) =>
    insert(
      `insert into assignment (organization_id, title, target_type, target_module_id, scope_type, created_at, deadline,
           recognize_earlier_days, joiner_days)
         values ($1, 'A', 'module', $2, 'organization', $3, $4, 30, 14)`,
      [module, iso(assigned), iso(deadline)],
    );
  const move = (id: string, deadline: number) =>
    db.change({ effectiveAt: iso(AS_OF - 2 * DAY) }, `update assignment set deadline = $2 where id = $1`, [
      id,
      iso(deadline),
    ]);

  it.each([
    [0, false],
    [-1, true],
  ])('say whether the person is late under a first deadline at the instant %+i ms: %s', async (ms, late) => {
    const [who] = [await person(), await topic()];
    await move(await assign(AS_OF + ms), AS_OF + DAY);
    const { data } = (await collect(who)).assignments[0]!;
    expect(data).toMatchObject({
      state: 'not_started',
      deadline: iso(AS_OF + DAY),
      firstDeadline: iso(AS_OF + ms),
      lateUnderFirstDeadline: late,
      targetType: 'module',
      createdAt: iso(assigned),
      countsFrom: iso(assigned - 30 * DAY),
      recognizeEarlierDays: 30,
      joinerDays: 14,
    });
  });

  it.each([
    [0, false],
    [1, true],
  ])('count a completion %+i ms after the first deadline: %s', async (ms, late) => {
    const [who, what] = [await person(), await topic()];
    const first = AS_OF - 10 * DAY;
    await move(await assign(first), AS_OF + DAY);
    await attempt(who, what, 70, first + ms);
    const { data } = (await collect(who)).assignments[0]!;
    expect(data).toMatchObject({ state: 'completed', lateUnderFirstDeadline: late, recognizedEarlier: 0 });
  });

  it('are those of the departure for a person who left', async () => {
    const who = await person();
    await topic();
    const assignment = await assign(AS_OF - 10 * DAY);
    await db.asOwner('update person set left_at = $2 where id = $1', [who, iso(AS_OF - 5 * DAY)]);
    await move(assignment, AS_OF + DAY);
    const { data } = (await collect(who)).assignments[0]!;
    const deadline = iso(AS_OF - 10 * DAY);
    expect(data).toMatchObject({ state: 'overdue', deadline, firstDeadline: deadline });
  });
});

it('lists the most recent pass of each control, and one row per declared language', async () => {
  const [who, what, other] = [await person(['Go', 'java']), await topic([89]), await topic([79])];
  await attempt(who, what, 80, AS_OF - 3 * DAY, 'go');
  await attempt(who, what, 75, AS_OF - 2 * DAY, 'GO');
  await attempt(who, other, 99, AS_OF - 366 * DAY, 'java');
  const { controls } = await collect(who);
  const rowsOf = (framework: string, item: string) =>
    controls.find(({ data }) => data.frameworkId === framework)!.rows.filter(({ itemId }) => itemId === item);
  expect(rowsOf('pci-dss', '6.2.2')).toMatchObject([
    { requiredLanguage: 'go', met: true, score: 75, furtherPasses: 1 },
    { requiredLanguage: 'java', met: false, score: null },
  ]);
  expect(rowsOf('owasp-web-2021', 'A03')).toMatchObject([{ met: true, score: 75, furtherPasses: 1 }]);
  for (const { data, rows } of controls)
    expect(new Set(rows.map(({ itemId }) => itemId)).size).toBe(data.itemCount);
});

describe('of passes at the same instant', () => {
  const recorded = Date.parse('2026-05-01Z');
  /** Records two passes at the same instant. @returns their source IDs */
  const twoPasses = async (who: string, what: string, recordings: [number, number]) => {
    const sourceIds: string[] = [];
    for (const ms of recordings) {
      sourceIds.push(`s${(number += 1)}`);
      await insert(
        `insert into attempt (organization_id, person_id, topic_id, score, completed_at, recorded_at, source, source_id)
           values ($1, $2, $3, 90, $4, $5, 't', $6)`,
        [who, what, iso(AS_OF - DAY), iso(recorded + ms), sourceIds.at(-1)],
      );
    }
    return sourceIds;
  };

  it.each<[string, [number, number], number]>([
    ['the one recorded later counts for a control', [1, 0], 0],
    ['the one with the greater ID counts for a control, if both were recorded at once', [0, 0], 1],
  ])('%s', async (_, recordings, expected) => {
    const [who, what] = [await person(), await topic([89])];
    const sourceIds = await twoPasses(who, what, recordings);
    const rows = (await collect(who)).controls.flatMap((each) => each.rows);
    expect(rows.find(({ itemId }) => itemId === 'A03')).toMatchObject({ sourceId: sourceIds[expected] });
  });

  it('the one with the smaller ID counts for an item of an assignment', async () => {
    const [who, what] = [await person(), await topic()];
    await insert(
      `insert into assignment (organization_id, title, target_type, target_module_id, scope_type, created_at)
         values ($1, 'A', 'module', $2, 'organization', '2026-01-01Z')`,
      [module],
    );
    const [first] = await twoPasses(who, what, [1, 0]);
    expect((await collect(who)).assignments[0]!.rows).toMatchObject([{ sourceId: first }]);
  });
});

it('lists exemptions that started by the instant', async () => {
  const who = await person();
  const exempt = (from: number, item: string) =>
    insert(
      `insert into exemption (organization_id, person_id, framework_id, item_id, reason, approver, starts_at, ends_at)
         values ($1, $2, 'pci-dss', $3, 'Leave', 'Boss', $4, $5)`,
      [who, item, iso(from), iso(from + DAY)],
    );
  await exempt(AS_OF, '6.2.2');
  await exempt(AS_OF + 1, '12.6');
  await exempt(AS_OF - 10 * DAY, '12.6');
  const { exemptions, controls } = await collect(who);
  expect(exemptions.map(({ itemId, startsAt }) => [itemId, startsAt])).toEqual([
    ['6.2.2', iso(AS_OF)],
    ['12.6', iso(AS_OF - 10 * DAY)],
  ]);
  const exempted = controls.flatMap(({ rows }) =>
    rows.filter((row) => row.exempt).map(({ itemId }) => itemId),
  );
  expect(exempted).toEqual(['6.2.2']);
});

it('is not found for a person of another organization, before joining, and for an unknown ID', async () => {
  const who = await person();
  const other = await db.organization();
  const cases: [string, { asOf?: string }, string][] = [
    [who, { asOf: iso(AS_OF) }, other],
    [newId(), { asOf: iso(AS_OF) }, org],
    [who, { asOf: '2024-12-31T23:59:59.999Z' }, org],
  ];
  for (const [id, instants, organization] of cases) {
    await expect(collect(id, instants, organization)).rejects.toMatchObject({ code: 'not_found' });
    const subject = db.tenancy.figures(organization, instants, (em, at) =>
      personRecordReport.subject(em, { personId: id }, at),
    );
    await expect(subject).rejects.toMatchObject({ code: 'not_found' });
  }
  await expect(collect(who, { asOf: '2025-01-01T00:00:00.000Z' })).resolves.toMatchObject({
    person: { id: who },
  });
});
