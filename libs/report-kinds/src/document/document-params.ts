import {
  documentLanguages,
  documentOrientations,
  errorMessages,
  instant,
  type ReportField,
} from '@docket/contracts';
import { z } from 'zod';
import { document } from './page-messages.js';

/** The instant that a document describes (default: `knownAt`), and the one up to which records count (default: now). */
const instants = { asOf: instant.optional(), knownAt: instant.optional() };

/** The instants in the parameters of any kind. The figures of a period describe its end. */
export const requestedInstant = z
  .object({ ...instants, to: instant.optional() })
  .transform(({ asOf, knownAt, to }) => (to === undefined ? { asOf, knownAt } : { to, knownAt }));

/** The report to compare with: its ID, or the latest one with an earlier instant. */
const compareWith = z
  .union([z.literal('previous'), z.uuid()], { error: () => errorMessages.reportParameters.comparison })
  .optional();

/**
 * Parameters of every kind: its instants, the report to compare with, the language of the document (default: the organization's) and the page orientation.
 * `portrait` is the default and is removed, so that requests with and without it are identical, and their snapshots are too.
 */
export const documentParams = {
  ...instants,
  compareWith,
  language: z.enum(documentLanguages).optional(),
  orientation: z
    .enum(documentOrientations)
    .optional()
    .transform((orientation) => (orientation === 'portrait' ? undefined : orientation)),
};

/** Form inputs for `documentParams`. */
export const documentFields: ReportField[] = [
  { name: 'asOf', label: document.asOf, input: 'instant' },
  { name: 'knownAt', label: document.knownAt, input: 'instant' },
  { name: 'compareWith', label: document.compareWith, input: 'comparison' },
  { name: 'language', label: document.language, input: 'language' },
  { name: 'orientation', label: document.orientation, input: 'orientation' },
];

/** Returns the parameters that select what a report is about, without those of every kind. */
export const subjectOf = (params: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(params).filter(([name]) => !(name in documentParams)));
