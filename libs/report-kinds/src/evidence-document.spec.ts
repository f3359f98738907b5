import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEFAULT_ACCENT } from '@docket/contracts';
import {
  checkPdf,
  drawPages,
  jpeg,
  pageTexts,
  pdfInfo,
  pngOf,
  uncompressedPdf,
} from '@docket/testing/documents';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixtureHeader } from './snapshot.fixture.js';
import { SnapshotReader } from './snapshot.js';
import { renderTraining } from './training/training.render.js';
import { writeTrainingSnapshot } from './training/training.fixture.js';

const SNAPSHOT = 'a'.repeat(64);
const { organization } = fixtureHeader('training');
let folder: string;
let count = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docket-evidence-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** The training report of a header, as a file. The hash of the snapshot is printed, so it is the same for all. */
async function rendered(over: Parameters<typeof writeTrainingSnapshot>[2]): Promise<string> {
  const [snapshot, file] = [join(folder, `${(count += 1)}.gz`), join(folder, `${count}.pdf`)];
  await writeTrainingSnapshot(snapshot, 3, over);
  const target = { file, snapshotSha256: SNAPSHOT, progress: () => undefined };
  await renderTraining(await SnapshotReader.open(snapshot), target);
  await checkPdf(file);
  return file;
}

/** Each page's size and a hash of its pixels. */
const looksOf = async (file: string): Promise<string[]> =>
  (await drawPages(file, { resolution: 40 })).map(({ width, height, pixels }) => {
    const sha256 = createHash('sha256').update(pixels).digest('hex');
    return `${width} x ${height}: ${sha256}`;
  });

describe('the accent', () => {
  it('colors everything that had the default one', async () => {
    const mine = { version: 2 as const, organization: { ...organization, accentColor: '#FF0000' } };
    const [before, after] = [
      await uncompressedPdf(await rendered({})),
      await uncompressedPdf(await rendered(mine)),
    ];
    const [old, red] = ['.043 .431 .431 rg', '1 0 0 rg'].map((rg) => new RegExp(`^(BT )?${rg}`, 'gm'));
    expect(before.match(old!)?.length).toBeGreaterThan(1);
    expect(after.match(old!)).toBeNull();
    expect(after.match(red!)?.length).toBe(before.match(old!)?.length);
  });
});

describe('the orientation', () => {
  it.each([
    [595.28, 841.89, undefined],
    [595.28, 841.89, 'sideways'],
    [841.89, 595.28, 'landscape'],
  ])('gives pages of %s x %s pts for %p', async (width, height, orientation) => {
    const { pageSize } = await pdfInfo(await rendered({ params: { orientation } }));
    expect(pageSize).toEqual([width, height]);
  });
});

describe('a snapshot of version 1', () => {
  it('looks as one of version 2 with the default accent and no logo', async () => {
    const now = { version: 2 as const, organization: { ...organization, accentColor: DEFAULT_ACCENT } };
    const pages = await looksOf(await rendered({}));
    expect(pages.length).toBeGreaterThan(3);
    expect(await looksOf(await rendered(now))).toEqual(pages);
  });

  it('is read, and one of a version to come is refused', async () => {
    await expect(rendered({ version: 4 as 2 })).rejects.toThrow(/version 1 or 2/);
  });
});

describe('the logo', () => {
  it.each<[string, Buffer, number, number]>([
    ['a wide one', pngOf({ width: 600, height: 16, colorType: 0, samples: () => [0] }), 296, 8],
    ['a high one', pngOf({ width: 16, height: 480, colorType: 0, samples: () => [0] }), 2, 48],
    ['a small one, which is not blown up', jpeg, 18, 12],
  ])('keeps its shape on the cover: %s', async (_, bytes, width, height) => {
    const file = await rendered({
      version: 2,
      organization: { ...organization, logo: bytes.toString('base64') },
    });
    const [, w, h] = /^q ([\d.]+) 0 0 ([\d.]+) [\d.]+ [\d.]+ cm \/Logo Do Q$/m.exec(
      await uncompressedPdf(file),
    )!;
    expect([Math.round(Number(w)), Math.round(Number(h))]).toEqual([width, height]);
    expect(await pageTexts(file, { to: 1 })).toEqual([expect.stringContaining(organization.name)]);
  });
});

it('prints the version of the kind that the snapshot was made for', async () => {
  const [cover] = await pageTexts(await rendered({ version: 3, kindVersion: 1 }), { to: 1 });
  expect(cover).toMatch(/Report version\s+1/);
});
