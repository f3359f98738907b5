import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { documentLanguages } from '@docket/contracts';
import { checkPdf, pageTexts } from '@docket/testing/documents';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { eligiblePeopleRules } from './eligible-people.js';
import { languageOf } from '../language/language.js';
import { fixtureHeader } from '../snapshot/snapshot.fixture.js';
import { SnapshotReader, type SnapshotHeader } from '../snapshot/snapshot.js';
import { writeTrainingSnapshot } from '../training/training.fixture.js';
import { renderTraining } from '../training/training.render.js';

/** Documents state the job-function scope if the organization had set one (docs/domain.md, section 3.1). */
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docket-eligible-'));
});
afterAll(() => rm(folder, { recursive: true }));

const header = fixtureHeader('training');
const rulesIn = (language: string, rules: Partial<SnapshotHeader['rules']>) => {
  const { messages } = languageOf({ ...header, params: { language } });
  return eligiblePeopleRules(messages.rules, { ...header.rules, ...rules }).map(({ value }) => value);
};

it('states only the role if no scope was set, also in snapshots without one', () => {
  const unlimited = rulesIn('en', { eligibleJobFunctions: null, bespokeSoftwareOnly: false });
  expect(unlimited).toHaveLength(1);
  expect(rulesIn('en', {})).toEqual(unlimited);
});

it.each(documentLanguages)('states the job functions and the work, in %s', (language) => {
  const [role, jobFunctions, bespoke, ...others] = rulesIn(language, {
    eligibleJobFunctions: ['developer', 'architect'],
    bespokeSoftwareOnly: true,
  });
  expect(role).toBe(rulesIn(language, {})[0]);
  expect(jobFunctions).toContain('developer; architect');
  expect(bespoke).toContain('6.2.2');
  expect(others).toEqual([]);
});

it('divides a long list of job functions, so that none is truncated', () => {
  const eligibleJobFunctions = Array.from({ length: 50 }, (_, n) => `job function ${n} ${'x'.repeat(60)}`);
  const values = rulesIn('en', { eligibleJobFunctions }).slice(1);
  expect(values.every((value) => value.length < 400)).toBe(true);
  for (const name of eligibleJobFunctions)
    expect(values.filter((value) => `${value.replace(/\.$/, '')};`.includes(`${name};`))).toHaveLength(1);
});

it('prints the scope on the page of the rules', async () => {
  const [snapshot, file] = [join(folder, 'snapshot.gz'), join(folder, 'document.pdf')];
  const eligibleJobFunctions = Array.from({ length: 30 }, (_, n) => `engineer of area ${n + 1}`);
  const rules = { ...header.rules, eligibleJobFunctions, bespokeSoftwareOnly: true };
  await writeTrainingSnapshot(snapshot, 3, { rules });
  await renderTraining(await SnapshotReader.open(snapshot), {
    file,
    snapshotSha256: 'a'.repeat(64),
    progress: () => undefined,
  });
  await checkPdf(file);
  const text = (await pageTexts(file)).join(' ').replace(/\s+/g, ' ');
  expect(text).toContain('Only people who work on bespoke or custom software are eligible');
  for (const name of eligibleJobFunctions) expect(text).toContain(name);
});
