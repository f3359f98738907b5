import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { shareText } from '@docket/contracts';
import { seedDemo } from '@docket/demo-data';
import { CoverageService, MetricsService } from '@docket/domain';
import { createTestDatabase, type TestDatabase } from '@docket/testing';
import { pageLayouts, pdfAttachment } from '@docket/testing/documents';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { collectedDocument } from './collected-document.fixture.js';

// The headline figures of a document are computed from its attachments alone, as an auditor does, and compared with the
// printed ones and with the API.

const AS_OF = '2026-11-01T00:00:00.000Z';
const DAY = 86_400_000;
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

type Line = Record<string, string>;

/** Renders a document of the demo organization. @returns its text, and its attachments by name */
async function documentOf(id: string, values: Record<string, string> = {}) {
  const file = await collectedDocument(db.tenancy, {
    organizationId: org,
    kind: id,
    params: { language: 'en', ...values },
    asOf: AS_OF,
    path: join(folder, [id, ...Object.values(values)].join('-')),
  });
  const text = (await pageLayouts(file)).join('\f').replace(/[^\S\f]+/g, ' ');
  const rowsOf = async (name: string): Promise<Line[]> =>
    parse(await pdfAttachment(file, name), { columns: true });
  return { text, rowsOf };
}

const sum = (rows: Line[], field: string): number =>
  rows.reduce((total, row) => total + Number(row[field]), 0);

test('the figures of the Training Report are recomputed from the attachments alone', async () => {
  const { text, rowsOf } = await documentOf('training');
  const [people, assignments, topics] = [
    await rowsOf('people.csv'),
    await rowsOf('assignments.csv'),
    await rowsOf('topics.csv'),
  ];
  const mandatory = assignments.filter((row) => row['mandatory'] === 'true');
  const completed = sum(mandatory, 'completed') + sum(mandatory, 'completed_late');
  const assigned =
    completed + sum(mandatory, 'overdue') + sum(mandatory, 'not_started') + sum(mandatory, 'in_progress');
  const [scores, scored] = [sum(people, 'bestScores'), sum(people, 'scoredTopics')];
  const tenths = Math.floor(scores / scored / 10);
  const recomputed = {
    eligible: people.length,
    active30Days: people.filter(
      ({ lastAttemptAt }) => lastAttemptAt && Date.parse(lastAttemptAt) > Date.parse(AS_OF) - 30 * DAY,
    ).length,
    attempts: sum(people, 'attempts'),
    topicsPassed: sum(people, 'topicsPassed'),
    topics: topics.length,
    assignedPairs: assigned,
    completedPairs: completed,
    assignmentsActive: new Set(assignments.map((row) => row['assignmentId'])).size,
    assignmentsOverdue: new Set(
      assignments.filter(({ overdue }) => overdue !== '0').map((row) => row['assignmentId']),
    ).size,
  };
  const { figures } = await new MetricsService(db.tenancy).training(org, { asOf: AS_OF });
  expect(figures).toMatchObject(recomputed);
  expect(sum(topics, 'trained')).toBe(recomputed.topicsPassed);
  const rate = shareText(completed, assigned);
  expect(text).toContain(`${rate} of mandatory assignments are completed (${completed} of ${assigned})`);
  expect(text).toContain(
    `Mean topic score (person × attempted topic) ${Math.floor(tenths / 10)}.${tenths % 10}%`,
  );
});

test.each(['pci-dss', 'owasp-web-2021', 'iso-27001'])(
  'the figures of %s are recomputed from the attachments alone',
  async (frameworkId) => {
    const { text, rowsOf } = await documentOf('framework-evidence', { frameworkId });
    const trained = await rowsOf('trained.csv');
    const untrained = await rowsOf('untrainedPeople.csv');
    const kind = frameworkId.startsWith('owasp') ? 'owasp' : 'regulatory';
    const coverage = await new CoverageService(db.tenancy).framework(
      org,
      { kind, id: frameworkId },
      { asOf: AS_OF },
    );
    const listed = (row: Line, field: string, id: string) => row[field]!.split(' ').includes(id);
    const shares: string[] = [];
    for (const { id, trained: figure, denominator, exempt, sharePrinted, status } of coverage.items) {
      if (status === 'no-content') continue;
      const missing = untrained.filter((row) => listed(row, 'missing', id)).length;
      const people = new Set(
        trained.filter((row) => listed(row, 'items', id)).map(({ personId }) => personId),
      );
      expect([id, people.size, people.size + missing]).toEqual([id, figure, denominator]);
      expect(shareText(people.size, people.size + missing)).toBe(sharePrinted);
      expect(untrained.filter((row) => listed(row, 'exempt', id)).length).toBeLessThanOrEqual(exempt);
      shares.push(`${people.size} / ${people.size + missing}`);
    }
    expect(shares.length).toBeGreaterThan(0);
    for (const share of shares) expect(text).toContain(share);
  },
);
