import { documentLanguages, documentOrientations, type ReportField } from '@docket/contracts';
import { z } from 'zod';
import { document } from './page-messages.js';

const oneOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values, { error: `Choose one of ${values.join(', ')}.` }).optional();

/**
 * Parameters of every kind: the language of the document (default: the organization's) and the page orientation.
 * `portrait` is the default and is removed, so that requests with and without it are identical, and their snapshots are too.
 */
export const documentParams = {
  language: oneOf(documentLanguages),
  orientation: oneOf(documentOrientations).transform((orientation) =>
    orientation === 'portrait' ? undefined : orientation,
  ),
};

/** Form inputs for `documentParams`. */
export const documentFields: ReportField[] = [
  { name: 'language', label: document.language, input: 'language' },
  { name: 'orientation', label: document.orientation, input: 'orientation' },
];
