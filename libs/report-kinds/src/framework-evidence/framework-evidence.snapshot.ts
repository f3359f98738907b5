/** How an organization stands on a risk item (domain.md section 2, rule 4). */
export type ItemStatus = 'covered' | 'partial' | 'no-activity' | 'no-content';

/** Section `framework`: the pack behind the document, and whose it is. */
export interface FrameworkSection {
  id: string;
  kind: 'owasp' | 'regulatory';
  title: string;
  version: string;
  source: 'built-in' | 'organization';
}

/** Section `figures`: the framework as a whole. Shares are 0..1; null where there is nothing to divide by. */
export interface FrameworkFigures {
  eligible: number;
  itemCount: number;
  covered: number;
  partial: number;
  noActivity: number;
  noContent: number;
  /** covered / (items - no content). */
  coverage: number | null;
  /** Mean share of the items with content. */
  meanShare: number | null;
}

/** An entry of section `items`, in the order of the pack: a risk of an OWASP list, or a regulatory control. */
export interface EvidenceItem {
  id: string;
  title: string;
  /** What trains a person: one of its topics, any topic, or any topic in each declared language. */
  counts: 'topics' | 'any-topic' | 'languages';
  status: ItemStatus;
  /** trained / eligible, 0..1; null when nobody is eligible or no topic maps to it. */
  share: number | null;
  trained: number;
  eligible: number;
  /** How many more eligible people must be trained to reach the threshold; null where no number of them would do. */
  missing: number | null;
  /** Percent; null without an attempt. */
  averageScore: number | null;
  /** The set in force, ascending; empty where topics are not chosen by CWE. */
  cweIds: number[];
  /** Whether the set is the organization's own in place of the pack's. */
  overridden: boolean;
  topicCount: number;
}

/** A row of section `topics` (`data` names the item): a topic that counts for the item. */
export interface EvidenceTopic {
  slug: string;
  title: string;
  module: string;
  cweIds: number[];
  trained: number;
}

/** `data` of the sections `topics`, `untrained` and `languages`: the item whose rows follow. */
export interface ItemRows {
  itemId: string;
}

/** A row of section `untrained`: an eligible person who is not trained on the item, by team, then name. */
export interface UntrainedPerson {
  name: string;
  email: string;
  team: string | null;
}

/** A row of section `languages`: an eligible person, by team, then name, with each declared language. */
export interface LanguageRow {
  name: string;
  email: string;
  team: string | null;
  languages: LanguagePass[];
}

/** The last pass in a language; `language` null stands for any topic, of a person who declares no language. */
export interface LanguagePass {
  language: string | null;
  /** Whether the last pass lies in the window. */
  trained: boolean;
  /** ISO 8601 UTC; null: never. May lie before the window. */
  lastPassedAt: string | null;
}
