import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkPdf, pageTexts } from '@docket/testing/documents';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeEvidenceSnapshot } from '../framework-evidence/framework-evidence.fixture.js';
import { messages } from '../language/messages/index.js';
import { reportKind } from '../registry.js';
import { fixtureHeader } from '../snapshot/snapshot.fixture.js';
import { SnapshotReader, type SnapshotHeader } from '../snapshot/snapshot.js';
import { writeTrainingSnapshot } from '../training/training.fixture.js';
import { fullSnapshots } from './every-kind.fixture.js';

let folder: string;
let count = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docket-statements-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Returns the text of a document of a kind with every section, without line breaks. */
async function textOf(kind: string, header: Partial<SnapshotHeader> = {}): Promise<string> {
  const path = join(folder, `${(count += 1)}`);
  return textIn(path, fullSnapshots[kind]!(`${path}.gz`, header), kind);
}

/** Returns the text of the document of a snapshot, without line breaks. */
async function textIn(path: string, written: Promise<string>, kind: string): Promise<string> {
  const snapshotSha256 = await written;
  const target = { file: `${path}.pdf`, snapshotSha256, progress: () => undefined };
  await reportKind(kind)!.render(await SnapshotReader.open(`${path}.gz`), target);
  await checkPdf(target.file);
  return (await pageTexts(target.file)).join(' ').replaceAll(/\s+/g, ' ');
}

const kinds = Object.keys(fullSnapshots);

test.each(['training', 'framework-evidence'])(
  '%s: says which figures include people who left',
  async (kind) => {
    const text = await textOf(kind);
    expect(text).not.toContain('not included in any other figure');
    expect(text).toContain('so its figures about eligible people exclude them. Figures about all people');
  },
);

const historySince = '2026-11-01T00:00:00.000Z';
const beforeHistory = 'Before 2026-11-01 00:00:00.000 UTC, no history of settings';

const places = ['Trend over 12 months', 'Position at the end of each quarter', 'End of a quarter', 'Trend'];
test.each(['training', 'framework-evidence'])(
  '%s: limits what it says about instants before the history, where it says it',
  async (kind) => {
    const occurrences = (text: string): number => text.split(beforeHistory).length - 1;
    expect(occurrences(await textOf(kind, { historySince }))).toBe(places.length);
    expect(occurrences(await textOf(kind, { historySince: '2020-01-01T00:00:00.000Z' }))).toBe(0);
  },
);

test('framework-evidence: says whom a control that is about all personnel concerns', async () => {
  const path = join(folder, `${(count += 1)}`);
  const items = [
    {
      id: '12.6',
      title: 'Awareness',
      counts: 'any-topic',
      share: 1,
      trainingOnly: true,
      appliesTo: 'all-personnel',
    },
    { id: '6.3.2', title: 'Inventory', share: 1 },
  ] as const;
  const text = await textIn(
    path,
    writeEvidenceSnapshot(`${path}.gz`, { eligible: 19, items: [...items] }),
    'framework-evidence',
  );
  expect(text).toContain('training coverage, eligible people only');
  expect(text).toContain('The figures cover eligible people only (19 of 22 people in the organization)');
  expect(text.split('Any passed topic counts:')).toHaveLength(2);
  expect(text.split('eligible people only (19')).toHaveLength(2);
});

test.each([
  ['person-record', 2],
  ['sample', 2],
])('%s: claims training only, and not that a control is satisfied', async (kind, times) => {
  const text = await textOf(kind);
  expect(text.split('It does not show that a control operates')).toHaveLength(times + 1);
  expect(text).not.toMatch(/satisfied: |Satisfied| Requirement met/);
});

test('training without people: denies no topics and names only the attached files', async () => {
  const path = join(folder, `${(count += 1)}`);
  const text = await textIn(path, writeTrainingSnapshot(`${path}.gz`, 0), 'training');
  expect(text).toMatch(/Topics in the catalog 40/);
  expect(text).not.toContain('There are no topics.');
  expect(text).not.toContain('There are no teams');
  expect(text).toContain('are attached: topics.csv.');
});

test('framework-evidence without people: says on the cover why nothing is covered', async () => {
  const path = join(folder, `${(count += 1)}`);
  const text = await textIn(path, writeEvidenceSnapshot(`${path}.gz`, { eligible: 0 }), 'framework-evidence');
  const cover = text.slice(0, text.indexOf('Scope'));
  expect(cover).toMatch(/0% .* Gaps .* Eligible people No eligible people on .* no required share is met/);
});

test.each(kinds)('%s: says that names keep no history', async (kind) => {
  const text = await textOf(kind);
  expect(
    text.split('Names of people and teams, e-mail addresses and titles of topics keep no history'),
  ).toHaveLength(2);
});

test('period: says that people who are not yet due may have passed or left', async () => {
  const text = await textOf('training');
  expect(text).toContain('whether or not they have already passed a topic or left');
  expect(text).toContain('People who left before their hours ended within the period are due.');
});

test.each(['training', 'framework-evidence'])('%s: says how the largest gaps are ranked', async (kind) => {
  const [before, rules = ''] = (await textOf(kind)).split('Percentages Rates and shares are rounded down');
  expect(before).toContain('Largest gaps');
  expect(rules).toContain('Largest gaps');
});

test.each([
  [
    'assignment-compliance',
    /Eligible people who are not in the scope of the assignment, or exempt − \d+ Assignees in the totals = \d+/,
  ],
  [
    'sample',
    /Eligible people who are not in the population of the sample − \d+ People in the population = \d+/,
  ],
])('%s: leads the population bridge to the people that the document is about', async (kind, lines) => {
  const { evidence } = fixtureHeader(kind);
  const population = { ...evidence!.population, eligible: 60, countedAgain: 60 };
  const text = await textOf(kind, { evidence: { ...evidence!, population } });
  expect(text).toMatch(lines);
  expect(text).toMatch(/= 60 Eligible people, second count = 60/);
});

test('every kind says how many passes have no score, if there are any', async () => {
  const sentence = 'Passes without a score, because of the result “passed”: 14.';
  for (const kind of kinds) expect((await textOf(kind)).split(sentence), kind).toHaveLength(2);
  const header = fixtureHeader('training');
  const evidence = { ...header.evidence!, inputs: { ...header.evidence!.inputs!, unscoredPasses: 0 } };
  const path = join(folder, `${(count += 1)}`);
  const sha = writeTrainingSnapshot(`${path}.gz`, 4, { ...header, evidence });
  expect(await textIn(path, sha, 'training')).not.toContain('Passes without a score');
});

test('person-record: has no population, and the inputs of the person', async () => {
  const { evidence } = fixtureHeader('person-record');
  const personId = '0197a6b2-0001-7000-8000-000000000001';
  const text = await textOf('person-record', { evidence: { ...evidence!, personId } });
  expect(text).toContain('Population One person');
  expect(text).toContain(`This document is about one person (${personId})`);
  expect(text).toContain(
    'recorded the counted attempts and the completed scenarios of this person, of any age',
  );
  expect(text).not.toMatch(/eligible of \d+ on record/);
});

test.each(kinds)('%s: says which figures the attachments are not enough for', async (kind) => {
  const { resultsOnly, resultsOf } = messages.en.verification;
  expect(await textOf(kind)).toContain(`${resultsOnly} ${resultsOf[kind]!}`);
  for (const { verification } of Object.values(messages))
    expect(Object.keys(verification.resultsOf).toSorted()).toEqual(kinds.toSorted());
});
