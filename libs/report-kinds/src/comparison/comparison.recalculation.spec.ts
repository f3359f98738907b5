import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seedDemo } from '@docket/demo-data';
import { createTestDatabase, type TestDatabase } from '@docket/testing';
import * as reader from '@docket/testing/documents';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readDocument, type ReadDocument } from '../document/recalculation.fixture.js';
import type { TrainingFigures } from '../training/training.snapshot.js';
import type { Comparison } from './comparison.snapshot.js';

const AS_OF = '2026-11-01T00:00:00.000Z';
let db: TestDatabase;
let folder: string;
let org: string;
beforeAll(async () => {
  db = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'docket-recalculation-'));
  const admin = { name: 'Ada', email: 'ada@x.example', accountId: null };
  const demo = await seedDemo(db.tenancy, { people: 240, seed: 5, slug: 'demo', asOf: AS_OF, admin });
  org = demo.organizationId;
});
afterAll(async () => {
  await db?.drop();
  await rm(folder, { recursive: true });
});

const documentOf = (kind: string, params: Record<string, unknown>): Promise<ReadDocument> =>
  readDocument(db.tenancy, org, { kind, params, folder, reader });

test('the values and changes of a comparison are recomputed from the attachments of both reports', async () => {
  const before = await documentOf('training', { asOf: '2026-03-01T00:00:00.000Z' });
  const params = { asOf: AS_OF };
  const earlierReport = await before.earlier();
  const after = await readDocument(db.tenancy, org, {
    kind: 'training',
    params,
    folder,
    reader,
    earlier: earlierReport,
  });
  const { figures } = after.figures['comparison'] as Comparison;
  const [earlier, now] = [before, after].map(
    (document) => document.figures['figures'] as TrainingFigures,
  ) as [TrainingFigures, TrainingFigures];
  const counts = [
    'eligible',
    'active30Days',
    'attempts',
    'topicsPassed',
    'topics',
    'assignmentsOverdue',
  ] as const;
  for (const key of counts)
    expect(figures.find((figure) => figure.key === key)).toMatchObject({
      before: { value: earlier[key] },
      after: { value: now[key] },
    });
  expect(figures.find(({ key }) => key === 'completionRate')).toMatchObject({
    before: { numerator: String(earlier.completedPairs), denominator: String(earlier.assignedPairs) },
    after: { numerator: String(now.completedPairs), denominator: String(now.assignedPairs) },
  });
  const statuses = async (document: ReadDocument) =>
    new Map(
      (await document.rowsOf('people.csv')).map(({ personId, topicsPassed }) => [
        personId!,
        topicsPassed === '0' ? 'untrained' : 'trained',
      ]),
    );
  const [then, today] = [await statuses(before), await statuses(after)];
  const changed = [...new Set([...then.keys(), ...today.keys()])].filter(
    (id) => then.get(id) !== today.get(id),
  );
  const listed = (await after.rowsOf('changes.csv')).filter(({ subject }) => subject === 'person');
  expect(listed).toHaveLength(changed.length);
  expect(new Set(listed.map(({ id }) => id))).toEqual(new Set(changed));
  expect(changed.length).toBeGreaterThan(0);
});
