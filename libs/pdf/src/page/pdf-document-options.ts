import type { DocumentOrientation } from '@docket/contracts/values';
import type { PageSize } from './theme.js';

/** Options of a document as a whole. */
export interface PdfDocumentOptions {
  /** Path of the file to write. */
  file: string;
  pageSize: PageSize;
  /** Orientation of the pages. Default: portrait. */
  orientation?: DocumentOrientation;
  title: string;
  subject: string;
  author: string;
  /** BCP 47 language of the text. */
  language: string;
  /** Creation date in the file. The document contains no other time, so that the same input gives the same bytes. */
  instant: Date;
  /** Source of the file identifier; unique per document, e.g. the hash of its snapshot. */
  identity: string;
  footer: Footer;
  /** Text at the top right of every page, e.g. a classification. Default: none. */
  marking?: string | undefined;
  messages: PdfDocumentMessages;
  /** Color of headings and charts, like `#0B6E6E`. Default: the product's accent color. */
  accent?: string | undefined;
  /** Content of a PNG, JPEG or SVG file. Default: no logo. */
  logo?: Uint8Array | undefined;
  /** Whether the file contains a logical structure (headings, tables, figures). PDF/A-3a requires it. Default: true. */
  tagged?: boolean;
}

/** Strings in the footer of every page. */
export interface Footer {
  /** The start of the footer: its parts, or a text that is cut at its end if it is too long. */
  left: FooterParts | string;
  /** Text before the page number. */
  middle: string;
}

/**
 * Parts of the footer, separated by dots in this order. If there is too little space, the names of the organization and the subject are cut; the title and the instant remain whole.
 */
export interface FooterParts {
  organization: string;
  title: string;
  /** Name of the subject, e.g. an assignment or a framework. */
  subject?: string | undefined;
  /** The instant of the data, e.g. `2026-11-23 14:05 UTC`. */
  instant: string;
}

/** Messages that `PdfDocument` and `Table` add, in the language of the document. */
export interface PdfDocumentMessages {
  /** Returns the strings before and after the total number of pages, e.g. "Page 3 of " and "". Either may contain `page`. */
  pageOf(page: number): [before: string, after: string];
  /** Returns the title of a group of rows that started on a previous page. */
  continued(title: string): string;
}
