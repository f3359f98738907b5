import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seedDemo } from '@docket/demo-data';
import { createTestDatabase, type TestDatabase } from '@docket/testing';
import * as reader from '@docket/testing/documents';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { countDistinct, readDocument, type ReadDocument } from '../document/recalculation.fixture.js';

const DAY = 86_400_000;
const WINDOW = 365 * DAY;
const time = (instant: string | undefined): number => Date.parse(instant!);

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

test('the figures of the Person Record are recomputed from the attachments alone', async () => {
  const people = await db.asOwner<{ id: string }>(
    `select p.id from person p where p.organization_id = $1 and p.role = 'learner' and p.left_at is null
      order by (select count(*) from exemption x where x.person_id = p.id) desc, p.id limit 3`,
    [org],
  );
  for (const { id } of people) {
    const { rowsOf, figures } = await documentOf('person-record', { personId: id, asOf: AS_OF });
    const attempts = await rowsOf('attempts.csv');
    const valid = attempts.filter(({ voidedAt }) => !voidedAt);
    const passes = valid.filter(({ passed }) => passed === 'true');
    const inWindow = passes.filter(({ completedAt }) => time(completedAt) > time(AS_OF) - WINDOW);
    const assignments = (await rowsOf('assignments.csv')).filter(
      ({ active, exempt }) => active === 'true' && exempt === 'false',
    );
    const having = (...states: string[]) =>
      countDistinct(
        assignments.filter(({ state }) => states.includes(state!)),
        'assignmentId',
      );
    expect(figures['figures']).toMatchObject({
      attempts: valid.length,
      passes: passes.length,
      voided: attempts.length - valid.length,
      topicsTrained: countDistinct(inWindow, 'topicId'),
      assignments: countDistinct(assignments, 'assignmentId'),
      assignmentsCompleted: having('completed', 'completed_late'),
      assignmentsOverdue: having('overdue'),
      exemptions: (await rowsOf('exemptions.csv')).length,
    });
    for (const requirements of Map.groupBy(
      await rowsOf('controls.csv'),
      (row) => row['frameworkId'],
    ).values()) {
      const items = [...Map.groupBy(requirements, ({ itemId }) => itemId).values()];
      const satisfied = items.filter((item) => item.every(({ met }) => met === 'true')).length;
      expect(Number(requirements[0]!['satisfied'])).toBe(satisfied);
    }
  }
});
