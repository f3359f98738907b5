import { z } from 'zod';

const count = z.number();
const share = z.number().nullable();
const team = z.string().nullable();

/** How an organization stands on a risk item (domain.md section 2, rule 4). */
const status = z.enum(['covered', 'partial', 'no-activity', 'no-content']);
export type ItemStatus = z.infer<typeof status>;

/** Section `framework`: the pack behind the document, and whose it is. */
const framework = z.object({
  id: z.string(),
  kind: z.enum(['owasp', 'regulatory']),
  title: z.string(),
  version: z.string(),
  source: z.enum(['built-in', 'organization']),
});
export type FrameworkSection = z.infer<typeof framework>;

/** Section `figures`: the framework as a whole. Shares are 0..1; null where there is nothing to divide by. */
const figures = z.object({
  eligible: count,
  itemCount: count,
  covered: count,
  partial: count,
  noActivity: count,
  noContent: count,
  /** covered / (items - no content). */
  coverage: share,
  /** Mean share of the items with content. */
  meanShare: share,
});
export type FrameworkFigures = z.infer<typeof figures>;

/** An entry of section `items`, in the order of the pack: a risk of an OWASP list, or a regulatory control. */
const item = z.object({
  id: z.string(),
  title: z.string(),
  /** What trains a person: one of its topics, any topic, or any topic in each declared language. */
  counts: z.enum(['topics', 'any-topic', 'languages']),
  status,
  /** trained / eligible, 0..1; null when nobody is eligible or no topic maps to it. */
  share,
  trained: count,
  eligible: count,
  /** How many more eligible people must be trained to reach the threshold; null where no number of them would do. */
  missing: z.number().nullable(),
  /** Percent; null without an attempt. */
  averageScore: z.number().nullable(),
  /** The set in force, ascending; empty where topics are not chosen by CWE. */
  cweIds: z.array(z.number()),
  /** Whether the set is the organization's own in place of the pack's. */
  overridden: z.boolean(),
  topicCount: count,
});
export type EvidenceItem = z.infer<typeof item>;

/** A row of section `topics` (`data` names the item): a topic that counts for the item. */
const topic = z.object({
  slug: z.string(),
  title: z.string(),
  module: z.string(),
  cweIds: z.array(z.number()),
  trained: count,
});
export type EvidenceTopic = z.infer<typeof topic>;

/** `data` of the sections `topics`, `untrained` and `languages`: the item whose rows follow. */
const itemRows = z.object({ itemId: z.string() });
export type ItemRows = z.infer<typeof itemRows>;

/** A row of section `untrained`: an eligible person who is not trained on the item, by team, then name. */
const untrainedPerson = z.object({ name: z.string(), email: z.string(), team });
export type UntrainedPerson = z.infer<typeof untrainedPerson>;

/** The last pass in a language; `language` null stands for any topic, of a person who declares no language. */
const languagePass = z.object({
  language: z.string().nullable(),
  /** Whether the last pass lies in the window. */
  trained: z.boolean(),
  /** ISO 8601 UTC; null: never. May lie before the window. */
  lastPassedAt: z.string().nullable(),
});
export type LanguagePass = z.infer<typeof languagePass>;

/** A row of section `languages`: an eligible person, by team, then name, with each declared language. */
const languageRow = z.object({ name: z.string(), email: z.string(), team, languages: z.array(languagePass) });
export type LanguageRow = z.infer<typeof languageRow>;

export const frameworkEvidenceSnapshot = {
  version: 1,
  sections: {
    framework: { data: framework },
    figures: { data: figures },
    items: { data: z.array(item) },
    topics: { data: itemRows, row: topic },
    untrained: { data: itemRows, row: untrainedPerson },
    languages: { data: itemRows, row: languageRow },
  },
};
