import { frameworkId, MAX_SAMPLE_SIZE, sampleSeed, sampleStrata } from '@docket/contracts';
import { z } from 'zod';
import { documentParams } from '../document/document-params.js';

/** Without a seed, the report ID is the seed: the requester cannot choose it. */
const seed = z.preprocess(
  (text) => (typeof text === 'string' && text.trim() === '' ? undefined : text),
  sampleSeed.optional(),
);

const SIZE = `Enter a whole number of people from 1 to ${MAX_SAMPLE_SIZE.toLocaleString('en')}.`;

const common = {
  ...documentParams,
  size: z.int(SIZE).min(1, SIZE).max(MAX_SAMPLE_SIZE, SIZE),
  seed,
  /** Default: `none`, which is part of the printed parameters. */
  stratify: z.enum(sampleStrata, { error: 'Choose one of none, team.' }).default('none'),
};

/** Parameters of a sample. The type of population determines which IDs are required. */
export const sampleParams = z.discriminatedUnion(
  'population',
  [
    z.strictObject({ population: z.literal('eligible'), ...common }),
    z.strictObject({
      population: z.literal('assignment'),
      assignmentId: z.uuid('Choose an assignment from the list.'),
      ...common,
    }),
    z.strictObject({
      population: z.literal('control'),
      frameworkId,
      itemId: z
        .string('Choose a control or risk from the list.')
        .min(1, 'Choose a control or risk from the list.'),
      ...common,
    }),
  ],
  { error: 'Choose one of eligible, assignment, control.' },
);
export type SampleParams = z.output<typeof sampleParams>;
