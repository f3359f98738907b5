import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkPdf, pageLayouts } from '@docket/testing/documents';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SnapshotReader } from '../snapshot.js';
import { writeTrainingSnapshot } from './training.fixture.js';
import { renderTraining } from './training.render.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docket-training-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function textFor(people: number): Promise<string> {
  const snapshot = join(folder, `${people}.gz`);
  const file = join(folder, `${people}.pdf`);
  const snapshotSha256 = await writeTrainingSnapshot(snapshot, people);
  await renderTraining(await SnapshotReader.open(snapshot), {
    file,
    snapshotSha256,
    progress: () => undefined,
  });
  await checkPdf(file);
  return (await pageLayouts(file)).join('\f');
}

test('prints every part of the training report', async () => {
  const text = await textFor(240);
  for (const words of [
    'Training Report',
    'Top 10 topics by completion',
    'Top 10 topics by gap',
    'Payments & Billing',
    '認証チーム',
  ]) {
    expect(text).toContain(words);
  }
  expect(text).toMatch(/Eligible people +216 +228/);
  expect(text).toMatch(/Completion rate, mandatory +68 %/);
  expect(text).toContain('November 23, 2026 at 3:05 PM, Europe/Berlin');
  expect(text).toMatch(/Passing score +70 %/);
});

test('an empty organization is told so, with the rules all the same', async () => {
  const text = await textFor(0);
  expect(text).toContain('No eligible people on 2026-11-23');
  expect(text).toContain('How these figures are computed');
});
