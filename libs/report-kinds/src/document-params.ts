import { documentLanguages, documentOrientations, type ReportField } from '@docket/contracts';
import { z } from 'zod';

const oneOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values, { error: `Choose one of ${values.join(', ')}.` }).optional();

/**
 * The parameters that every kind has: the language to write the document in, by default the organization's, and how its
 * pages lie. Saying portrait is saying nothing: both are the same request, and the same snapshot.
 */
export const documentParams = {
  language: oneOf(documentLanguages),
  orientation: oneOf(documentOrientations).transform((asked) => (asked === 'portrait' ? undefined : asked)),
};

/** The same as inputs of the form. */
export const documentFields: ReportField[] = [
  { name: 'language', label: 'Language', input: 'language' },
  { name: 'orientation', label: 'Orientation', input: 'orientation' },
];
