import { ByteText, Deflater, type PdfDocument } from '@docket/pdf';
import { csvField } from './csv-field.js';
import type { SnapshotHeader, SnapshotLine } from './snapshot.js';

/** CSV is handed to the compressor in pieces of about this many bytes. */
const PIECE = 64 * 1024;

type Values = Record<string, unknown>;

/** The rows of one section as CSV (RFC 4180): a column for each field, instants and numbers as the snapshot has them. */
class CsvFile {
  private readonly deflater = new Deflater();
  private readonly text = new ByteText();
  /** What the rows share, which stands before their own fields. */
  private common: Values = {};
  private commonFields: string[] = [];
  private fields: string[] | null = null;
  /** The field that holds a list of things, and the fields of such a thing. */
  private list: string | undefined;
  private thingFields: string[] = [];

  constructor(readonly section: string) {}

  /** Rows follow that share some values. */
  begin(common: Values): void {
    this.common = common;
    this.commonFields = Object.keys(common);
  }

  /** A row with a list of things in it becomes a row for each of them; one whose list is empty stays a row. */
  add(row: Values): void {
    const fields = (this.fields ??= this.head(row));
    const things = this.list === undefined ? NO_THING : (row[this.list] as Values[]);
    for (const thing of things.length > 0 ? things : NO_THING) {
      let begun = this.write(this.common, this.commonFields, false);
      begun = this.write(row, fields, begun);
      this.write(thing, this.thingFields, begun);
      this.text.text('\r\n');
    }
    if (this.text.length > PIECE) this.flush();
  }

  end(): { deflated: Uint8Array[]; size: number } {
    this.flush();
    return { deflated: this.deflater.end(), size: this.deflater.size };
  }

  /** Writes the header. @returns the fields of every row but its list, in the order of the first */
  private head(first: Values): string[] {
    const holdsThings = (value: unknown): boolean => Array.isArray(value) && typeof value[0] === 'object';
    this.list = Object.keys(first).find((field) => holdsThings(first[field]));
    if (this.list !== undefined) this.thingFields = Object.keys((first[this.list] as Values[])[0]!);
    const fields = Object.keys(first).filter((field) => field !== this.list);
    this.text
      .utf8([...this.commonFields, ...fields, ...this.thingFields].map(csvField).join(','))
      .text('\r\n');
    return fields;
  }

  /** Writes some fields. @param begun whether the row has others before them @returns whether it has any now */
  private write(values: Values, fields: string[], begun: boolean): boolean {
    for (const field of fields) {
      if (begun) this.text.text(',');
      this.text.utf8(csvField(values[field]));
      begun = true;
    }
    return begun;
  }

  private flush(): void {
    this.deflater.write(this.text.view());
    this.text.clear();
  }
}

const NO_THING: Values[] = [{}];

/**
 * What a document says, for a machine: its figures as JSON and its rows as CSV, gathered while the lines of the
 * snapshot go by, and embedded in the file.
 */
export class EvidenceData {
  private readonly sections: Values = {};
  private readonly files = new Map<string, CsvFile>();
  /** The section whose rows pass. */
  private file: CsvFile | null = null;

  constructor(private readonly header: SnapshotHeader) {}

  add(line: SnapshotLine): void {
    if ('row' in line) {
      this.file!.add(line.row as Values);
    } else if (line.total === undefined) {
      this.sections[line.section] = line.data;
    } else {
      this.file = this.files.get(line.section) ?? new CsvFile(line.section);
      this.files.set(line.section, this.file);
      this.file.begin((line.data as Values | undefined) ?? {});
    }
  }

  /** Embeds the files. Sections of which no row was seen have none. */
  attachTo(pdf: PdfDocument): void {
    const { logo: _, ...organization } = this.header.organization;
    const figures = new Deflater();
    const text = JSON.stringify({ ...this.header, organization, ...this.sections }, null, 2);
    figures.write(Buffer.from(`${text}\n`));
    pdf.attach({
      name: 'figures.json',
      description: 'The figures of this document, and what they were computed with',
      mediaType: 'application/json',
      deflated: figures.end(),
      size: figures.size,
    });
    for (const file of this.files.values()) {
      const { deflated, size } = file.end();
      if (size === 0) continue;
      pdf.attach({
        name: `${file.section}.csv`,
        description: `The rows of this document: ${file.section}`,
        mediaType: 'text/csv',
        deflated,
        size,
      });
    }
  }
}
