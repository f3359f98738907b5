import { createReadStream, createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { SnapshotShape } from '../snapshot/snapshot-shape.js';
import { linesOf, type SnapshotLine, type SnapshotReader } from '../snapshot/snapshot.js';
import { compareEntries, compareFigures, ComparedSnapshot, type KindComparison } from './comparison.js';
import type { Comparison } from './comparison.snapshot.js';

/** The report that a new one is compared with: its stored snapshot and the SHA-256 of it. */
export interface EarlierReport {
  snapshot: SnapshotReader;
  sha256: string;
}

/** The earlier snapshot cannot be compared, e.g. because it is from an earlier version of Docket. */
export class NotComparable extends Error {}

/** What is compared, and where. */
interface Options<Shape extends SnapshotShape> {
  shape: Shape;
  comparison: KindComparison<Shape>;
  /** Language of the document, for the order of names. */
  language: string;
  /** Path of a temporary file for the lines. It is deleted. */
  file: string;
}

/**
 * Yields the lines of a new snapshot together with the comparison with an earlier one (docs/domain.md, section 5): the section
 * `comparison` first, because the first pages of the document show it, and the section `changes` last. The lines wait
 * in a file until all of them are compared.
 * @throws NotComparable
 */
export async function* compareSnapshots<Shape extends SnapshotShape>(
  lines: AsyncIterable<SnapshotLine>,
  earlier: EarlierReport,
  { shape, comparison, language, file }: Options<Shape>,
): AsyncGenerator<SnapshotLine> {
  const { header } = earlier.snapshot;
  requireComparable(header, shape);
  const before = await ComparedSnapshot.read(earlier.snapshot, comparison);
  const after = new ComparedSnapshot(comparison as never);
  const texts = async function* (): AsyncGenerator<string> {
    for await (const line of lines) {
      after.add(line);
      yield `${JSON.stringify(line)}\n`;
    }
  };
  try {
    await pipeline(Readable.from(texts()), createWriteStream(file));
    const data: Comparison = {
      reportId: header.reportId,
      asOf: header.asOf,
      knownAt: header.knownAt!,
      snapshotSha256: earlier.sha256,
      figures: compareFigures(before, after),
    };
    yield { section: 'comparison', data };
    for await (const batch of linesOf(createReadStream(file))) yield* batch as SnapshotLine[];
    const changes = compareEntries(before, after, language);
    yield { section: 'changes', total: changes.length };
    for (const row of changes) yield { row };
  } finally {
    await rm(file, { force: true });
  }
}

/** Requires that the earlier snapshot has the current shape: an older one lacks the IDs of people. @throws NotComparable */
function requireComparable(
  { kindVersion = 1, knownAt }: SnapshotReader['header'],
  { version }: SnapshotShape,
): void {
  if (kindVersion === version && knownAt !== undefined) return;
  throw new NotComparable(
    `The earlier report has format version ${kindVersion}. Only reports of version ${version} can be compared.`,
  );
}
