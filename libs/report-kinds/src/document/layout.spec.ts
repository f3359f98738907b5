import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { documentLanguages, documentOrientations, type DocumentLanguage } from '@docket/contracts/values';
import { margin, pageDimensions, PdfDocument, size } from '@docket/pdf';
import { pageTexts, placedTexts, renderPages, type PlacedText } from '@docket/testing/documents';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { writeComplianceSnapshot } from '../assignment-compliance/assignment-compliance.fixture.js';
import {
  itemsWithExemptions,
  writeEvidenceSnapshot,
} from '../framework-evidence/framework-evidence.fixture.js';
import { writeRecordSnapshot } from '../person-record/person-record.fixture.js';
import { REPORT_KINDS } from '../registry.js';
import { writeSampleSnapshot } from '../sample/sample.fixture.js';
import { SnapshotReader, type SnapshotHeader } from '../snapshot/snapshot.js';
import { fixtureHeader } from '../snapshot/snapshot.fixture.js';
import { writeTrainingSnapshot } from '../training/training.fixture.js';
import { dividedTexts } from './divided-texts.fixture.js';

type Header = Partial<SnapshotHeader>;
/** Writes a snapshot of each kind with `rows` people or attempts. */
const writers: Record<string, (file: string, rows: number, header: Header) => Promise<string>> = {
  training: (file, rows, header) => writeTrainingSnapshot(file, rows, header, { period: true }),
  'assignment-compliance': (file, rows, header) =>
    writeComplianceSnapshot(file, { assignees: rows, exempt: 2, header }),
  'framework-evidence': (file, rows, header) =>
    writeEvidenceSnapshot(file, { eligible: rows, items: itemsWithExemptions, period: true, header }),
  sample: (file, rows, header) => writeSampleSnapshot(file, { people: rows, header }),
  'person-record': (file, rows, header) => writeRecordSnapshot(file, { attempts: rows, header }),
};

type Orientation = (typeof documentOrientations)[number];
interface Layout {
  kind: string;
  language: DocumentLanguage;
  orientation: Orientation;
  rows: number;
}
const layouts = (rows: number): Layout[] =>
  REPORT_KINDS.flatMap(({ id }) =>
    documentLanguages.flatMap((language) =>
      documentOrientations.map((orientation) => ({ kind: id, language, orientation, rows })),
    ),
  );

let folder: string;
let files = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docket-layout-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Renders a document. @returns its path */
async function draw({ kind, language, orientation, rows }: Layout): Promise<string> {
  const path = join(folder, String((files += 1)));
  const definition = REPORT_KINDS.find(({ id }) => id === kind)!;
  const header = {
    ...fixtureHeader(kind),
    kindVersion: definition.snapshot.version,
    params: { language, orientation },
  };
  const snapshotSha256 = await writers[kind]!(`${path}.ndjson.gz`, rows, header);
  const snapshot = await SnapshotReader.open(`${path}.ndjson.gz`);
  await definition.render(snapshot, { file: `${path}.pdf`, snapshotSha256, progress: () => undefined });
  return `${path}.pdf`;
}

test.each(layouts(24))(
  'divides no word, number, instant or date: $kind, $language, $orientation',
  { timeout: 30_000 },
  async (layout) => {
    expect(await dividedTexts(() => draw(layout))).toEqual([]);
  },
);

test.each(documentLanguages)('divides no ID of a control: %s', { timeout: 30_000 }, async (language) => {
  const ids = ['A.8.28', 'CC1.4', 'V15.1.1', 'V1.10.12', '6.2.2', 'PO.2.2', '21(2)(g)'];
  const items = [...ids, ...ids.map((id) => `${id}.1`), 'A.10.128.15'].map((id, index) => ({
    id,
    title: `Secure development of control ${id}`,
    share: [0.5, 1, 0.9, 0.2, 0.02][index % 5]!,
  }));
  const path = join(folder, `controls-${language}`);
  const header = { params: { language } };
  const snapshotSha256 = await writeEvidenceSnapshot(path, { eligible: 90, items, period: true, header });
  const target = { file: `${path}.pdf`, snapshotSha256, progress: () => undefined };
  const kind = REPORT_KINDS.find(({ id }) => id === 'framework-evidence')!;
  expect(await dividedTexts(async () => kind.render(await SnapshotReader.open(path), target))).toEqual([]);
});

test.each([36, 38, 40, 42, 44])('the population bridge is on one page with %d people', async (rows) => {
  const layout = { kind: 'framework-evidence', language: 'en', orientation: 'portrait', rows } as const;
  const pages = await pageTexts(await draw(layout));
  const start = pages.findIndex((page) => /^People on record/m.test(page));
  expect(pages[start]).toMatch(/^Eligible people, second count/m);
});

/** A horizontal rule on a page, in points from the lower left corner. */
interface Rule {
  page: number;
  y: number;
  left: number;
  right: number;
}

/** Returns the rules that are drawn while `work` runs. */
async function drawnRules(work: () => Promise<unknown>): Promise<Rule[]> {
  const rules: Rule[] = [];
  const original = PdfDocument.prototype.rule;
  const spy = vi.spyOn(PdfDocument.prototype, 'rule').mockImplementation(function (
    this: PdfDocument,
    x1,
    y,
    x2,
    ...style
  ) {
    const left = this.mirrorX(x1, x2 - x1);
    // The contents are drawn last, on an earlier page.
    const { current } = this as unknown as { current: { number: number } | null };
    rules.push({ page: current?.number ?? 0, y, left, right: left + x2 - x1 });
    original.call(this, x1, y, x2, ...style);
  });
  await work();
  spy.mockRestore();
  return rules;
}

/** Height of capital letters, as a share of the font size. */
const CAP_HEIGHT = 0.72;

test.each([6, 9, 12, 15, 18, 21].flatMap((rows) => layouts(rows)).filter(({ kind }) => kind === 'sample'))(
  'draws no rule through text: $kind, $language, $orientation, $rows rows',
  async (layout) => {
    let file = '';
    const rules = await drawnRules(async () => (file = await draw(layout)));
    const height = pageDimensions('A4', layout.orientation)[1];
    const struck = (await placedTexts(file)).flatMap((texts, index) =>
      texts.filter((text) =>
        rules.some(({ page, y, left, right }) => {
          const above = y - (height - text.baseline);
          const isBeside = right < text.left || left > text.right;
          return page === index + 1 && above > 0 && above < CAP_HEIGHT * text.size && !isBeside;
        }),
      ),
    );
    expect(struck.map(({ text }) => text)).toEqual([]);
  },
);

/** Minimum filled share of a page. The contents and the last page may have less. */
const MIN_FILLED = 0.2;
/** Index of the page with the contents. */
const CONTENTS_PAGE = 1;

test.each([0, 1, 40].flatMap((rows) => layouts(rows)).filter(({ language }) => language === 'en'))(
  'has no nearly empty page: $kind, $orientation, $rows rows',
  async (layout) => {
    const height = pageDimensions('A4', layout.orientation)[1];
    const [top, bottom] = [margin + 14, height - margin - 16];
    const pages = await placedTexts(await draw(layout));
    const filled = pages.map((texts) => {
      const baselines = texts.map(({ baseline }) => baseline).filter((baseline) => baseline <= bottom);
      return (Math.max(...baselines) - top) / (bottom - top);
    });
    const isExempt = (index: number): boolean => index === CONTENTS_PAGE || index === pages.length - 1;
    const nearlyEmpty = filled.flatMap((share, index) =>
      share < MIN_FILLED && !isExempt(index) ? [index + 1] : [],
    );
    expect(nearlyEmpty).toEqual([]);
  },
);

// The pages of all languages look the same when they are turned.
const drawnLayouts = layouts(12).filter(
  ({ language, orientation }) => orientation === 'portrait' || language === 'en' || language === 'ar',
);

describe.each(drawnLayouts)('$kind, $language, $orientation', (layout) => {
  const [width, height] = pageDimensions('A4', layout.orientation);
  /** Text in the header and the footer of a page. */
  const isRunning = ({ baseline }: PlacedText): boolean =>
    baseline < margin + 14 || baseline > height - margin - 16;

  test('has text of at least 8.5 pt, and draws nothing beside the margins', async () => {
    const file = await draw(layout);
    for (const texts of await placedTexts(file))
      for (const text of texts)
        expect([text.text, text.size >= (isRunning(text) ? size.footer : size.small)]).toEqual([
          text.text,
          true,
        ]);
    const pages = await renderPages(file, { resolution: 72, gray: true });
    const [left, right] = [Math.floor(margin) - 1, Math.ceil(width - margin) + 1];
    for (const [index, page] of pages.entries())
      for (let y = 0; y < page.height; y += 1) {
        const row = page.pixels.subarray(y * page.width, (y + 1) * page.width);
        const beside = [...row.subarray(0, left), ...row.subarray(right)].findIndex((shade) => shade < 250);
        expect([index + 1, y, beside]).toEqual([index + 1, y, -1]);
      }
  });
});
