import { pageLayouts } from '@docket/testing/documents';
import { numbersOf } from './numbers.js';

/** A finished document as text, line by line as it is laid out, without what stands at the foot of every page. */
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

  /** What is wrong with the page numbers; null when each page says which it is, and of how many. */
  get wrongPageNumber(): string | null {
    const total = this.pages.length;
    return this.footers.find((line, at) => !line.endsWith(`Page ${at + 1} of ${total}`)) ?? null;
  }

  /** All lines, page after page. */
  get lines(): string[] {
    return this.pages.flat();
  }

  /** Numbers that stand in none of the sets, each with its line. */
  unexplained(...known: Set<string>[]): string[] {
    return this.lines.flatMap((line) =>
      numbersOf(withoutHashes(line))
        .filter((number) => !known.some((forms) => forms.has(number)))
        .map((number) => `${number} in "${line.trim()}"`),
    );
  }

  /** The numbers on the first line that begins with these words, after them; null when no line does. */
  rowOf(words: string): string[] | null {
    const wanted = words.replaceAll(/\s+/g, ' ');
    const line = this.lines
      .map((each) => each.trim().replaceAll(/\s+/g, ' '))
      .find((each) => each.startsWith(wanted));
    return line === undefined ? null : numbersOf(line.slice(wanted.length));
  }
}

/** Hashes and ids are compared whole elsewhere; parts of them are no numbers. */
const withoutHashes = (line: string): string =>
  line.replaceAll(/[0-9a-f]{64}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '');
