import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { documentLanguages } from '@docket/contracts/values';
import { checkPdf, pageLayouts } from '@docket/testing/documents';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { SnapshotReader } from '../snapshot/snapshot.js';
import {
  languagePopulation,
  topicPopulation,
  writeSampleSnapshot,
  type SampleFixture,
} from './sample.fixture.js';
import { renderSample } from './sample.render.js';

let folder: string;
let files = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docket-sample-render-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function textOf(fixture: SampleFixture): Promise<string> {
  const path = join(folder, String((files += 1)));
  const snapshotSha256 = await writeSampleSnapshot(`${path}.gz`, fixture);
  const target = { file: `${path}.pdf`, snapshotSha256, progress: () => undefined };
  await renderSample(await SnapshotReader.open(`${path}.gz`), target);
  await checkPdf(target.file);
  return (await pageLayouts(target.file)).join('\f');
}

it('prints the selection, the requirements and the columns of the tester', async () => {
  const text = await textOf({ people: 12 });
  expect(text).toMatch(/Seed +2026-Q4/);
  expect(text).toMatch(/People in the population +96/);
  expect(text).toMatch(/Population SHA-256 +[0-9a-f]{64}/);
  expect(text).toMatch(/Excluded +exempt: 2 · left the organization: 4/);
  expect(text).toMatch(/Requirement and attempt +Score +Completed at +Result +Exception +Reference/);
  expect(text).toContain('lms · attempt-0');
  expect(text).toMatch(/rec\. 2026-10-01 09:20 UTC/);
  expect(text).toContain('No pass that counts');
  expect(text).toContain('Tested by, date');
  expect(text).toMatch(/No team +none +19 +2/);
});

it('prints one row per language, and that several passes satisfy it', async () => {
  const text = await textOf({ people: 8, population: languagePopulation, stratify: 'none' });
  expect(text).toContain('go: SQL injection');
  expect(text).toContain('typescript');
  expect(text).toMatch(/further passes: \d/);
  expect(text).toContain('Training requirement not met');
  expect(text).not.toContain('Strata');
});

it('prints the mapped topics, the edition of the standard and the version of the mapping', async () => {
  const text = await textOf({ people: 8, population: topicPopulation, stratify: 'none' });
  expect(text).toMatch(/Edition +PCI DSS v4\.0\.1 \(PCI Security Standards Council, June 2024\)/);
  expect(text).toMatch(/Mapping +pci-dss, 1\.2\.0/);
  expect(text).toMatch(/Mapped topics\n/);
  expect(text).toMatch(/topic-0 +SQL injection +A03 Injection +89/);
});

it.each<[string, Partial<SampleFixture>, string]>([
  ['without eligible people', { population: { type: 'eligible' } }, 'There is nobody to select.'],
  ['of an assignment without assignees', {}, 'The assignment has no assignees who count at this time.'],
])('says why an empty population is empty: %s', async (_, fixture, reason) => {
  const text = (await textOf({ people: 0, ...fixture })).replaceAll(/\s+/g, ' ');
  expect(text).toContain(reason);
  expect(text).not.toContain('sha < population.txt');
  expect(text).not.toContain('Test sheet');
});

it('says that a sample of at least the population is the whole population', async () => {
  const text = await textOf({ people: 1, size: 8, population: { type: 'eligible' } });
  expect(text.replaceAll(/\s+/g, ' ')).toContain(
    'The requested sample size (8) is at least the size of the population',
  );
});

it.each(documentLanguages)('fits on its pages in %s', async (language) => {
  for (const orientation of ['portrait', 'landscape'])
    await textOf({ people: 6, header: { params: { language, orientation } } });
});

it('cuts names of 20,000 characters', async () => {
  const name = 'Ada '.repeat(5_000);
  const text = await textOf({ people: 6, rows: [{ name, email: `${'x'.repeat(20_000)}@x.y`, team: name }] });
  expect(text).toContain('Ada Ada');
});
