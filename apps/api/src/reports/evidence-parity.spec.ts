import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '@docket/contracts';
import { AttemptsService, MetricsService, type Actor, type Report } from '@docket/domain';
import { importFiles } from '@docket/import';
import { collectSnapshot, reportKind, SnapshotReader } from '@docket/report-kinds';
import { createTestDatabase, type TestDatabase } from '@docket/testing';
import { pageTexts, pdfAttachment } from '@docket/testing/documents';
import { afterAll, beforeAll, expect, it } from 'vitest';

const build = { version: '1.0.0', commit: null, imageDigest: null };
let db: TestDatabase;
let folder: string;
let actor: Actor;
let assignmentId: string;

beforeAll(async () => {
  db = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'docket-evidence-parity-'));
  const organizationId = await db.organization();
  actor = { organizationId, id: '', name: 'Ada', email: 'ada@x.y', role: 'org_admin', ipAddress: null };
  await importCsv({
    'people.csv': 'email,name,joinedAt\nbo@x.y,Bo,2020-01-01\ncy@x.y,Cy,2020-01-01\n',
    'topics.csv': 'id,title,family,module,cweIds,availableFrom\nsqli,SQL,web,a03,89,2020-01-01\n',
  });
  const days = (count: number) => new Date(Date.now() - count * 86_400_000).toISOString();
  await importCsv({
    'assignments.csv': `id,title,targetType,target,scopeType,createdAt,recognizeEarlierDays\n1,All,topic,sqli,organization,${days(30)},5\n`,
  });
  await importCsv({
    'attempts.csv': `id,email,topic,completedAt,score\n1,bo@x.y,sqli,${days(1)},90\n2,cy@x.y,sqli,${days(34)},90\n3,cy@x.y,sqli,${days(36)},60\n4,cy@x.y,sqli,${days(400)},60\n`,
  });
  for (let n = 0; n < 55; n += 1) {
    const attempt = { email: 'bo@x.y', topicId: 'sqli', score: 80, completedAt: days(2), sourceId: '1' };
    await new AttemptsService(db.tenancy).record(actor, [
      { ...attempt, source: `lms-${n}`, language: null, startedAt: null } as never,
    ]);
  }
  await db.change(
    { changedBy: 'ada@x.y' },
    'update organization set coverage_threshold_percent = 90 where id = $1',
    [organizationId],
  );
  const [assignment] = await db.asOwner<{ id: string }>('select id from assignment');
  assignmentId = assignment!.id;
});
afterAll(async () => {
  await db?.drop();
  await rm(folder, { recursive: true });
});

async function importCsv(files: Record<string, string>): Promise<void> {
  const sources = Object.entries(files).map(([name, content]) => ({
    name,
    async *open() {
      yield Buffer.from(content);
    },
  }));
  const { rejections } = await importFiles(db.tenancy, actor.organizationId, sources, { actor });
  expect(rejections).toEqual([]);
}

/** Generates a document. Returns the text of its pages without line breaks, its figures, and its CSV files. */
async function generate(kindId: string, params: Record<string, unknown>) {
  const kind = reportKind(kindId)!;
  const report = {
    id: newId(),
    organizationId: actor.organizationId,
    kind: kindId,
    params: { ...params, language: 'en' },
    requestedByName: 'Ada',
    requestedByEmail: 'ada@x.y',
    createdAt: new Date('2026-01-02T03:04:05.678Z'),
  } as unknown as Report;
  const [snapshot, file] = [join(folder, `${report.id}.gz`), join(folder, `${report.id}.pdf`)];
  const progress = () => undefined;
  const { signal } = new AbortController();
  const { sha256 } = await collectSnapshot(db.tenancy, kind, report, {
    build,
    publicUrl: 'https://docket.example.com',
    file: snapshot,
    signal,
    progress,
  });
  await kind.render(await SnapshotReader.open(snapshot), { file, snapshotSha256: sha256, progress });
  const figures = JSON.parse(String(await pdfAttachment(file, 'figures.json'))) as {
    asOf: string;
    knownAt: string;
    evidence: Record<string, unknown>;
  };
  const csv = async (name: string) =>
    String(await pdfAttachment(file, name))
      .trim()
      .split('\r\n');
  return { text: (await pageTexts(file)).join(' ').replaceAll(/\s+/g, ' '), sha256, figures, csv };
}

it.each([
  ['training', () => ({}), 58],
  ['framework-evidence', () => ({ frameworkId: 'pci-dss' }), 58],
  // The attempts before the counting start of the assignment are outside the window.
  ['assignment-compliance', () => ({ assignmentId }), 57],
] as const)(
  '%s: the document, figures.json and the API have the same evidence',
  async (kind, params, attempts) => {
    const { text, sha256, figures, csv } = await generate(kind, params());
    const { asOf, knownAt, evidence } = figures;
    const window = kind === 'assignment-compliance' ? { assignmentId } : {};
    const metrics = new MetricsService(db.tenancy);
    const query = { asOf, knownAt, ...window };
    const api = await metrics.evidence(actor.organizationId, query);
    const { schemaVersion, population, timeliness, inputs, changes } = api;
    expect(evidence).toMatchObject({
      build,
      schemaVersion,
      window: api.window,
      population,
      timeliness,
      inputs,
      changes,
    });
    expect([timeliness.attempts, inputs.attempts, inputs.total]).toEqual([attempts, attempts, 56]);
    const pages = await Promise.all(
      [1, 2].map((page) => metrics.evidenceInputs(actor.organizationId, { ...query, page, pageSize: 50 })),
    );
    const all = pages.flatMap(({ items }) => items);
    expect(pages.map(({ items, total }) => [items.length, total])).toEqual([
      [50, 56],
      [6, 56],
    ]);
    expect(all.slice(0, 50)).toEqual(inputs.items);
    const rows = await csv('inputs.csv');
    expect(rows.slice(1)).toHaveLength(56);
    for (const [n, { source, attempts: counted, firstRecordedAt }] of all.entries())
      for (const value of [source, counted, firstRecordedAt]) expect(rows[n + 1]).toContain(String(value));
    const changePage = await metrics.evidenceChanges(actor.organizationId, {
      ...query,
      page: 1,
      pageSize: 50,
    });
    expect(changePage.items).toEqual(changes.items);
    expect(await csv('changed-values.csv')).toHaveLength(changes.total + 1);
    expect(changes.items).toContainEqual(
      expect.objectContaining({
        kind: 'coverage_threshold',
        changedBy: 'ada@x.y',
        before: '80%',
        after: '90%',
      }),
    );
    expect(text).toContain(`SHA-256 of the snapshot ${sha256}`);
    expect(text).toContain('Requested at 2026-01-02 03:04:05.678 UTC');
    expect(text).toContain(`The 50 largest of 56 inputs are listed here.`);
    expect(text).toContain(`All inputs ${attempts}`);
    expect(text).toContain(`Attempts of eligible people in the window ${attempts}`);
    expect(text).toMatch(/attempts\.csv SHA-256/);
    expect(text).toMatch(/Coverage threshold 80% 90% ada@x\.y/);
    const exact = (iso: string): string => `${iso.slice(0, 10)} ${iso.slice(11, 23)} UTC`;
    expect(text).toContain(`After ${exact(api.window.after)}, up to and including ${exact(asOf)}`);
  },
);
