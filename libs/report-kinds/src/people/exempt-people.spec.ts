import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase, type TestDatabase } from '@docket/testing';
import { checkPdf, pageTexts } from '@docket/testing/documents';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeComplianceSnapshot } from '../assignment-compliance/assignment-compliance.fixture.js';
import {
  itemsWithExemptions,
  writeEvidenceSnapshot,
} from '../framework-evidence/framework-evidence.fixture.js';
import { reportKind } from '../registry.js';
import { SnapshotReader, type SnapshotLine } from '../snapshot/snapshot.js';
import { fixtureHeader, writeSnapshot } from '../snapshot/snapshot.fixture.js';
import { writeTrainingSnapshot } from '../training/training.fixture.js';

let db: TestDatabase;
let folder: string;
beforeAll(async () => {
  db = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'docket-exempt-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await db?.drop();
});

const AS_OF = '2026-06-01T12:00:00.000Z';
const [FROM, UNTIL] = ['2026-05-01T00:00:00.000Z', '2026-07-01T00:00:00.000Z'];

/** Creates an organization with an assignment and three people, two of whom are exempt from it and from PCI DSS 12.6. */
async function insertOrganization() {
  const org = await db.organization();
  const insert = async (table: string, values: object): Promise<string> => {
    const all = { organization_id: org, ...values };
    const [row] = await db.asOwner<{ id: string }>(
      `insert into ${table} (${Object.keys(all).join()}) values (${Object.keys(all).map((_, i) => `$${i + 1}`)}) returning id`,
      Object.values(all),
    );
    return row!.id;
  };
  const module = await insert('module', { family: 'web', slug: 'm', title: 'M' });
  const topic = await insert('topic', { module_id: module, slug: 'a', title: 'A' });
  const assignment = await insert('assignment', {
    title: 'A',
    target_type: 'topic',
    target_topic_id: topic,
    scope_type: 'organization',
    created_at: '2026-04-01T00:00:00Z',
    deadline: '2026-05-01T00:00:00Z',
  });
  for (const name of ['Ada', 'Bo', 'Cy']) {
    const person_id = await insert('person', {
      email: `${name}@x.y`,
      name,
      joined_at: '2026-01-01T00:00:00Z',
    });
    if (name === 'Cy') continue;
    await insert('attempt', {
      person_id,
      topic_id: topic,
      score: 90,
      completed_at: '2026-05-02T00:00:00Z',
      source: 't',
      source_id: name,
    });
    const values = {
      person_id,
      reason: `Leave of ${name}`,
      approver: 'CISO',
      starts_at: FROM,
      ends_at: UNTIL,
    };
    await insert('exemption', { ...values, assignment_id: assignment });
    await insert('exemption', { ...values, framework_id: 'pci-dss', item_id: '12.6' });
    if (name === 'Ada') await insert('exemption', { ...values, framework_id: 'pci-dss', item_id: '6.2.2' });
  }
  return { org, assignment };
}

async function collect(org: string, kind: string, params: object): Promise<SnapshotLine[]> {
  const lines: SnapshotLine[] = [];
  await db.tenancy.figures(org, { asOf: AS_OF }, async (em, at) => {
    const context = {
      em,
      at,
      params,
      rules: { passingScore: 70, windowDays: 365, coverageThresholdPercent: 80 },
      reportId: '0197a6b2-3c4d-7e5f-8a9b-1c2d3e4f5a6b',
      language: 'en' as const,
      signal: new AbortController().signal,
      progress: () => undefined,
    };
    for await (const line of reportKind(kind)!.collect(context)) lines.push(line);
  });
  return lines;
}

/** Returns the rows of a section, of an item if it is given. */
function rowsOf(lines: SnapshotLine[], section: string, itemId?: string): unknown[] {
  const start = lines.findIndex(
    (line) =>
      'section' in line &&
      line.section === section &&
      (itemId === undefined || (line.data as { itemId: string }).itemId === itemId),
  );
  const end = lines.findIndex((line, index) => index > start && 'section' in line);
  return lines.slice(start + 1, end < 0 ? undefined : end).map((line) => ('row' in line ? line.row : null));
}
const dataOf = (lines: SnapshotLine[], section: string): unknown =>
  lines.flatMap((line) => ('section' in line && line.section === section ? [line.data] : []))[0];

const exemptRow = (name: string) => ({
  personId: expect.any(String) as string,
  name,
  email: `${name}@x.y`,
  team: null,
  reason: `Leave of ${name}`,
  approver: 'CISO',
  startsAt: FROM,
  endsAt: UNTIL,
  recordedAt: expect.stringMatching(/^\d{4}-.*Z$/) as string,
  recordedBy: null,
});

test('an Assignment Compliance Report lists exempt people outside the totals', async () => {
  const { org, assignment } = await insertOrganization();
  const lines = await collect(org, 'assignment-compliance', { assignmentId: assignment });
  expect(dataOf(lines, 'figures')).toMatchObject({
    assignees: 1,
    exempt: 2,
    byState: { overdue: 1, completed: 0, completed_late: 0 },
  });
  expect(rowsOf(lines, 'assignees')).toMatchObject([
    { name: 'Cy', exempt: false },
    { name: 'Ada', exempt: true },
    { name: 'Bo', exempt: true },
  ]);
  expect(rowsOf(lines, 'exempt')).toEqual([exemptRow('Ada'), exemptRow('Bo')]);
});

test('a Training Report counts and lists exempt people, and the deadlines that were moved', async () => {
  const { org, assignment } = await insertOrganization();
  const lines = await collect(org, 'training', {});
  expect(dataOf(lines, 'figures')).toMatchObject({
    assignedPairs: 1,
    exemptPairs: 2,
    optionalExemptPairs: 0,
  });
  const of = { assignmentId: assignment, title: 'A', mandatory: true, inAssignment: 2 };
  expect(rowsOf(lines, 'exempt')).toEqual([
    { ...exemptRow('Ada'), ...of },
    { ...exemptRow('Bo'), ...of },
  ]);
  expect(rowsOf(lines, 'movedDeadlines')).toEqual([]);
});

test('a Framework Evidence Report lists the exempt people of each control, next to its denominator', async () => {
  const { org } = await insertOrganization();
  const lines = await collect(org, 'framework-evidence', { frameworkId: 'pci-dss' });
  const items = dataOf(lines, 'items') as { id: string }[];
  expect(items.find(({ id }) => id === '12.6')).toMatchObject({
    trained: 0,
    eligible: 3,
    exempt: 2,
    denominator: 1,
    share: 0,
  });
  expect(rowsOf(lines, 'exempt', '12.6')).toMatchObject([exemptRow('Ada'), exemptRow('Bo')]);
  expect(rowsOf(lines, 'untrainedPeople')).toMatchObject([
    { name: 'Cy', missing: expect.arrayContaining(['12.6']) as unknown },
  ]);
  const sections = lines.filter((line) => 'section' in line && line.section === 'exempt');
  expect(sections).toMatchObject([
    { data: { itemId: '6.2.2' }, total: 1 },
    { data: { itemId: '12.6' }, total: 2 },
  ]);
  expect(rowsOf(lines, 'languages', '6.2.2')).toMatchObject([
    { name: 'Ada', exempt: true },
    { name: 'Bo', exempt: false },
    { name: 'Cy', exempt: false },
  ]);
});

async function textOf(kind: string, snapshot: string, sha256: string): Promise<string> {
  const file = `${snapshot}.pdf`;
  const target = { file, snapshotSha256: sha256, progress: () => undefined };
  await reportKind(kind)!.render(await SnapshotReader.open(snapshot), target);
  await checkPdf(file);
  return (await pageTexts(file)).join(' ').replace(/\s+/g, ' ');
}

test('documents print exempt people with reason, approver and end, and the rule', async () => {
  const [compliance, evidence] = [join(folder, 'a.gz'), join(folder, 'f.gz')];
  const sha = await writeComplianceSnapshot(compliance, { assignees: 3, exempt: 2 });
  const text = await textOf('assignment-compliance', compliance, sha);
  expect(text).toMatch(/Exempt people/);
  expect(text).toMatch(/Parental leave/);
  expect(text).toMatch(/Margaret Hamilton/);
  expect(text).toMatch(/2027-01-31 23:00 UTC/);
  expect(text).toMatch(/An exemption from the assignment applies from its start/);
  expect(text).toMatch(/After an exemption, the deadline/);
  const training = join(folder, 't.gz');
  const listed = await textOf('training', training, await writeTrainingSnapshot(training, 40));
  expect(listed).toMatch(/Mandatory assignments, exempt assignees 2/);
  expect(listed).toMatch(/Exempt people .*Secure coding refresher 2026.*Parental leave Margaret Hamilton/);
  expect(listed).toMatch(/Late: 41 of 212 assignees; late under the first deadline: 96 of 212/);
  const evidenceSha = await writeEvidenceSnapshot(evidence, { eligible: 12, items: itemsWithExemptions });
  const printed = await textOf('framework-evidence', evidence, evidenceSha);
  expect(printed).toMatch(/4 \/ 10/);
  expect(printed).toMatch(/exempt: 2/);
  expect(printed).toMatch(/4 of the 10 eligible people are trained \(40%\)/);
  expect(printed).toMatch(/An exemption from an item applies from its start/);
});

test('the table of languages marks exempt people, trained or not, and counts them', async () => {
  const file = join(folder, 'languages.gz');
  const items = itemsWithExemptions.map((item) =>
    item.counts === 'languages' ? { ...item, exempt: 2 } : item,
  );
  const sha = await writeEvidenceSnapshot(file, { eligible: 3, items });
  const [, , matrix] = (await textOf('framework-evidence', file, sha)).split(
    'Most recent pass by programming language',
  );
  expect(matrix).toMatch(/3 people and their declared languages · exempt: 2/);
  const table = matrix!.split('About this evidence')[0]!;
  expect(table.match(/Exempt/g)!.length).toBeGreaterThanOrEqual(2);
  expect(table.match(/NOT TRAINED|Trained/g)!.length).toBeGreaterThanOrEqual(1);
});

test('snapshots of version 2, which had no exemptions, are rendered without the rule', async () => {
  const file = join(folder, 'v2.gz');
  const { org, assignment } = await insertOrganization();
  const lines = await collect(org, 'assignment-compliance', { assignmentId: assignment });
  const earlier = lines.flatMap((line): SnapshotLine[] => {
    if ('row' in line) {
      const { exempt, ...row } = line.row as Record<string, unknown>;
      return exempt === undefined ? [] : [{ row }];
    }
    if (line.section === 'exempt') return [];
    if (line.data === undefined || Array.isArray(line.data)) return [line];
    const { exempt: _, leaverItems: __, ...data } = line.data as Record<string, unknown>;
    return [{ ...line, data }];
  });
  const header = fixtureHeader('assignment-compliance', { kindVersion: 2 });
  const recordTypes = (header.evidence!.recordTypes ?? []).filter((type) => type !== 'exemptions');
  const evidence = { ...header.evidence!, recordTypes };
  const sha = await writeSnapshot(file, { ...header, evidence }, earlier);
  const text = await textOf('assignment-compliance', file, sha);
  expect(text).toMatch(/Ada/);
  // The glossary of the kind has the term.
  const [body] = text.split(/Glossary (?=Active )/);
  expect(body).not.toMatch(/exempt/i);
});
