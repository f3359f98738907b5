import { Deflater, type Paper } from '@docket/pdf';
import { stringify } from 'csv-stringify/sync';
import type { SnapshotHeader, SnapshotLine } from './snapshot.js';

/** Rows are turned into CSV this many at a time. */
const BATCH = 1_000;

type Values = Record<string, unknown>;

/** The rows of one section as CSV: a column for each field, instants and numbers as the snapshot has them. */
class CsvFile {
  private readonly deflater = new Deflater();
  private columns: string[] | null = null;
  private batch: string[][] = [];

  constructor(readonly section: string) {}

  add(values: Values): void {
    if (!this.columns) this.batch.push((this.columns = Object.keys(values)));
    this.batch.push(this.columns.map((column) => cell(values[column])));
    if (this.batch.length >= BATCH) this.flush();
  }

  end(): { deflated: Uint8Array; size: number } {
    this.flush();
    return { deflated: this.deflater.end(), size: this.deflater.size };
  }

  private flush(): void {
    if (this.batch.length === 0) return;
    const text = stringify(this.batch, { record_delimiter: '\r\n', escape_formulas: true });
    this.deflater.write(Buffer.from(text));
    this.batch = [];
  }
}

const cell = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  return Array.isArray(value) ? value.join(' ') : String(value as string | number | boolean);
};

/** A row with a list of things in it is a row for each of them. */
function* unrolled(row: Values): Generator<Values> {
  const nested = Object.entries(row).find(
    ([, value]) => Array.isArray(value) && typeof value[0] === 'object',
  );
  if (!nested) return yield row;
  const { [nested[0]]: things, ...rest } = row;
  for (const thing of things as Values[]) yield { ...rest, ...thing };
}

/**
 * What a document says, for a machine: its figures as JSON and its rows as CSV, gathered while the lines of the
 * snapshot go by, and embedded in the file.
 */
export class EvidenceData {
  private readonly sections: Values = {};
  private readonly files = new Map<string, CsvFile>();
  /** The section whose rows pass, and what it says of all of them. */
  private file: CsvFile | null = null;
  private common: Values = {};

  constructor(private readonly header: SnapshotHeader) {}

  add(line: SnapshotLine): void {
    if ('row' in line) {
      for (const row of unrolled(line.row as Values)) this.file!.add({ ...this.common, ...row });
    } else if (line.total === undefined) {
      this.sections[line.section] = line.data;
    } else {
      this.file = this.files.get(line.section) ?? new CsvFile(line.section);
      this.files.set(line.section, this.file);
      this.common = (line.data as Values | undefined) ?? {};
    }
  }

  /** Embeds the files. Sections of which no row was seen have none. */
  attachTo(paper: Paper): void {
    const { logo: _, ...organization } = this.header.organization;
    const figures = new Deflater();
    const text = JSON.stringify({ ...this.header, organization, ...this.sections }, null, 2);
    figures.write(Buffer.from(`${text}\n`));
    paper.attach({
      name: 'figures.json',
      description: 'The figures of this document, and what they were computed with',
      mediaType: 'application/json',
      deflated: figures.end(),
      size: figures.size,
    });
    for (const file of this.files.values()) {
      const { deflated, size } = file.end();
      if (size === 0) continue;
      paper.attach({
        name: `${file.section}.csv`,
        description: `The rows of this document: ${file.section}`,
        mediaType: 'text/csv',
        deflated,
        size,
      });
    }
  }
}
