import type { z } from 'zod';
import type { SnapshotHeader, SnapshotLine } from './snapshot.js';

/** A part of a snapshot: `data`, which comes once, and the shape of each `row` that follows. */
interface SectionShape {
  data?: z.ZodType;
  row?: z.ZodType;
}

/** What the snapshots of a kind hold. */
export interface SnapshotShape {
  /** Number of this shape among those the kind has had. It is printed; only the same version renders the snapshot. */
  version: number;
  sections: Record<string, SectionShape>;
}

/** The data of a section, and each of its rows. */
export type DataOf<Section extends SectionShape> = Section['data'] extends z.ZodType
  ? z.output<Section['data']>
  : undefined;
export type RowOf<Section extends SectionShape> = Section['row'] extends z.ZodType
  ? z.output<Section['row']>
  : never;

/** What is done with each section of a snapshot, in the order in which the sections come. */
export type SectionReaders<Shape extends SnapshotShape> = {
  [Name in keyof Shape['sections']]: {
    /** @param total number of rows that follow */
    begin?(data: DataOf<Shape['sections'][Name]>, total: number): void;
    row?(row: RowOf<Shape['sections'][Name]>): void;
  };
};

interface SectionReader {
  begin?(data: unknown, total: number): void;
  row?(row: unknown): void;
}

/** Checks the lines of a snapshot in their order, and gives each to the reader of its section. */
export class CheckedSections<Shape extends SnapshotShape> {
  private section = '';
  private shapeOfRows: z.ZodType | undefined;
  private reader: SectionReader = {};

  /** @throws Error when the snapshot is of another version */
  constructor(
    { kind, kindVersion = 1 }: SnapshotHeader,
    private readonly shape: Shape,
    private readonly readers: SectionReaders<Shape>,
  ) {
    if (kindVersion === shape.version) return;
    throw new Error(
      `This version renders ${kind} of version ${shape.version}; the snapshot has ${kindVersion}.`,
    );
  }

  /** @throws Error that names the section and the field */
  line(line: SnapshotLine): void {
    if ('section' in line) return this.begin(line.section, line.data, line.total);
    if (!this.shapeOfRows) throw new Error(`The snapshot is damaged: section ${this.section} has no rows.`);
    this.check(this.shapeOfRows, line.row, 'row of ');
    this.reader.row?.(line.row);
  }

  private begin(section: string, data: unknown, total = 0): void {
    const known = this.shape.sections[section];
    if (!known) throw new Error(`The snapshot is of another version: section ${section} is unknown.`);
    this.section = section;
    this.shapeOfRows = known.row;
    this.reader = this.readers[section as keyof Shape['sections']];
    if (known.data) this.check(known.data, data);
    this.reader.begin?.(data, total);
  }

  private check(schema: z.ZodType, value: unknown, what = ''): void {
    const issue = schema.safeParse(value).error?.issues[0];
    if (!issue) return;
    const where = `${what}${this.section}, ${issue.path.join('.')}`;
    throw new Error(`The snapshot is damaged or of another version: ${where}: ${issue.message}`);
  }
}
