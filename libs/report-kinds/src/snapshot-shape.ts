import type { z } from 'zod';

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

/** Checks the lines of a snapshot in their order. */
export class ShapeCheck {
  private section = '';
  private row: z.ZodType | undefined;

  constructor(private readonly shape: SnapshotShape) {}

  /** @throws Error that names the section and the field */
  line(line: { section: string; data?: unknown } | { row: unknown }): void {
    if ('row' in line) {
      if (!this.row) throw new Error(`The snapshot is damaged: section ${this.section} has no rows.`);
      this.check(this.row, line.row, 'row of ');
      return;
    }
    this.section = line.section;
    const known = this.shape.sections[line.section];
    if (!known) throw new Error(`The snapshot is of another version: section ${line.section} is unknown.`);
    this.row = known.row;
    if (known.data) this.check(known.data, line.data);
  }

  private check(schema: z.ZodType, value: unknown, what = ''): void {
    const issue = schema.safeParse(value).error?.issues[0];
    if (!issue) return;
    const where = `${what}${this.section}, ${issue.path.join('.')}`;
    throw new Error(`The snapshot is damaged or of another version: ${where}: ${issue.message}`);
  }
}
