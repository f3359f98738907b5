import { frameworkNouns } from '@docket/contracts/values';
import { z } from 'zod';
import { exemption, listedPerson, person } from '../people/person.snapshot.js';
import { topicResults } from '../people/topic-results.snapshot.js';
import { joiner, onboarding, period, positionEdge } from '../period/period.snapshot.js';

const count = z.number();
const share = z.number().nullable();

/** Status of a risk item (docs/domain.md, section 3.6). */
const status = z.enum(['covered', 'partial', 'no-activity', 'no-content']);
export type ItemStatus = z.infer<typeof status>;

/** Section `framework`: the pack and its source. */
const framework = z.object({
  id: z.string(),
  kind: z.enum(['owasp', 'regulatory']),
  /** What the framework calls its items. Absent before version 10: the default of `kind`. */
  noun: z.enum(frameworkNouns).optional(),
  title: z.string(),
  version: z.string(),
  source: z.enum(['built-in', 'organization']),
  /** Edition of the standard, and who published it; null if the pack does not state them. */
  edition: z.string().nullable(),
  editionSource: z.string().nullable(),
});
export type FrameworkSection = z.infer<typeof framework>;

/** Section `figures`: figures of the whole framework. Shares are 0..1; null if the denominator is zero. */
const figures = z.object({
  eligible: count,
  itemCount: count,
  covered: count,
  partial: count,
  noActivity: count,
  noContent: count,
  /** covered / (itemCount - noContent). */
  coverage: share,
  /** Mean share of the items with content. */
  meanShare: share,
});
export type FrameworkFigures = z.infer<typeof figures>;

/** An entry of section `items`, in the order of the pack: a risk of an OWASP list, or a regulatory control. */
const item = z.object({
  id: z.string(),
  title: z.string(),
  /** Required passes: one of the item's topics, any topic, or any topic in each declared language. */
  counts: z.enum(['topics', 'any-topic', 'languages']),
  status,
  /** trained / (eligible - exempt), 0..1; null if that is 0 or no topic is mapped to the item. */
  share,
  /** Trained people without those who are exempt. */
  trained: count,
  eligible: count,
  /** Eligible people with an exemption from the item. Absent in version 2, which had no exemptions. */
  exempt: count.optional(),
  /** eligible - exempt: the number that `share` was computed from. Absent in version 2. */
  denominator: count.optional(),
  /** Number of further people to train to reach the required share; null if the share cannot be reached. */
  missing: z.number().nullable(),
  /** Percent, truncated to one decimal; null without an attempt. */
  averageScore: z.number().nullable(),
  /** CWE IDs in effect, ascending; empty if topics are not selected by CWE. */
  cweIds: z.array(z.number()),
  /** Whether the organization replaced the CWE IDs of the pack. */
  overridden: z.boolean(),
  topicCount: count,
  /** In percent: the higher of the coverage threshold and the pack's share, or the lowered share if that is less. */
  requiredSharePercent: count,
  /** Required share of the pack in percent; null if the coverage threshold applies. */
  packRequiredSharePercent: z.number().nullable(),
  /** Lower required share that the organization set, with the reason; null if it set none. */
  loweredShare: z
    .object({
      /** In percent: `requiredSharePercent` of the item; before version 6 `setPercent`. */
      requiredSharePercent: count,
      /** The share that the organization set. Absent before version 6, like all optional values. */
      setPercent: count.optional(),
      /** Whether it lowers the required share. Before version 6 only shares that are below that of the pack are present. */
      hasEffect: z.boolean().optional(),
      reason: z.string(),
      since: z.string(),
      changedBy: z.string(),
      /** When and by whom the reason was given; `since` and `changedBy` if it did not change. */
      reasonSince: z.string().optional(),
      reasonChangedBy: z.string().optional(),
    })
    .nullable(),
  /** What the item asks for, in the words of the pack. */
  asksFor: z.string().nullable(),
  /** Set if the ID and the grouping are Docket's, not the standard's. */
  grouping: z.enum(['docket']).nullable(),
  /** Whether the control requires more than training. */
  trainingOnly: z.boolean(),
  /** Set if the control is about more people than those who are eligible. Absent before version 7. */
  appliesTo: z.enum(['all-personnel']).nullable().optional(),
});
export type EvidenceItem = z.infer<typeof item>;

/** A row of section `topics`: a topic mapped to the item in `data`. */
const topic = z.object({
  slug: z.string(),
  title: z.string(),
  module: z.string(),
  cweIds: z.array(z.number()),
  trained: count,
});
export type EvidenceTopic = z.infer<typeof topic>;

/** `data` of the sections `topics`, `exempt` and `languages`: the item of the rows that follow. */
const itemRows = z.object({ itemId: z.string() });
export type ItemRows = z.infer<typeof itemRows>;

/** A person in lists of version 2 and 3, which have neither the ID nor the membership. */
const personInList = z.object(listedPerson).partial({ personId: true, joinedAt: true, leftAt: true });

/**
 * A row of section `trained`: an eligible person with an attempt that counts (docs/domain.md, section 5), the most recent
 * attempt of a person first. The number of people with an item in `items` is the figure `trained` of the item.
 */
const trainedPerson = z.object({
  ...listedPerson,
  topicId: z.string(),
  topic: z.string(),
  /** Programming language of the attempt, as recorded. */
  language: z.string().nullable(),
  /** Percent, truncated to one decimal; null if the attempt has the result `passed` instead. */
  score: z.number().nullable(),
  result: z.string().nullable(),
  completedAt: z.string(),
  recordedAt: z.string(),
  source: z.string(),
  sourceId: z.string(),
  /** IDs of the items that the attempt satisfies, in the order of the pack. */
  items: z.array(z.string()),
  /** Numbers of people and of rows with the same team. Absent before version 11. */
  peopleInTeam: count.optional(),
  attemptsInTeam: count.optional(),
});
export type TrainedPerson = z.infer<typeof trainedPerson>;

/**
 * A row of section `untrainedPeople`: an eligible person who is not trained on at least one item. Each item with content is
 * in one of the three lists, in the order of the pack. The number of people with an item in `missing` is
 * `denominator - trained` of the item.
 */
const untrainedPerson = z.object({
  ...listedPerson,
  missing: z.array(z.string()),
  trained: z.array(z.string()),
  exempt: z.array(z.string()),
  /** Number of rows with the same team. Absent before version 8. */
  inTeam: count.optional(),
});
export type UntrainedPerson = z.infer<typeof untrainedPerson>;

/** A row of section `untrained` of versions 2 and 3: an eligible person who is not trained on the item in `data`. */
const untrainedByItem = z.object(person);
export type UntrainedByItem = z.infer<typeof untrainedByItem>;

/** A row of section `exempt`: an eligible person with an exemption from the item. */
const exemptPerson = personInList.extend(exemption);
export type ExemptPerson = z.infer<typeof exemptPerson>;

/** The most recent pass in a language. `language` is null for a person without declared languages: any language counts. */
const languagePass = z.object({
  language: z.string().nullable(),
  /** Whether the most recent pass is in the training window. */
  trained: z.boolean(),
  /** ISO 8601 in UTC; null if there is no pass. May be before the training window. */
  lastPassedAt: z.string().nullable(),
});
export type LanguagePass = z.infer<typeof languagePass>;

/** A row of section `languages`: an eligible person with each declared language. */
const languageRow = personInList.extend({
  /** Whether the person has an exemption from the item. Absent in version 2. */
  exempt: z.boolean().optional(),
  languages: z.array(languagePass),
});
export type LanguageRow = z.infer<typeof languageRow>;

/**
 * A row of section `leavers`: a person who left in the period or, without one, in the training window, and was eligible
 * then. The lists have the items as of the departure, with the topics that are mapped at the instant of the document.
 */
const leaver = untrainedPerson.omit({ inTeam: true }).extend({ leftAt: z.string() });
export type Leaver = z.infer<typeof leaver>;

/** The status of the framework at an instant, as known at the `knownAt` of the document. */
const position = figures.extend({
  items: z.array(
    item.pick({ id: true, status: true, share: true, trained: true }).extend({
      denominator: count,
      /** In percent, at the instant of the position. Absent before version 5. */
      requiredSharePercent: count.optional(),
    }),
  ),
});
export type Position = z.infer<typeof position>;

/** An entry of section `positions`, in the order of time. Null: the framework did not exist at the instant. */
const periodPosition = z.object({ asOf: z.string(), edge: positionEdge, position: position.nullable() });
export type PeriodPosition = z.infer<typeof periodPosition>;

/** An entry of section `trend`: the end of a month, and the instant last. Null: nothing is known of the instant. */
const trendPoint = periodPosition.omit({ edge: true });
export type TrendPoint = z.infer<typeof trendPoint>;

/** Returns the lines of `trend.csv`. Months of which nothing is known are not in it. */
const trendTable = (points: TrendPoint[]) => ({
  trend: points.flatMap(({ asOf, position: then }) => {
    if (!then) return [];
    const { items: _, ...numbers } = then;
    return [{ asOf, ...numbers }];
  }),
});

export const frameworkEvidenceSnapshot = {
  version: 11,
  oldestVersion: 2,
  sections: {
    framework: { data: framework },
    figures: { data: figures },
    items: { data: z.array(item) },
    /** Only in documents of a period, like `positions`, `onboarding` and `joiners`. */
    period: { data: period },
    positions: { data: z.array(periodPosition) },
    trend: { data: z.array(trendPoint), tablesOfData: trendTable },
    onboarding: { data: onboarding },
    joiners: { row: joiner },
    topics: { data: itemRows, row: topic },
    trained: {
      row: trainedPerson,
      tables: ({ peopleInTeam: _, attemptsInTeam: __, ...person }: TrainedPerson) => ({ trained: [person] }),
    },
    untrainedPeople: {
      row: untrainedPerson,
      tables: ({ inTeam: _, ...person }: UntrainedPerson) => ({ untrainedPeople: [person] }),
    },
    /** Replaced by `untrainedPeople` in version 4. */
    untrained: { data: itemRows, row: untrainedByItem },
    /** Only items with exempt people. Absent in version 2. */
    exempt: { data: itemRows, row: exemptPerson },
    languages: { data: itemRows, row: languageRow },
    /** Absent before version 9. */
    'topic-results': topicResults,
    /** Absent before version 5. */
    leavers: { row: leaver },
  },
};
