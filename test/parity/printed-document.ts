import { pageLayouts } from '@docket/testing/documents';
import { numbersOf } from './numbers.js';

/** The text of a document by page and line, without the page footers. */
export class PrintedDocument {
  private constructor(
    readonly pages: string[][],
    private readonly footers: string[],
  ) {}

  static async read(file: string): Promise<PrintedDocument> {
    const footers: string[] = [];
    const pages = (await pageLayouts(file)).map((page) => {
      const lines = page.split('\n').filter((line) => line.trim() !== '');
      footers.push(lines.pop() ?? '');
      return lines;
    });
    return new PrintedDocument(pages, footers);
  }

  /** The first footer with a wrong page number, or null if all are correct. */
  get wrongPageNumber(): string | null {
    const total = this.pages.length;
    return this.footers.find((line, at) => !line.endsWith(`Page ${at + 1} of ${total}`)) ?? null;
  }

  /** All lines of all pages. */
  get lines(): string[] {
    return this.pages.flat();
  }

  /** Returns the numbers that occur in none of the sets, each with its line. */
  unexplained(...known: Set<string>[]): string[] {
    return this.lines.flatMap((line) =>
      numbersOf(withoutHashes(line))
        .filter((number) => !known.some((forms) => forms.has(number)))
        .map((number) => `${number} in "${line.trim()}"`),
    );
  }

  /** Returns the numbers after a label on the first line that starts with it, or null if no line does. */
  rowOf(label: string): string[] | null {
    const normalized = label.replaceAll(/\s+/g, ' ');
    const line = this.lines
      .map((each) => each.trim().replaceAll(/\s+/g, ' '))
      .find((each) => each.startsWith(normalized));
    return line === undefined ? null : numbersOf(line.slice(normalized.length));
  }

  /** Returns the number that follows a label on a line without other text, or null if no line has it. */
  numberOf(label: string): string | null {
    const lines = this.lines.map((line) => line.trim().replaceAll(/\s+/g, ' '));
    const line = lines.find(
      (each) => each.startsWith(`${label} `) && /^[\d,.]+$/.test(each.slice(label.length + 1)),
    );
    return line?.slice(label.length + 1) ?? null;
  }
}

/** Removes hashes and IDs, whose digits are not figures. */
const withoutHashes = (line: string): string =>
  line.replaceAll(/[0-9a-f]{64}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '');
