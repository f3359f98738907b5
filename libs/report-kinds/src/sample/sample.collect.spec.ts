import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { seedDemo } from '@docket/demo-data';
import { createTestDatabase, type TestDatabase } from '@docket/testing';
import { checkPdf, pageTexts, pdfAttachment } from '@docket/testing/documents';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixtureHeader, writeSnapshot } from '../snapshot/snapshot.fixture.js';
import { SnapshotReader, type SnapshotLine } from '../snapshot/snapshot.js';
import { collectSample } from './sample.collect.js';
import { sampleReport } from './sample.definition.js';
import type { MappedTopicRow } from '../mapped-topics/mapped-topics.snapshot.js';
import { sampleParams } from './sample.params.js';
import { renderSample } from './sample.render.js';
import type {
  SamplePerson,
  SampleRequirement,
  SampleResults,
  SampleStratum,
  SelectionSection,
} from './sample.snapshot.js';

const run = promisify(execFile);
const AS_OF = '2026-11-01T00:00:00.000Z';
let db: TestDatabase;
let demo: string;
let folder: string;
let files = 0;
beforeAll(async () => {
  db = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'docket-sample-'));
  const admin = { name: 'Ada', email: 'ada@x.example', accountId: null };
  demo = (await seedDemo(db.tenancy, { people: 90, seed: 3, slug: 'demo', asOf: AS_OF, admin }))
    .organizationId;
});
afterAll(async () => {
  await db?.drop();
  await rm(folder, { recursive: true });
});

async function linesOf(params: object, organizationId = demo, signal = new AbortController().signal) {
  const lines: SnapshotLine[] = [];
  await db.tenancy.figures(organizationId, { asOf: AS_OF }, async (em, at) => {
    const context = {
      em,
      at,
      params: sampleParams.parse({ size: 12, seed: '2026-Q4', ...params }),
      rules: { passingScore: 70, windowDays: 365, coverageThresholdPercent: 80 },
      reportId: '0197a6b2-3c4d-7e5f-8a9b-1c2d3e4f5a6b',
      language: 'en' as const,
      signal,
      progress: () => undefined,
    };
    for await (const line of collectSample(context)) lines.push(line);
  });
  return lines;
}

interface Sampled extends SamplePerson {
  requirements: SampleRequirement[];
}

function read(lines: SnapshotLine[]) {
  const data = <T>(name: string): T =>
    (lines.find((line) => 'section' in line && line.section === name) as { data: T }).data;
  const population: { personId: string; team: string }[] = [];
  const people: Sampled[] = [];
  const topics: MappedTopicRow[] = [];
  let section = '';
  for (const line of lines) {
    if ('section' in line) {
      section = line.section;
      if (section === 'people') people.push({ ...(line.data as SamplePerson), requirements: [] });
    } else if (section === 'population') population.push(line.row as never);
    else if (section === 'topics') topics.push(line.row as never);
    else people.at(-1)!.requirements.push(line.row as SampleRequirement);
  }
  return {
    population,
    people,
    topics,
    selection: data<SelectionSection>('selection'),
    strata: data<SampleStratum[]>('strata'),
    results: data<SampleResults>('results'),
  };
}

const collect = async (params: object) => read(await linesOf(params));
const byExternalId = async (externalId: string) =>
  (await db.asOwner<{ id: string }>('select id from assignment where external_id = $1', [externalId]))[0]!.id;

const populations: [string, () => Promise<object>][] = [
  ['eligible people', async () => ({ population: 'eligible' })],
  [
    'assignees',
    async () => ({
      population: 'assignment',
      assignmentId: await byExternalId('essentials-1'),
      stratify: 'team',
    }),
  ],
  [
    'people of a control that requires languages',
    async () => ({ population: 'control', frameworkId: 'pci-dss', itemId: '6.2.2', stratify: 'team' }),
  ],
  ['people of a risk', async () => ({ population: 'control', frameworkId: 'owasp-web-2021', itemId: 'A03' })],
];

describe.each(populations)('a sample of %s', (_, paramsOf) => {
  it('agrees with its population, and each person has every requirement', async () => {
    const { population, people, selection, strata, results } = await collect(await paramsOf());
    expect(selection.populationSize).toBe(population.length);
    expect(selection.populationSize).toBeGreaterThan(12);
    const ids = population.map(({ personId }) => personId);
    expect(ids).toEqual(ids.toSorted());
    expect(selection.populationSha256).toBe(
      createHash('sha256')
        .update(ids.map((id) => `${id}\n`).join(''))
        .digest('hex'),
    );
    expect(people.map(({ number }) => number)).toEqual(people.map((__, index) => index + 1));
    expect(people).toHaveLength(12);
    if (selection.stratify === 'team') {
      expect(strata.reduce((sum, { people: inTeam }) => sum + inTeam, 0)).toBe(population.length);
      expect(strata.reduce((sum, { selected }) => sum + selected, 0)).toBe(12);
    }
    for (const { state, requirements } of people) {
      expect(requirements.length).toBeGreaterThan(0);
      const met = requirements.filter((requirement) => requirement.met).length;
      const all = met === requirements.length;
      expect(['completed', 'completed_late', 'trained'].includes(state)).toBe(all);
      for (const row of requirements) expect(row.completedAt !== null).toBe(row.met);
    }
    expect(Object.values(results.byState).reduce((sum, count) => sum! + count!, 0)).toBe(12);
  });

  it('is selected again by the commands that the document attaches and prints', async () => {
    const params = { ...(await paramsOf()), seed: `it's "Q4" $(id) 監査 \\n` };
    const lines = await linesOf(params);
    const path = join(folder, String((files += 1)));
    const header = fixtureHeader('sample', { params: sampleParams.parse({ size: 12, ...params }) });
    const snapshotSha256 = await writeSnapshot(`${path}.gz`, header, lines);
    const target = { file: `${path}.pdf`, snapshotSha256, progress: () => undefined };
    await renderSample(await SnapshotReader.open(`${path}.gz`), target);
    await checkPdf(target.file);
    const { people, selection } = read(lines);
    const script = String(await pdfAttachment(target.file, 'repeat-selection.sh'));
    const pages = await pageTexts(target.file);
    const printed = pages
      .find((page) => page.includes('seed='))!
      .replaceAll('\r', '')
      .split('\n');
    const commands = printed.slice(
      printed.findIndex((line) => line.startsWith('seed=')),
      printed.findIndex((line) => line.trim() === '[ "$status" = 0 ]') + 1,
    );
    for (const source of [script, commands.join('\n')]) {
      const cwd = await mkdtemp(join(folder, 'repeat-'));
      await writeFile(join(cwd, 'population.csv'), await pdfAttachment(target.file, 'population.csv'));
      await writeFile(join(cwd, 'repeat.sh'), source);
      const { stdout } = await run('sh', ['repeat.sh'], { cwd });
      expect(stdout).toContain(selection.populationSha256);
      expect(stdout.trim().split('\n').slice(-2)).toEqual(['PASS: population', 'PASS: sample']);
      expect(await readFile(join(cwd, 'sample.txt'), 'utf8')).toBe(
        people.map(({ hash, personId }) => `${hash} ${personId}\n`).join(''),
      );
      // Without one person, the selection is another one.
      const csv = String(await pdfAttachment(target.file, 'population.csv')).split('\r\n');
      const others = csv.filter((line) => !line.includes(people[0]!.personId));
      await writeFile(join(cwd, 'population.csv'), others.join('\r\n'));
      const failed = run('sh', ['repeat.sh'], { cwd });
      await expect(failed).rejects.toMatchObject({
        stdout: expect.stringMatching(/FAIL: population\nFAIL: sample\n$/) as string,
      });
    }
  });
});

it('without a seed is selected with the report ID, which the requester cannot choose', async () => {
  const { selection, people } = await collect({ population: 'eligible', seed: undefined });
  const reportId = '0197a6b2-3c4d-7e5f-8a9b-1c2d3e4f5a6b';
  expect(selection).toMatchObject({ seed: reportId, seedOrigin: 'report' });
  const given = await collect({ population: 'eligible', seed: reportId });
  expect(given.selection.seedOrigin).toBe('request');
  expect(given.people).toEqual(people);
});

it('has the people who are trained on a control by the figures of the same instant', async () => {
  const params = { population: 'control', frameworkId: 'pci-dss', itemId: '6.2.2', size: 1_000 };
  const { people } = await collect(params);
  const { readRiskItem } = await import('@docket/domain');
  const item = await db.tenancy.figures(demo, { asOf: AS_OF }, (em, at) =>
    readRiskItem(em, at, params.frameworkId, params.itemId),
  );
  expect(people).toHaveLength(item.denominator);
  expect(people.filter(({ state }) => state === 'trained')).toHaveLength(item.trained);
  expect(item.trained).toBeGreaterThan(0);
});

it('has the topics that are mapped to a control, so that each selected pass can be traced to it', async () => {
  const params = { population: 'control', frameworkId: 'owasp-web-2021', itemId: 'A03', size: 1_000 };
  const { people, topics, selection } = await collect(params);
  expect(selection.population).toMatchObject({
    topicCount: topics.length,
    frameworkEdition: expect.stringContaining('2021') as string,
  });
  expect(topics.length).toBeGreaterThan(0);
  const passed = people.flatMap(({ requirements }) =>
    requirements.flatMap(({ met, topicId }) => (met ? [topicId] : [])),
  );
  expect(passed.length).toBeGreaterThan(0);
  expect(topics.map(({ slug }) => slug)).toEqual(expect.arrayContaining(passed));
  expect((await collect({ ...params, frameworkId: 'pci-dss', itemId: '6.2.2' })).topics).toEqual([]);
});

it('has the completed items of each assignee by the figures of the same instant', async () => {
  for (const externalId of ['essentials-1', 'mandatory-3']) {
    const assignmentId = await byExternalId(externalId);
    const { people } = await collect({ population: 'assignment', assignmentId, size: 1_000 });
    const { streamAssignees } = await import('@docket/domain');
    const expected = new Map<string, [string, number, string | null]>();
    await db.tenancy.figures(demo, { asOf: AS_OF }, async (em, at) => {
      for await (const rows of streamAssignees(em, { ...at, assignmentId }))
        for (const { personId, state, complete, deadline, exemption, leftAt, learner } of rows)
          if (!exemption && !leftAt && learner) expected.set(personId, [state, complete, deadline]);
    });
    const sampled = people.map(
      ({ personId, state, deadline, requirements }): [string, [string, number, string | null]] => [
        personId,
        [state, requirements.filter(({ met }) => met).length, deadline],
      ],
    );
    expect(new Map(sampled)).toEqual(expected);
  }
});

it('of an empty organization has nobody', async () => {
  const org = await db.organization();
  const { selection, people, results } = read(await linesOf({ population: 'eligible' }, org));
  expect(selection).toMatchObject({ populationSize: 0, sampleSize: 0, requestedSize: 12 });
  expect([people, results]).toEqual([[], { byState: {} }]);
});

it('is not found for the assignment or control of another organization', async () => {
  const other = await db.organization();
  const assignmentId = await byExternalId('essentials-1');
  for (const params of [
    { population: 'assignment', assignmentId },
    { population: 'control', frameworkId: 'pci-dss', itemId: 'no such item' },
    { population: 'control', frameworkId: 'no-such-framework', itemId: '6.2.2' },
  ]) {
    const values = { size: 5, seed: 's', ...params };
    await expect(linesOf(values, other)).rejects.toMatchObject({ code: 'not_found' });
    const subject = db.tenancy.figures(other, {}, (em, at) => sampleReport.subject(em, values, at));
    await expect(subject).rejects.toMatchObject({ code: 'not_found' });
  }
});

it('stops when the signal is aborted', async () => {
  const aborted = AbortSignal.abort(new Error('cancelled'));
  await expect(linesOf({ population: 'eligible' }, demo, aborted)).rejects.toThrow('cancelled');
});
