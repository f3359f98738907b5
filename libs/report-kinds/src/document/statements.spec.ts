import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkPdf, pageTexts } from '@docket/testing/documents';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { reportKind } from '../registry.js';
import { fixtureHeader } from '../snapshot/snapshot.fixture.js';
import { SnapshotReader, type SnapshotHeader } from '../snapshot/snapshot.js';
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
  const snapshotSha256 = await fullSnapshots[kind]!(`${path}.gz`, header);
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

test.each([
  ['training', ['Position at the end of each quarter', 'End of a quarter']],
  [
    'framework-evidence',
    ['Trend over 12 months', 'Position at the end of each quarter', 'End of a quarter', 'Trend'],
  ],
])('%s: limits what it says about instants before the history, where it says it', async (kind, places) => {
  const occurrences = (text: string): number => text.split(beforeHistory).length - 1;
  expect(occurrences(await textOf(kind, { historySince }))).toBe(places.length);
  expect(occurrences(await textOf(kind, { historySince: '2020-01-01T00:00:00.000Z' }))).toBe(0);
});
