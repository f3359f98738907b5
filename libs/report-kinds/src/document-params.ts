import { documentOrientation, type DocumentOrientation, type ReportField } from '@docket/contracts';
import { z } from 'zod';
import { languageField, languageParam } from './language/language.js';
import type { SnapshotHeader } from './snapshot.js';

/** Saying portrait is saying nothing: both are the same request, and the same snapshot. */
const orientation = documentOrientation
  .optional()
  .transform((asked) => (asked === 'portrait' ? undefined : asked));

/** The parameters that every kind has: the language to write the document in, and how its pages lie. */
export const documentParams = { ...languageParam, orientation };

/** The same as inputs of the form. */
export const documentFields: ReportField[] = [
  languageField,
  { name: 'orientation', label: 'Orientation', input: 'orientation' },
];

/** How the pages of a snapshot's document lie. Snapshots from before there was a choice are portrait. */
export const orientationOf = ({ params }: SnapshotHeader): DocumentOrientation =>
  z.object({ orientation }).safeParse(params).data?.orientation ?? 'portrait';
