import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedDemo } from '@docket/demo-data';
import { createTestDatabase, type TestDatabase } from '@docket/testing';
import type { SnapshotLine } from '../snapshot/snapshot.js';
import { collectAssignmentCompliance } from './assignment-compliance.collect.js';
import { assignmentComplianceReport } from './assignment-compliance.definition.js';
import type {
  AssigneeRow,
  AssignmentSection,
  ComplianceFigures,
  ComplianceTeam,
} from './assignment-compliance.snapshot.js';

const AS_OF = '2026-11-01T00:00:00.000Z';
let db: TestDatabase;
let demo: string;
beforeAll(async () => {
  db = await createTestDatabase();
  const admin = { name: 'Ada', email: 'ada@x.example', accountId: null };
  demo = (await seedDemo(db.tenancy, { people: 240, seed: 3, slug: 'demo', asOf: AS_OF, admin }))
    .organizationId;
});
afterAll(() => db?.drop());

async function collect(organizationId: string, assignmentId: string, signal = new AbortController().signal) {
  const lines: SnapshotLine[] = [];
  const progress: [number, number | null][] = [];
  await db.tenancy.figures(organizationId, { asOf: AS_OF }, async (em, at) => {
    const context = {
      em,
      at,
      params: { assignmentId },
      rules: { passingScore: 70, windowDays: 365, coverageThresholdPercent: 80 },
      reportId: '0197a6b2-3c4d-7e5f-8a9b-1c2d3e4f5a6b',
      language: 'en' as const,
      signal,
      progress: (done: number, total: number | null) => progress.push([done, total]),
    };
    for await (const line of collectAssignmentCompliance(context)) lines.push(line);
  });
  const data = <T>(name: string) =>
    lines.find((line) => 'section' in line && line.section === name) as { data: T; total?: number };
  return {
    assignment: data<AssignmentSection>('assignment').data,
    figures: data<ComplianceFigures>('figures').data,
    teams: data<ComplianceTeam[]>('teams').data,
    total: data('assignees').total,
    rows: lines.flatMap((line) => ('row' in line ? [line.row as AssigneeRow] : [])),
    progress,
  };
}

const byExternalId = async (externalId: string) =>
  (await db.asOwner<{ id: string }>('select id from assignment where external_id = $1', [externalId]))[0]!.id;

test('all sections agree with the rows', async () => {
  for (const id of ['essentials-1', 'mandatory-3', 'mandatory-7', 'optional-1']) {
    const { assignment, figures, teams, total, rows, progress } = await collect(demo, await byExternalId(id));
    expect(total).toBe(rows.length);
    const counted = rows.filter(({ left, learner }) => !left && learner);
    expect(figures).toMatchObject({
      assignees: counted.length,
      leavers: rows.filter(({ left }) => left).length,
      recognizedEarlier: counted.reduce((sum, { recognizedEarlier }) => sum + recognizedEarlier, 0),
    });
    expect(teams.reduce((sum, { assignees }) => sum + assignees, 0)).toBe(counted.length);
    for (const { tracked, complete, items, left } of rows.filter(({ items }) => items)) {
      if (!left) expect(tracked).toBe(assignment.items.length);
      expect(items).toHaveLength(tracked);
      expect(items!.filter(({ completedAt }) => completedAt)).toHaveLength(complete);
    }
    expect(
      rows.slice(0, figures.byState.overdue).every(({ state, left }) => state === 'overdue' && !left),
    ).toBe(true);
    expect(progress.at(-1)).toEqual([rows.length, rows.length]);
  }
});

test('each completed item has the time at which its attempt or completion was recorded', async () => {
  const recorded = await db.asOwner<{ key: string; recordedAt: Date }>(
    `select source || ' ' || source_id as key, recorded_at as "recordedAt" from attempt where organization_id = $1
     union select person_id || ' ' || happened_at, recorded_at from scenario_event where organization_id = $1 and event = 'completed'`,
    [demo],
  );
  const byKey = new Map(recorded.map(({ key, recordedAt }) => [key, recordedAt.toISOString()]));
  const instants = await db.asOwner<{ key: string; at: Date }>(
    `select person_id || ' ' || happened_at as key, happened_at as at from scenario_event where organization_id = $1`,
    [demo],
  );
  const keyOf = new Map(instants.map(({ key, at }) => [`${key.slice(0, 36)} ${at.toISOString()}`, key]));
  const { assignment, rows } = await collect(demo, await byExternalId('essentials-1'));
  const types = new Set<string>();
  for (const { personId, items } of rows)
    for (const { item, completedAt, recordedAt, source, sourceId } of items ?? []) {
      if (completedAt === undefined) expect(recordedAt).toBeUndefined();
      else {
        const key =
          sourceId === undefined ? keyOf.get(`${personId} ${completedAt}`)! : `${source} ${sourceId}`;
        expect(recordedAt).toBe(byKey.get(key));
        types.add(assignment.items[item - 1]!.type);
      }
    }
  expect([...types].toSorted()).toEqual(['scenario', 'topic']);
});

test('an assignment without a deadline has no overdue assignees', async () => {
  const { assignment, figures } = await collect(demo, await byExternalId('optional-1'));
  expect(assignment.deadline).toBeNull();
  expect(figures.byState).toMatchObject({ overdue: 0, completed_late: 0 });
});

test('describes the assignment at the instant of the report', async () => {
  const id = await byExternalId('essentials-1');
  const { assignment } = await collect(demo, id);
  expect(assignment).toMatchObject({
    targetType: 'custom',
    scopeTitle: 'Nordwind Software',
    mandatory: true,
  });
  expect(assignment.items.map(({ type }) => type)).toEqual([
    'topic',
    'topic',
    'topic',
    'topic',
    'topic',
    'scenario',
  ]);
});

test('an assignment without assignees has no rows', async () => {
  const org = await db.organization();
  const [row] = await db.asOwner<{ id: string }>(
    `insert into assignment (organization_id, title, target_type, target_family, scope_type, created_at)
      values ($1, 'Web', 'category', 'web', 'organization', '2026-01-01Z') returning id`,
    [org],
  );
  const { figures, rows, total } = await collect(org, row!.id);
  expect({ rows, total }).toEqual({ rows: [], total: 0 });
  expect(figures).toMatchObject({ assignees: 0, completionRate: null, averageScore: null });
});

test('an assignment of another organization is not found', async () => {
  const other = await db.organization();
  const id = await byExternalId('essentials-1');
  await expect(collect(other, id)).rejects.toMatchObject({ code: 'not_found' });
  await expect(
    db.tenancy.figures(other, {}, (em, at) =>
      assignmentComplianceReport.subject(em, { assignmentId: id } as never, at),
    ),
  ).rejects.toMatchObject({ code: 'not_found' });
});

test('stops when the signal is aborted', async () => {
  await expect(
    collect(demo, await byExternalId('essentials-1'), AbortSignal.abort(new Error('cancelled'))),
  ).rejects.toThrow('cancelled');
});
