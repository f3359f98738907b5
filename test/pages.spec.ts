import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { drawPages, type PageImage } from '@docket/testing/documents';
import { afterAll, beforeAll, expect, test } from 'vitest';
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
/** Mean difference of a page's pixels, of 255. A page that was not changed has none; one changed digit is above it. */
const TOLERANCE = 0.005;

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

const picturesOf = (file: string): Promise<PageImage[]> => drawPages(file, { resolution: 50, gray: true });

function difference(one: PageImage, other: PageImage): number {
  if (one.width !== other.width || one.height !== other.height) return 255;
  let sum = 0;
  for (let at = 0; at < one.pixels.length; at += 1) sum += Math.abs(one.pixels[at]! - other.pixels[at]!);
  return sum / one.pixels.length;
}

test.each(looks)('every page of %s looks as it did', async (name, id, header) => {
  const [snapshot, file] = [join(folder, `${name}.gz`), join(folder, `${name}.pdf`)];
  await writers[id]!(snapshot, header);
  const kind = REPORT_KINDS.find((known) => known.id === id)!;
  const target = { file, snapshotSha256: SNAPSHOT, progress: () => undefined };
  await kind.render(await SnapshotReader.open(snapshot), target);
  const now = await picturesOf(file);
  const before = await picturesOf(golden(name)).catch(() => []);
  const changed = now.flatMap((page, index) =>
    before[index] && difference(page, before[index]) <= TOLERANCE ? [] : [`page ${index + 1}`],
  );
  const same = changed.length === 0 && now.length === before.length;
  if (!same && process.env['UPDATE_GOLDEN']) return copyFile(file, golden(name));
  expect(changed).toEqual([]);
  expect(now).toHaveLength(before.length);
});
