import { execFile } from 'node:child_process';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { writeComplianceSnapshot } from '../libs/report-kinds/src/assignment-compliance/assignment-compliance.fixture.js';
import { writeEvidenceSnapshot } from '../libs/report-kinds/src/framework-evidence/framework-evidence.fixture.js';
import { REPORT_KINDS, SnapshotReader, type SnapshotHeader } from '../libs/report-kinds/src/index.js';
import { writeTrainingSnapshot } from '../libs/report-kinds/src/training/training.fixture.js';

/**
 * Documents as they were when somebody last looked at every page; UPDATE_GOLDEN=1 keeps new ones. Both are drawn by the
 * same program, so that nothing but the document can differ.
 */
const golden = (name: string): string => join(import.meta.dirname, 'golden', `${name}.pdf`);
const SNAPSHOT = 'a'.repeat(64);
/** Mean difference of a page's pixels, of 255: rounding in another font program stays below it, a moved word does not. */
const TOLERANCE = 0.02;

const run = promisify(execFile);
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docket-pages-'));
});
afterAll(() => rm(folder, { recursive: true }));

type Header = Partial<SnapshotHeader>;
const writers: Record<string, (file: string, header: Header) => Promise<string>> = {
  training: (file, header) => writeTrainingSnapshot(file, 6, header),
  'assignment-compliance': (file, header) => writeComplianceSnapshot(file, { assignees: 30, header }),
  'framework-evidence': (file, header) => writeEvidenceSnapshot(file, { eligible: 5, header }),
};

/** What is looked at: every kind both ways up, and columns that run from right to left. */
const looks: [name: string, id: string, header: Header][] = REPORT_KINDS.flatMap(({ id }) => [
  [id, id, {}],
  [`${id}-landscape`, id, { params: { orientation: 'landscape' } }],
]);
looks.push(['training-landscape-ar', 'training', { params: { orientation: 'landscape', language: 'ar' } }]);

/** The grey pixels of every page, at 50 dots an inch. */
async function picturesOf(file: string): Promise<Buffer[]> {
  const args = ['-gray', '-r', '50', file];
  const { stdout } = await run('pdftoppm', args, { encoding: 'buffer', maxBuffer: 1 << 28 });
  const pages: Buffer[] = [];
  for (let at = 0; at < stdout.length;) {
    const [header, width, height] = /^P5\s(\d+)\s(\d+)\s255\s/.exec(stdout.toString('latin1', at, at + 40))!;
    const from = at + header.length;
    at = from + Number(width) * Number(height);
    pages.push(stdout.subarray(from, at));
  }
  return pages;
}

function difference(one: Buffer, other: Buffer): number {
  if (one.length !== other.length) return 255;
  let sum = 0;
  for (let at = 0; at < one.length; at += 1) sum += Math.abs(one[at]! - other[at]!);
  return sum / one.length;
}

test.each(looks)('every page of %s looks as it did', async (name, id, header) => {
  const [snapshot, file] = [join(folder, `${name}.gz`), join(folder, `${name}.pdf`)];
  await writers[id]!(snapshot, header);
  const kind = REPORT_KINDS.find((known) => known.id === id)!;
  const target = { file, snapshotSha256: SNAPSHOT, progress: () => undefined };
  await kind.render(await SnapshotReader.open(snapshot), target);
  if (process.env['UPDATE_GOLDEN']) await copyFile(file, golden(name));
  const [now, before] = await Promise.all([picturesOf(file), picturesOf(golden(name))]);
  expect(now).toHaveLength(before.length);
  const changed = now.flatMap((page, index) =>
    difference(page, before[index]!) > TOLERANCE ? [`page ${index + 1}`] : [],
  );
  expect(changed).toEqual([]);
});
