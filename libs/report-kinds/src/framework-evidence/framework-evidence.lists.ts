import { Table, type Column } from '@docket/pdf';
import type { EvidenceDocument } from '../document/evidence-document.js';

/** The lists of a document. Each section starts on a new page, and at most one table is open. */
export class Lists {
  table: Table | null = null;

  constructor(readonly document: EvidenceDocument) {}

  /**
   * Ends the current table and starts a section.
   * @param about a paragraph above the list
   * @returns the upper edge of the list
   */
  start(section: string, about?: string): number {
    const { pdf } = this.document;
    this.end();
    pdf.page(section);
    const top = this.document.heading(section, pdf.frame.top);
    if (!about) return top;
    const { left, width } = pdf.frame;
    return pdf.paragraph(about, left, top, width) - 8;
  }

  /** Starts a section with a table. @returns the upper edge of the table */
  open(section: string, columns: Column[], about?: string): number {
    const top = this.start(section, about);
    this.table = new Table(this.document.pdf, section, columns, top);
    return top;
  }

  end(): void {
    this.table?.end();
    this.table = null;
  }
}
