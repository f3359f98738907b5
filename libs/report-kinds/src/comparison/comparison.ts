import type { DataOf, RowOf, SnapshotShape } from '../snapshot/snapshot-shape.js';
import type { SnapshotLine, SnapshotReader } from '../snapshot/snapshot.js';
import {
  comparedSubjects,
  type Change,
  type ComparedFigure,
  type ComparedSubject,
  type ComparedValue,
  type Comparison,
} from './comparison.snapshot.js';

/** A figure of one report. */
export interface FigureToCompare {
  key: string;
  label?: string;
  value: ComparedValue;
}

/**
 * A person, topic or control of one report with its status, a text without spaces at its ends. Several entries of the same
 * record are one: their statuses are joined by a comma, in order.
 */
export interface EntryToCompare {
  subject: ComparedSubject;
  id: string;
  name: string;
  email?: string;
  status: string;
}

/** How two snapshots of a kind are compared: what each section contributes. */
export type KindComparison<Shape extends SnapshotShape> = {
  [Name in keyof Shape['sections']]?: {
    figures?(data: DataOf<Shape['sections'][Name]>): FigureToCompare[];
    entries?(data: DataOf<Shape['sections'][Name]>): EntryToCompare[];
    entry?(row: RowOf<Shape['sections'][Name]>, data: DataOf<Shape['sections'][Name]>): EntryToCompare | null;
  };
};

interface SectionComparison {
  figures?(data: unknown): FigureToCompare[];
  entries?(data: unknown): EntryToCompare[];
  entry?(row: unknown, data: unknown): EntryToCompare | null;
}

/** Figures and entries of one snapshot. Memory: the name, the address and the status of each entry. */
export class ComparedSnapshot {
  readonly figures = new Map<string, FigureToCompare>();
  readonly entries = new Map<string, EntryToCompare>();
  private current: SectionComparison = {};
  private data: unknown;

  constructor(private readonly sections: Record<string, SectionComparison | undefined>) {}

  /** Reads a whole snapshot. @throws Error if it is damaged */
  static async read<Shape extends SnapshotShape>(
    reader: SnapshotReader,
    sections: KindComparison<Shape>,
  ): Promise<ComparedSnapshot> {
    const snapshot = new ComparedSnapshot(sections as never);
    for await (const lines of reader.lines()) for (const line of lines) snapshot.add(line);
    return snapshot;
  }

  add(line: SnapshotLine): void {
    if ('row' in line) {
      const entry = this.current.entry?.(line.row, this.data);
      if (entry) this.addEntry(entry);
      return;
    }
    this.current = this.sections[line.section] ?? {};
    this.data = line.data;
    for (const figure of this.current.figures?.(line.data) ?? []) this.figures.set(figure.key, figure);
    for (const entry of this.current.entries?.(line.data) ?? []) this.addEntry(entry);
  }

  private addEntry(entry: EntryToCompare): void {
    const key = `${entry.subject}:${entry.id}`;
    const known = this.entries.get(key);
    if (!known) this.entries.set(key, entry);
    else known.status = [known.status, entry.status].filter(Boolean).join(', ');
  }
}

/** Returns the figures of both snapshots, in the order of the later one. */
export function compareFigures(before: ComparedSnapshot, after: ComparedSnapshot): Comparison['figures'] {
  const figures: ComparedFigure[] = [...after.figures.values()].map(({ value, ...figure }) => ({
    ...figure,
    before: before.figures.get(figure.key)?.value ?? null,
    after: value,
  }));
  for (const { value, ...figure } of before.figures.values())
    if (!after.figures.has(figure.key)) figures.push({ ...figure, before: value, after: null });
  return figures;
}

/** Returns the entries whose status differs, sorted by subject, then by name in the language, then by ID. */
export function compareEntries(
  before: ComparedSnapshot,
  after: ComparedSnapshot,
  language: string,
): Change[] {
  const changes: Change[] = [];
  const add = (
    { subject, id, name, email }: EntryToCompare,
    was: EntryToCompare | undefined,
    is: EntryToCompare | undefined,
  ) =>
    changes.push({
      subject,
      id,
      name,
      email: email ?? null,
      before: was?.status ?? null,
      after: is?.status ?? null,
    });
  for (const [key, is] of after.entries) {
    const was = before.entries.get(key);
    if (was?.status !== is.status) add(is, was, is);
  }
  for (const [key, was] of before.entries) if (!after.entries.has(key)) add(was, was, undefined);
  const collator = new Intl.Collator(language);
  const order = ({ subject }: Change): number => comparedSubjects.indexOf(subject);
  return changes.sort(
    (a, b) => order(a) - order(b) || collator.compare(a.name, b.name) || (a.id < b.id ? -1 : 1),
  );
}
