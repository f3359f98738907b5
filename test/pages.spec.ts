import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderPages, type PageImage } from '@docket/testing/documents';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeComplianceSnapshot } from '../libs/report-kinds/src/assignment-compliance/assignment-compliance.fixture.js';
import {
  itemsWithExemptions,
  writeEvidenceSnapshot,
} from '../libs/report-kinds/src/framework-evidence/framework-evidence.fixture.js';
import { REPORT_KINDS, SnapshotReader, type SnapshotHeader } from '../libs/report-kinds/src/index.js';
import { writeRecordSnapshot } from '../libs/report-kinds/src/person-record/person-record.fixture.js';
import { writeSampleSnapshot } from '../libs/report-kinds/src/sample/sample.fixture.js';
import { writeTrainingSnapshot } from '../libs/report-kinds/src/training/training.fixture.js';

/**
 * Returns the path of a golden file: a document whose pages have been reviewed. UPDATE_GOLDEN=1 saves new ones. Both
 * versions are rendered by the same program, so that only the document can differ.
 */
const golden = (name: string): string => join(import.meta.dirname, 'golden', `${name}.pdf`);
const SNAPSHOT = 'a'.repeat(64);
/** Maximum mean difference of the pixels of a page, out of 255. A single changed digit exceeds it. */
const TOLERANCE = 0.005;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docket-pages-'));
});
afterAll(() => rm(folder, { recursive: true }));

type Header = Partial<SnapshotHeader>;
const writers: Record<string, (file: string, header: Header) => Promise<string>> = {
  training: (file, header) => writeTrainingSnapshot(file, 6, header),
  'assignment-compliance': (file, header) =>
    writeComplianceSnapshot(file, { assignees: 30, exempt: 2, header }),
  'framework-evidence': (file, header) =>
    writeEvidenceSnapshot(file, { eligible: 5, items: itemsWithExemptions, header }),
  sample: (file, header) => writeSampleSnapshot(file, { people: 8, header }),
  'person-record': (file, header) => writeRecordSnapshot(file, { attempts: 12, header }),
};

/** The compared documents: every kind in both orientations, and one with right-to-left columns. */
const cases: [name: string, id: string, header: Header][] = REPORT_KINDS.flatMap(({ id }) => [
  [id, id, {}],
  [`${id}-landscape`, id, { params: { orientation: 'landscape' } }],
]);
cases.push(['training-landscape-ar', 'training', { params: { orientation: 'landscape', language: 'ar' } }]);

const renderFile = (file: string): Promise<PageImage[]> => renderPages(file, { resolution: 50, gray: true });

function difference(one: PageImage, other: PageImage): number {
  if (one.width !== other.width || one.height !== other.height) return 255;
  let sum = 0;
  for (let at = 0; at < one.pixels.length; at += 1) sum += Math.abs(one.pixels[at]! - other.pixels[at]!);
  return sum / one.pixels.length;
}

test.each(cases)('every page of %s looks like its golden file', async (name, id, header) => {
  const [snapshot, file] = [join(folder, `${name}.gz`), join(folder, `${name}.pdf`)];
  await writers[id]!(snapshot, header);
  const kind = REPORT_KINDS.find((candidate) => candidate.id === id)!;
  const target = { file, snapshotSha256: SNAPSHOT, progress: () => undefined };
  await kind.render(await SnapshotReader.open(snapshot), target);
  const actual = await renderFile(file);
  const expected = await renderFile(golden(name)).catch(() => []);
  const changed = actual.flatMap((page, index) =>
    expected[index] && difference(page, expected[index]) <= TOLERANCE ? [] : [`page ${index + 1}`],
  );
  const same = changed.length === 0 && actual.length === expected.length;
  if (!same && process.env['UPDATE_GOLDEN']) return copyFile(file, golden(name));
  expect(changed).toEqual([]);
  expect(actual).toHaveLength(expected.length);
});
