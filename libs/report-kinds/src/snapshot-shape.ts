import type { z } from 'zod';

/** A part of a snapshot: `data`, which comes once, and the shape of each `row` that follows. */
interface SectionShape {
  data?: z.ZodType;
  row?: z.ZodType;
}

/** What the snapshots of a kind hold. */
export interface SnapshotShape {
  /** Counts the shapes of a kind: it is printed, and a snapshot is only rendered by the version that it was made for. */
  version: number;
  sections: Record<string, SectionShape>;
}

/** A snapshot that does not have the shape of its kind. */
export class WrongShape extends Error {
  constructor(where: string, { issues }: z.ZodError) {
    const [issue] = issues;
    super(
      `The snapshot is damaged or of another version: ${where}, ${issue?.path.join('.')}: ${issue?.message}`,
    );
    this.name = 'WrongShape';
  }
}

/** Checks lines one after the other. */
export class ShapeCheck {
  private section = '';
  private row: z.ZodType | undefined;

  constructor(private readonly shape: SnapshotShape) {}

  /** @throws WrongShape */
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
    const { error } = schema.safeParse(value);
    if (error) throw new WrongShape(`${what}${this.section}`, error);
  }
}
