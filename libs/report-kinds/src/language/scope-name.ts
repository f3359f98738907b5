import { scopeText } from '@docket/contracts/values';
import type { Language } from './language.js';

/** The scope of an assignment in a snapshot. Earlier snapshots have no numbers, and no selections. */
interface RecordedScope {
  scopeTitle: string | null;
  scopeTeams?: number | undefined;
  scopePeople?: number | undefined;
}

/** Returns the words for the scope of an assignment in the language of a document. */
export const scopeName = (
  { code, formats }: Language,
  { scopeTitle, scopeTeams = 0, scopePeople = 0 }: RecordedScope,
): string => scopeText({ scopeTitle, scopeTeams, scopePeople }, code, (value) => formats.count(value));
