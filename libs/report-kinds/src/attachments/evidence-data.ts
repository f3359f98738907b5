import { csvField } from '@docket/contracts/values';
import { ByteWriter, Deflater, type Deflated, type PdfDocument } from '@docket/pdf';
import type { SectionShape } from '../snapshot/snapshot-shape.js';
import type { SnapshotHeader, SnapshotLine } from '../snapshot/snapshot.js';

/** Number of CSV bytes to buffer before compressing them. */
const CHUNK = 64 * 1024;

type Values = Record<string, unknown>;

/** Writes the rows of one section as CSV (RFC 4180): one column per field, values unformatted as in the snapshot. */
class CsvFile {
  private readonly deflater: Deflater;
  private readonly text = new ByteWriter();
  /** Names of the columns; empty without rows. */
  columns: string[] = [];
  /** Values shared by all rows of the current section. Their columns come first. */
  private common: Values = {};
  private commonFields: string[] = [];
  private fields: string[] | null = null;
  /** The field that contains a list of objects, and the fields of these objects. */
  private listField: string | undefined;
  private elementFields: string[] = [];

  constructor(
    readonly section: string,
    document: string,
  ) {
    this.deflater = new Deflater(`${document}.${section}.csv`);
  }

  /** Sets the values shared by the rows that follow. */
  begin(common: Values): void {
    this.common = common;
    this.commonFields = Object.keys(common);
  }

  /** Adds a row. A row with a list of objects is written once per object; with an empty list, once. */
  add(row: Values): void {
    const fields = (this.fields ??= this.writeHeader(row));
    const elements = this.listField === undefined ? NO_ELEMENTS : (row[this.listField] as Values[]);
    for (const element of elements.length > 0 ? elements : NO_ELEMENTS) {
      let started = this.write(this.common, this.commonFields, false);
      started = this.write(row, fields, started);
      this.write(element, this.elementFields, started);
      this.text.text('\r\n');
    }
    if (this.text.length > CHUNK) this.flush();
  }

  end(): { deflated: Deflated; size: number } {
    this.flush();
    return { deflated: this.deflater.end(), size: this.deflater.size };
  }

  /** Writes the CSV header. @returns the fields of the rows without the list, in the order of the first row */
  private writeHeader(first: Values): string[] {
    const isObjectList = (value: unknown): boolean => Array.isArray(value) && typeof value[0] === 'object';
    this.listField = Object.keys(first).find((field) => isObjectList(first[field]));
    if (this.listField !== undefined)
      this.elementFields = Object.keys((first[this.listField] as Values[])[0]!);
    const fields = Object.keys(first).filter((field) => field !== this.listField);
    this.columns = [...this.commonFields, ...fields, ...this.elementFields];
    this.text.utf8(this.columns.map(csvField).join(',')).text('\r\n');
    return fields;
  }

  /** Writes fields. @param started whether the row already has fields @returns whether the row has fields now */
  private write(values: Values, fields: string[], started: boolean): boolean {
    for (const field of fields) {
      if (started) this.text.text(',');
      this.text.utf8(csvField(values[field]));
      started = true;
    }
    return started;
  }

  private flush(): void {
    this.deflater.write(this.text.view());
    this.text.clear();
  }
}

const NO_ELEMENTS: Values[] = [{}];

/** Contents of the files that are attached to a document. */
export interface AttachedData {
  /** Contents of `figures.json`: the header and the sections without rows. */
  figures: Record<string, unknown>;
  /** Columns of each CSV file, by its name without the extension. */
  tables: Record<string, string[]>;
  /** Names of further files. */
  others: string[];
}

/**
 * The data of a document in machine-readable form: figures as JSON and rows as CSV, collected while the snapshot is read
 * and attached to the PDF.
 */
export class EvidenceData {
  private readonly sections: Values = {};
  private readonly files = new Map<string, CsvFile>();
  /** Returns the lines of a row of the current section, by the name of their file. */
  private tablesOf: (row: Values) => Record<string, object[]> = () => ({});

  /** @param document path of the document. Temporary files are beside it. */
  constructor(
    private readonly header: SnapshotHeader,
    private readonly document: string,
  ) {}

  /** @param shape of the section that the line starts */
  add(line: SnapshotLine, shape?: SectionShape): void {
    if ('row' in line) {
      this.addTo(this.tablesOf(line.row as Values));
    } else if (line.total === undefined) {
      this.sections[line.section] = line.data;
      if (shape?.tablesOfData) this.addTo(shape.tablesOfData(line.data as never));
    } else {
      const { section, data = {} } = line;
      this.tablesOf = (row) =>
        shape?.tables ? shape.tables(row as never, this.sections) : { [section]: [row] };
      this.fileOf(section).begin(data as Values);
    }
  }

  private addTo(tables: Record<string, object[]>): void {
    for (const [name, rows] of Object.entries(tables))
      for (const row of rows) this.fileOf(name).add(row as Values);
  }

  private fileOf(name: string): CsvFile {
    const file = this.files.get(name) ?? new CsvFile(name, this.document);
    this.files.set(name, file);
    return file;
  }

  /** Contents of the files. Sections without rows get no file. */
  get contents(): Omit<AttachedData, 'others'> {
    const { logo: _, ...organization } = this.header.organization;
    const tables = [...this.files].filter(([, { columns }]) => columns.length > 0);
    return {
      figures: { ...this.header, organization, ...this.sections },
      tables: Object.fromEntries(tables.map(([name, { columns }]) => [name, columns])),
    };
  }

  /** Attaches the files to the PDF. */
  attachTo(pdf: PdfDocument): void {
    const figures = new Deflater(`${this.document}.figures.json`);
    figures.write(Buffer.from(`${JSON.stringify(this.contents.figures, null, 2)}\n`));
    pdf.attach({
      name: 'figures.json',
      description: 'Figures of this document and the parameters of their calculation',
      mediaType: 'application/json',
      deflated: figures.end(),
      size: figures.size,
    });
    for (const file of this.files.values()) {
      const { deflated, size } = file.end();
      if (size === 0) continue;
      pdf.attach({
        name: `${file.section}.csv`,
        description: `Rows of this document: ${file.section}`,
        mediaType: 'text/csv',
        deflated,
        size,
      });
    }
  }
}
