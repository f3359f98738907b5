import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { ByteWriter, cleanText, PdfDocument } from '@docket/pdf';
import { checkPdf, pdfObjects, withPdfJs, type PdfValue } from '@docket/testing/documents';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { writeComplianceSnapshot } from '../assignment-compliance/assignment-compliance.fixture.js';
import { renderAssignmentCompliance } from '../assignment-compliance/assignment-compliance.render.js';
import { writeRecordSnapshot } from '../person-record/person-record.fixture.js';
import { renderPersonRecord } from '../person-record/person-record.render.js';
import { writeSampleSnapshot } from '../sample/sample.fixture.js';
import { renderSample } from '../sample/sample.render.js';
import { SnapshotReader } from '../snapshot/snapshot.js';
import { internationalNames } from '../snapshot/snapshot.fixture.js';

// `npm test` runs a small number of inputs. For a long run: ANY_INPUTS=10000 npm test -- any-input
const inputs = Number(process.env['ANY_INPUTS'] ?? 150);
const seed = Number(process.env['SEED'] ?? 20_261_124);
/** Number of inputs per document. */
const BATCH = 100;

const syntax = [
  ')>>endobj /JavaScript',
  '<</S/Launch/F(calc.exe)>>',
  'endstream endobj 1 0 obj <</OpenAction<</S/JavaScript/JS(app.alert(1))>>>>',
  '\\) Tj ET Q EMC',
  '> Tj <',
  '</rdf:li></rdf:Alt></dc:title>',
  ']]><!ENTITY x SYSTEM "file:///etc/passwd">&x;&amp;',
  '<?xpacket end="w"?>',
  'javascript:alert(1) http://evil.example file:///etc/passwd',
  '%PDF-1.7 startxref %%EOF',
];
const controls = fc.constantFrom(
  ...Array.from(
    '\0\t\n\r\v\u0085\u2028\u202A\u202B\u202D\u202E\u2066\u2067\u2068\u2069\u202C\u200B\u200C\u200D\u200E\u200F\uFEFF\uFFFE\uFFFF\u00AD\u034F\u0301\u0336\u0E49\u064E\u0F71\uFE0F\u{E0100}\u{E0041}\uE000\u{10FFFD}',
  ),
);
const anyUnits = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
  .map((units) => String.fromCharCode(...units));
const pieces = fc
  .array(
    fc.oneof(controls, fc.constantFrom(...internationalNames), fc.constantFrom(...syntax), fc.string()),
    {
      maxLength: 8,
    },
  )
  .map((parts) => parts.join(''));
const anyText = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }) },
  { weight: 2, arbitrary: anyUnits },
  { weight: 4, arbitrary: pieces },
);
const long = fc
  .tuple(
    fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 3 }),
      controls,
      fc.constantFrom(...internationalNames),
    ),
    fc.integer({ min: 1_000, max: 100_000 }),
  )
  .map(([unit, length]) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length));
const anyInput = fc.oneof({ weight: 19, arbitrary: anyText }, { weight: 1, arbitrary: long });

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docket-any-'));
  console.log(`any input: SEED=${seed} ANY_INPUTS=${inputs}`);
});
afterAll(() => rm(folder, { recursive: true }));

const texts = fc.sample(anyInput, { numRuns: inputs, seed });
const batches = Array.from({ length: Math.ceil(inputs / BATCH) }, (_, at) =>
  texts.slice(at * BATCH, (at + 1) * BATCH),
);

const createPdf = (file: string, title: string): PdfDocument =>
  new PdfDocument({
    file,
    pageSize: 'A4',
    title,
    subject: title,
    author: title,
    language: 'en',
    instant: new Date('2026-11-23T14:05:37.123Z'),
    identity: 'any input',
    footer: { left: '', middle: '' },
    messages: { pageOf: () => ['', ''], continued: (text) => text },
  });

/** Returns the CPU time of this process, in milliseconds, which depends little on the load of the machine. */
function cpuMs(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

test(
  'no input blocks the thread for more than 50 ms',
  () => {
    const typeset = ({ typesetter }: PdfDocument, text: string): void => {
      const operators = new ByteWriter();
      for (const weight of ['Regular', 'Bold'] as const) {
        typesetter.fit(text, 18, weight).write(operators, 8);
        for (const line of typesetter.wrap(text, 60, 60, weight)) line.write(operators, 8);
      }
    };
    const pdf = (): PdfDocument => createPdf(join(folder, 'time.pdf'), 'Time');
    // Warm up: fonts are read once per thread.
    const warmUp = pdf();
    for (const text of [...internationalNames, ...texts]) typeset(warmUp, text);
    // Takes 10 ms on an idle machine. Scales the limit for slow or busy machines.
    const reference = cpuMs(() => void deflateSync(Buffer.alloc(1 << 22, 'a fixed amount of work')));
    const limit = 50 * Math.max(1, reference / 10);
    const used = pdf();
    const timed = texts.map((text) => {
      let ms = cpuMs(() => typeset(used, text));
      // Repeat, because a garbage collection can slow down any single run.
      for (let retry = 0; retry < 2 && ms > 25; retry += 1) {
        const fresh = pdf();
        ms = Math.min(
          ms,
          cpuMs(() => typeset(fresh, text)),
        );
      }
      return { text: text.slice(0, 100), ms };
    });
    const slowest = timed.reduce((slowestSoFar, input) =>
      input.ms > slowestSoFar.ms ? input : slowestSoFar,
    );
    console.log(
      `slowest input: ${slowest.ms.toFixed(1)} ms of ${limit.toFixed(0)}: ${JSON.stringify(slowest.text)}`,
    );
    expect(timed.filter(({ ms }) => ms > limit)).toEqual([]);
  },
  30_000 + inputs * 100,
);

const ACTIONS = /^.(JavaScript|Launch|GoToR|GoToE|ImportData|SubmitForm|Rendition)$/;

/** Returns all actions and non-https links of a file. Text that looks like an action does not count. */
async function actionsOf(file: string): Promise<string[]> {
  await checkPdf(file);
  const actions: string[] = [];
  const visit = (value: PdfValue): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      if (['/OpenAction', '/AA', '/JS', '/JavaScript', '/Launch'].includes(key)) actions.push(key);
      if (typeof inner === 'string') {
        if (key === '/S' && ACTIONS.test(inner)) actions.push(inner);
        if (key === '/URI' && !inner.startsWith('u:https:') && inner !== '/URI') actions.push(inner);
      }
      visit(inner);
    }
  };
  for (const object of (await pdfObjects(file)).values()) visit(object);
  return actions;
}

const lettersOf = (text: string): string =>
  Array.from(text.normalize('NFKC'))
    .filter((letter) => /[\p{L}\p{N}]/u.test(letter))
    .sort()
    .join('');

/** Draws strings one below the other, each below a line with its index. */
function drawAll(file: string, inputs: readonly string[]): void {
  const pdf = createPdf(file, inputs.join(' '));
  let y = 0;
  for (const [at, text] of inputs.entries()) {
    if (y < pdf.frame.bottom + 80) {
      if (at > 0) pdf.text('@end@', pdf.frame.left, y);
      pdf.page('Texts');
      y = pdf.frame.top;
    }
    pdf.text(`@${at}@`, pdf.frame.left, y);
    y = pdf.paragraph(text, pdf.frame.left, y - 12, pdf.frame.width, { size: 6, lines: 5 });
  }
  pdf.text('@end@', pdf.frame.left, y);
  pdf.finish();
}

function readAll(file: string): Promise<{ title: unknown; dcTitle: unknown; texts: Map<number, string> }> {
  return withPdfJs(file, async (document) => {
    let text = '';
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent({ disableNormalization: true });
      text += items.map((item) => ('str' in item ? `${item.str}\n` : '')).join('');
    }
    const { info, metadata } = await document.getMetadata();
    const matches = Array.from(text.matchAll(/^@(\d+)@\n([^]*?)(?=^@(?:\d+|end)@\n)/gmu));
    return {
      title: (info as { Title: unknown }).Title,
      dcTitle: metadata?.get('dc:title'),
      texts: new Map(matches.map(([, at, content]) => [Number(at), content!])),
    };
  });
}

describe.each(batches.map((batch, at) => [at * BATCH, batch] as const))(
  'inputs from %i on',
  (from, batch) => {
    const at = (index: number): string => batch[index % batch.length]!;

    test('renders a valid report without actions or links', async () => {
      const snapshot = join(folder, `${from}.gz`);
      const file = join(folder, `${from}.pdf`);
      const snapshotSha256 = await writeComplianceSnapshot(snapshot, {
        assignees: batch.length,
        rows: batch.map((name, row) => ({ name, email: at(row + 1), team: at(row % 5) })),
        header: {
          subject: at(0),
          organization: { id: 'x', slug: 'x', name: at(1), timeZone: 'UTC', locale: 'en', pageSize: 'A4' },
          requestedBy: { name: at(2), email: at(3) },
        },
        assignment: { title: at(0), note: at(4), targetTitle: at(5), scopeTitle: at(6) },
      });
      const target = { file, snapshotSha256, progress: () => undefined };
      await renderAssignmentCompliance(await SnapshotReader.open(snapshot), target);
      expect(await actionsOf(file)).toEqual([]);
    });

    test('renders a valid sample and record of a person without actions or links', async () => {
      const [snapshot, file] = [join(folder, `kinds-${from}.gz`), join(folder, `kinds-${from}.pdf`)];
      const header = {
        subject: at(0),
        organization: {
          id: 'x',
          slug: 'x',
          name: at(1),
          timeZone: 'UTC',
          locale: 'en',
          pageSize: 'A4' as const,
        },
      };
      const target = { file, progress: () => undefined };
      const rows = batch.map((name, row) => ({ name, email: at(row + 1), team: at(row % 5) }));
      let snapshotSha256 = await writeSampleSnapshot(snapshot, {
        people: batch.length,
        seed: at(2),
        rows,
        header,
      });
      await renderSample(await SnapshotReader.open(snapshot), { ...target, snapshotSha256 });
      expect(await actionsOf(file)).toEqual([]);
      const person = {
        name: at(0),
        email: at(1),
        team: at(2),
        merged: [{ id: at(3), name: at(4), email: at(5) }],
      };
      snapshotSha256 = await writeRecordSnapshot(snapshot, { attempts: 5, person, header });
      await renderPersonRecord(await SnapshotReader.open(snapshot), { ...target, snapshotSha256 });
      expect(await actionsOf(file)).toEqual([]);
    });

    test('renders all letters so that they can be extracted', async () => {
      const file = join(folder, `text-${from}.pdf`);
      drawAll(file, batch);
      expect(await actionsOf(file)).toEqual([]);
      const { title, dcTitle, texts: extracted } = await readAll(file);
      expect(title).toBe(cleanText(batch.join(' ')));
      expect(dcTitle).toBe(cleanText(batch.join(' ')));
      const lost = batch.flatMap((text, index) => {
        const [expected, actual] = [lettersOf(cleanText(text)), lettersOf(extracted.get(index) ?? '')];
        // Five lines have space for at least 200 characters. Longer strings are truncated.
        const isWhole = cleanText(text).length < 200;
        return (isWhole ? expected === actual : actual.length > 0 || expected === '')
          ? []
          : [{ index, expected, actual, text: text.slice(0, 300) }];
      });
      expect(lost).toEqual([]);
    });
  },
);
