import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { documentLanguages } from '@docket/contracts';
import { checkPdf, pageTexts, pdfAttachment } from '@docket/testing/documents';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reportKind } from '../registry.js';
import { fixtureHeader, writeSnapshot } from '../snapshot/snapshot.fixture.js';
import { SnapshotReader, type SnapshotHeader, type SnapshotLine } from '../snapshot/snapshot.js';
import { trainingSections } from '../training/training.fixture.js';
import { NotComparable } from './compare-snapshots.js';
import { ComparedSnapshot, compareEntries, type EntryToCompare } from './comparison.js';
import type { Change } from './comparison.snapshot.js';

let folder: string;
let files = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docket-comparison-'));
});
afterAll(() => rm(folder, { recursive: true }));

const kind = reportKind('training')!;
const EARLIER = '2026-08-01T00:00:00.000Z';

/** Writes a snapshot of the training report and opens it. */
async function snapshotOf(lines: SnapshotLine[], overrides: Partial<SnapshotHeader> = {}) {
  const file = join(folder, `${(files += 1)}.gz`);
  const sha256 = await writeSnapshot(file, fixtureHeader('training', overrides), lines);
  return { snapshot: await SnapshotReader.open(file), sha256 };
}

async function* each(lines: SnapshotLine[]): AsyncGenerator<SnapshotLine> {
  yield* lines;
}

/** Compares two lists of lines. @returns the lines of the new snapshot */
async function compare(
  before: SnapshotLine[],
  after: SnapshotLine[],
  overrides: Partial<SnapshotHeader> = {},
) {
  const earlier = await snapshotOf(before, { asOf: EARLIER, knownAt: EARLIER, ...overrides });
  const file = join(folder, 'waiting.lines');
  const lines: SnapshotLine[] = [];
  for await (const line of kind.compare(each(after), earlier, { language: 'en', file })) lines.push(line);
  expect(await readdir(folder)).not.toContain('waiting.lines');
  return { lines, earlier };
}

/** Returns whether a line is about a person who is or was eligible, and not about an exemption. */
function isPerson(line: SnapshotLine): line is { row: Record<string, unknown> } {
  if (!('row' in line)) return false;
  const row = line.row as { joinedAt?: string; approver?: string };
  return row.joinedAt !== undefined && row.approver === undefined;
}

/** Returns the lines of 10 people, changed by `change`. */
function linesWith(
  change: (person: Record<string, unknown>, index: number) => object | null,
): SnapshotLine[] {
  let people = 0;
  return [...trainingSections(10)].flatMap((line) => {
    if (!isPerson(line)) return [line];
    const row = change({ ...line.row }, people++);
    return row ? [{ row }] : [];
  });
}

const same = (person: object) => person;

describe('the comparison with an earlier report', () => {
  it('has the figures of both, and the people whose status changed, who joined and who left', async () => {
    const before = linesWith((person, n) =>
      n === 1 ? null : n === 2 ? { ...person, topicsPassed: 0 } : person,
    );
    const after = linesWith((person, n) =>
      n === 3 ? null : n === 2 ? { ...person, topicsPassed: 4 } : person,
    );
    const { lines, earlier } = await compare(before, after);
    expect(lines[0]).toMatchObject({
      section: 'comparison',
      data: {
        asOf: EARLIER,
        snapshotSha256: earlier.sha256,
        figures: expect.arrayContaining([
          {
            key: 'completionRate',
            before: { unit: 'share', numerator: '12', denominator: '18' },
            after: { unit: 'share', numerator: '12', denominator: '18' },
          },
        ]) as unknown,
      },
    });
    expect(lines.slice(1, -4)).toEqual(after);
    expect(lines.at(-4)).toEqual({ section: 'changes', total: 3 });
    const changes = lines.slice(-3).map((line) => (line as { row: Change }).row);
    const summary = changes.map(({ name, before: was, after: is }) => JSON.stringify([name, was, is]));
    const people = linesWith(same)
      .filter(isPerson)
      .map(({ row }) => row as { name?: string; topicsPassed?: number });
    const person = (n: number) => people[n]!;
    const nameOf = (n: number) => person(n).name;
    const statusOf = (n: number) => (person(n).topicsPassed! > 0 ? 'trained' : 'untrained');
    expect(new Set(summary)).toEqual(
      new Set([
        JSON.stringify([nameOf(1), null, statusOf(1)]),
        JSON.stringify([nameOf(2), 'untrained', 'trained']),
        JSON.stringify([nameOf(3), statusOf(3), null]),
      ]),
    );
  });

  it('without a change has no rows', async () => {
    const { lines } = await compare(linesWith(same), linesWith(same));
    expect(lines.at(-1)).toEqual({ section: 'changes', total: 0 });
  });

  it('keeps names with line separators in one line', async () => {
    const named = linesWith((person, n) => (n === 0 ? { ...person, name: 'A\u2028B\u2029C' } : person));
    const { lines } = await compare(linesWith(same), named);
    expect(lines.filter((line) => 'row' in line && JSON.stringify(line).includes('A\u2028B'))).toHaveLength(
      1,
    );
  });

  it('is refused if the earlier report has an older format', async () => {
    await expect(compare(linesWith(same), linesWith(same), { kindVersion: 2 })).rejects.toThrow(
      NotComparable,
    );
  });

  it.each(documentLanguages)('is printed in %s, with both values and the difference', async (language) => {
    const before = linesWith((person, n) =>
      n === 2 ? { ...person, topicsPassed: 0 } : n === 1 ? null : person,
    );
    const after = linesWith((person, n) =>
      n === 2 ? { ...person, topicsPassed: 4 } : n === 3 ? null : person,
    );
    const figures = after.find((line) => 'section' in line && line.section === 'figures') as { data: object };
    const changed = {
      ...figures,
      section: 'figures',
      data: { ...figures.data, completedPairs: 15, meanTopicScore: 79.1 },
    };
    const { lines } = await compare(
      before,
      after.map((line) => (line === figures ? changed : line)),
    );
    const { snapshot, sha256: snapshotSha256 } = await snapshotOf(lines, { params: { language } });
    const file = join(folder, `${language}.pdf`);
    await kind.render(snapshot, { file, snapshotSha256, progress: () => undefined });
    await checkPdf(file);
    const text = (await pageTexts(file)).join('\n').replaceAll(/\s+/g, ' ');
    if (language !== 'ar') expect(text).toContain('2026-08-01 00:00 UTC');
    if (language !== 'en') return;
    expect(text).toContain('Mandatory completion rate 66% → 83% (+17 points)');
    expect(text).toContain('Mean topic score (person × attempted topic) 74.4% 79.1% +4.7 points');
    expect(text).toContain('Passed no topic Passed a topic');
    expect(text).toMatch(/Not included Passed (a|no) topic/);
    expect(text).toContain('No longer included');
    const rows = parse(await pdfAttachment(file, 'changes.csv'), { columns: true });
    expect(rows).toHaveLength(3);
  });
});

const anyEntry = fc.record<EntryToCompare>({
  subject: fc.constantFrom('person', 'topic', 'control'),
  id: fc.constantFrom('a', 'b', 'c', 'd'),
  name: fc.constantFrom('Zoë', 'Ada', 'ada'),
  status: fc.constantFrom('', 'x', 'y'),
});
const anyEntries = fc.uniqueArray(anyEntry, {
  selector: ({ subject, id }) => `${subject}:${id}`,
  maxLength: 12,
});

it('the changed entries match a naive comparison', () => {
  const seed = Number(process.env['SEED'] ?? 20_261_130);
  console.log(`seed ${seed}; run again with SEED=${seed}`);
  const read = (entries: EntryToCompare[]) => {
    const snapshot = new ComparedSnapshot({ list: { entry: (row) => row as EntryToCompare } });
    snapshot.add({ section: 'list', total: entries.length });
    for (const row of entries) snapshot.add({ row: { ...row } });
    return snapshot;
  };
  fc.assert(
    fc.property(anyEntries, anyEntries, (before, after) => {
      const expected = new Set<string>();
      const statusIn = (entries: EntryToCompare[], { subject, id }: EntryToCompare) =>
        entries.find((entry) => entry.subject === subject && entry.id === id)?.status ?? null;
      for (const entry of [...before, ...after]) {
        const [was, is] = [statusIn(before, entry), statusIn(after, entry)];
        if (was !== is) expected.add(JSON.stringify([entry.subject, entry.id, was, is]));
      }
      const changes = compareEntries(read(before), read(after), 'en');
      const actual = changes.map(({ subject, id, before: was, after: is }) =>
        JSON.stringify([subject, id, was, is]),
      );
      expect(new Set(actual)).toEqual(expected);
      expect(actual).toHaveLength(expected.size);
    }),
    { seed, numRuns: 500 },
  );
});
