import { color, size, type Column, type Table } from '@docket/pdf';
import type { EvidenceDocument } from '../document/evidence-document.js';

/** The lists of a document, of which at most one is open. */
export class Lists {
  table: Table | null = null;

  constructor(readonly document: EvidenceDocument) {}

  /** Ends the current table and starts a section with a table. @param about a paragraph above the table */
  open(section: string, columns: Column[], about?: string): void {
    this.end();
    this.table = this.document.listTable(section, columns, about);
  }

  /** Ends the current table and starts a section that only says why there is no list. */
  none(section: string, reason: string): void {
    this.end();
    this.document.sentence(section, reason, { size: size.lead, color: color.secondary });
  }

  /** Sets the total of the groups of the current table. */
  total(figure: string): void {
    this.table!.total({ title: this.document.language.messages.total, figure });
  }

  end(): void {
    this.table?.end();
    this.table = null;
  }
}
