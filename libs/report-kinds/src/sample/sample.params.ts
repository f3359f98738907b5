import { errorMessages, frameworkId, MAX_SAMPLE_SIZE, sampleSeed, sampleStrata } from '@docket/contracts';
import { z } from 'zod';
import { documentParams } from '../document/document-params.js';

const { reportParameters: messages } = errorMessages;

/** Without a seed, the report ID is the seed: the requester cannot choose it. */
const seed = z.preprocess(
  (text) => (typeof text === 'string' && text.trim() === '' ? undefined : text),
  sampleSeed.optional(),
);

const sizeError = { error: () => messages.sampleSize(MAX_SAMPLE_SIZE) };
const controlError = { error: () => messages.chooseControl };

const common = {
  ...documentParams,
  size: z.int(sizeError).min(1, sizeError).max(MAX_SAMPLE_SIZE, sizeError),
  seed,
  /** Default: `none`, which is part of the printed parameters. */
  stratify: z.enum(sampleStrata).default('none'),
};

/** Parameters of a sample. The type of population determines which IDs are required. */
export const sampleParams = z.discriminatedUnion('population', [
  z.strictObject({ population: z.literal('eligible'), ...common }),
  z.strictObject({
    population: z.literal('assignment'),
    assignmentId: z.uuid({ error: () => messages.chooseAssignment }),
    ...common,
  }),
  z.strictObject({
    population: z.literal('control'),
    frameworkId,
    itemId: z.string(controlError).min(1, controlError),
    ...common,
  }),
]);
export type SampleParams = z.output<typeof sampleParams>;
