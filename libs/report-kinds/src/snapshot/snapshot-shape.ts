import { z } from 'zod';
import { comparisonSections } from '../comparison/comparison.snapshot.js';
import { evidenceSections } from '../evidence/evidence-sections.js';
import type { SnapshotHeader, SnapshotLine } from './snapshot.js';

/** Schemas of a section: its `data`, and each `row` that follows. */
export interface SectionShape {
  data?: z.ZodType;
  row?: z.ZodType;
  /**
   * Returns the lines of a row in the attached tables, by the name of the table. Default: one line in the table of the section.
   * `sections` has the data of the earlier sections.
   */
  tables?(row: never, sections: Record<string, unknown>): Record<string, object[]>;
  /** Returns the lines of `data` in attached tables, by the name of the table. Default: none; `figures.json` has the data. */
  tablesOfData?(data: never): Record<string, object[]>;
}

/** Schemas of all sections of a kind's snapshots. */
export interface SnapshotShape {
  /** Version of the shape. It is printed. */
  version: number;
  /** Oldest version that can be rendered. Default: `version`. Values that it does not have must be optional. */
  oldestVersion?: number;
  sections: Record<string, SectionShape>;
}

/** Type of a section's data. */
export type DataOf<Section extends SectionShape> = Section['data'] extends z.ZodType
  ? z.output<Section['data']>
  : undefined;
/** Type of a section's rows. */
export type RowOf<Section extends SectionShape> = Section['row'] extends z.ZodType
  ? z.output<Section['row']>
  : never;

/** Callbacks for each section of a snapshot, called in the order of the lines. */
export type SectionReaders<Shape extends SnapshotShape> = {
  [Name in keyof Shape['sections']]: {
    /** @param total number of rows that follow */
    begin?(data: DataOf<Shape['sections'][Name]>, total: number): void;
    row?(row: RowOf<Shape['sections'][Name]>): void;
  };
};

/** Sections of every kind. The document itself reads them. */
const sharedSections: Record<string, SectionShape | undefined> = {
  ...comparisonSections,
  ...evidenceSections,
};

interface SectionReader {
  begin?(data: unknown, total: number): void;
  row?(row: unknown): void;
}

/** Validates the lines of a snapshot and passes each one to the reader of its section. */
export class SectionValidator<Shape extends SnapshotShape> {
  private section = '';
  private shapeOfRows: z.ZodType | undefined;
  private reader: SectionReader = {};

  /** @throws Error if the snapshot has another version of the shape */
  constructor(
    { kind, kindVersion = 1 }: SnapshotHeader,
    private readonly shape: Shape,
    private readonly readers: SectionReaders<Shape>,
  ) {
    const { version, oldestVersion = version } = shape;
    if (kindVersion >= oldestVersion && kindVersion <= version) return;
    const versions =
      oldestVersion === version ? `version ${version}` : `versions ${oldestVersion} to ${version}`;
    throw new Error(
      `This version of Docket renders ${versions} of ${kind}. The snapshot has version ${kindVersion}.`,
    );
  }

  /** Validates a line. @throws Error with the section and the field */
  line(line: SnapshotLine): void {
    if ('section' in line) return this.begin(line.section, line.data, line.total);
    if (!this.shapeOfRows)
      throw new Error(`The snapshot is damaged: section ${this.section} cannot have rows.`);
    this.check(this.shapeOfRows, line.row, 'row of ');
    this.reader.row?.(line.row);
  }

  private begin(section: string, data: unknown, total = 0): void {
    const sectionShape = this.shape.sections[section] ?? sharedSections[section];
    if (!sectionShape)
      throw new Error(
        `The snapshot has an unknown section: ${section}. It may be from another version of Docket.`,
      );
    this.section = section;
    this.shapeOfRows = sectionShape.row;
    this.reader = this.readers[section as keyof Shape['sections']] ?? {};
    if (sectionShape.data) this.check(sectionShape.data, data);
    this.reader.begin?.(data, total);
  }

  private check(schema: z.ZodType, value: unknown, prefix = ''): void {
    const issue = schema.safeParse(value, { error: z.locales.en().localeError }).error?.issues[0];
    if (!issue) return;
    const where = `${prefix}${this.section}, ${issue.path.join('.')}`;
    throw new Error(`The snapshot is damaged or from another version of Docket: ${where}: ${issue.message}`);
  }
}
