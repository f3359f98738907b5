import type { ComparedSubject } from './comparison.snapshot.js';

/** Texts of a kind about its comparison. */
export interface ComparisonText {
  /** Labels of the figures by key. */
  figures: Record<string, string>;
  /** Returns the printed status of a person, topic or control. */
  status(subject: ComparedSubject, status: string): string;
}
