import { z } from 'zod';

/** Digits of an integer of any size. */
const integer = z.string().regex(/^\d+$/);

/**
 * A figure in one of the two reports: a count, a score in percent with one decimal, or a share as an exact fraction. A value
 * that is undefined, like a share of nobody, is null.
 */
const comparedValue = z.union([
  z.object({ unit: z.enum(['count', 'score']), value: z.number().nullable() }),
  z.object({ unit: z.literal('share'), numerator: integer, denominator: integer }),
]);
export type ComparedValue = z.infer<typeof comparedValue>;

/** A figure in both reports. `before` or `after` is null if one report does not have the figure. */
const comparedFigure = z.object({
  /** Key of the label in the messages of the kind. */
  key: z.string(),
  /** The label itself, for figures about a record, like a control. */
  label: z.string().optional(),
  before: comparedValue.nullable(),
  after: comparedValue.nullable(),
});
export type ComparedFigure = z.infer<typeof comparedFigure>;

/** What a change is about. `control` is any item of a framework. */
export const comparedSubjects = ['person', 'topic', 'control'] as const;
const comparedSubject = z.enum(comparedSubjects);
export type ComparedSubject = z.infer<typeof comparedSubject>;

/** Section `comparison`, the first one: the earlier report and the figures of both. */
const comparison = z.object({
  reportId: z.string(),
  asOf: z.string(),
  knownAt: z.string(),
  snapshotSha256: z.string(),
  figures: z.array(comparedFigure),
});
export type Comparison = z.infer<typeof comparison>;

/**
 * A row of section `changes`, the last one: a person, topic or control whose status differs between the reports. `before` is
 * null if it is only in this report, `after` if it is only in the earlier one. Sorted by subject, then name.
 */
const change = z.object({
  subject: comparedSubject,
  id: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  before: z.string().nullable(),
  after: z.string().nullable(),
});
export type Change = z.infer<typeof change>;

/** Sections of every kind. They exist only if the report is compared with an earlier one. */
export const comparisonSections = { comparison: { data: comparison }, changes: { row: change } };
