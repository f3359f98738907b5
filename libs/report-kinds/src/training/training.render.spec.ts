import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkPdf, pageLayouts } from '@docket/testing/documents';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SnapshotReader } from '../snapshot/snapshot.js';
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
  for (const expected of [
    'Training Report',
    '10 most-covered topics',
    '10 least-covered topics',
    'Payments & Billing',
    '認証チーム',
  ]) {
    expect(text).toContain(expected);
  }
  expect(text).toMatch(/Eligible people +216 +219/);
  expect(text).toMatch(/Mandatory completion rate +63%/);
  expect(text).toContain('Not compared with an earlier report.');
  expect(text).toMatch(/Total +219 +216 /);
  expect(text).toContain('November 23, 2026 at 3:05 PM, Europe/Berlin');
  expect(text).toMatch(/Passing score +An attempt at a topic passes with a score of 70%/);
});

test('prints a notice and the rules for an empty organization', async () => {
  const text = await textFor(0);
  expect(text).toContain('No eligible people on 2026-11-23');
  expect(text).toContain('How the figures are calculated');
});
