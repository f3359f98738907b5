import type { DocumentOrientation } from '@docket/contracts/values';
import type { PageSize } from './theme.js';

/** What is said of a document as a whole. */
export interface PdfDocumentOptions {
  /** Path of the file to write. */
  file: string;
  pageSize: PageSize;
  /** How the pages lie. Default: portrait. */
  orientation?: DocumentOrientation;
  title: string;
  subject: string;
  author: string;
  /** BCP 47 language of the text. */
  language: string;
  /** The only instant in the file: the same input gives the same bytes. */
  instant: Date;
  /** Sets this document's identity apart from every other's, e.g. the hash of its snapshot. */
  identity: string;
  footer: Footer;
  messages: PdfDocumentMessages;
  /** Color of titles and bars, like `#0B6E6E`. Default: the product's own. */
  accent?: string | undefined;
  /** A PNG, JPEG or SVG. Default: none. */
  logo?: Uint8Array | undefined;
  /** Whether the file says what is a heading, a table, a figure. Default true; without, it is no PDF/A-3a. */
  tagged?: boolean;
}

/** What stands at the foot of every page. */
export interface Footer {
  /** At its beginning. */
  left: string;
  /** Before the page number. */
  middle: string;
}

/** What a document says by itself, in its language. */
export interface PdfDocumentMessages {
  /** The text before and after the total number of pages, e.g. "Page 3 of " and "". Both may name the page. */
  pageOf(page: number): [before: string, after: string];
  /** The title of a group of rows that began on a page before. */
  continued(title: string): string;
}
