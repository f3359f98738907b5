import type { Language } from './language.js';

/** The edition of a standard in a snapshot, and who published it; null if the pack does not state them. */
export interface RecordedEdition {
  edition: string | null;
  editionSource: string | null;
}

/** Returns the edition of a standard with its source, or a notice that the pack does not state the edition. */
export function editionName({ messages }: Language, { edition, editionSource }: RecordedEdition): string {
  const t = messages.framework;
  return edition === null ? t.noEdition : t.editionValue(edition, editionSource);
}
