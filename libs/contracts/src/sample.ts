import { z } from 'zod';
import { namedScope } from './assignment-scope.js';
import { frameworkId, itemId } from './framework-packs.js';
import { reportParameters, validation } from './messages/index.js';
import { metricsParameters } from './metrics.js';
import { figureQuery, pageOf, pageQuery } from './page.js';
import { satisfyingAttempt } from './person-record.js';
import { MAX_SAMPLE_SIZE, samplePopulations, sampleStrata } from './reports.js';
import { assigneeStates } from './training.js';

const instant = z.iso.datetime();
const count = z.int().min(0);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const MAX_SEED_LENGTH = 100;

/**
 * Printed exactly as it is hashed, so that it can be typed again: visible characters with single spaces between them, and
 * no stacks of combining marks.
 */
const PRINTABLE = /^(?:(?!\p{Default_Ignorable_Code_Point}|\p{M}{4})[\p{L}\p{M}\p{N}\p{P}\p{S}]| (?! ))+$/u;

/** A seed, normalized to Unicode NFC without surrounding spaces, so that it is hashed as it is printed. */
export const sampleSeed = z
  .string()
  .overwrite((text) => text.normalize('NFC').trim())
  .min(1, { error: () => reportParameters.seed })
  .max(MAX_SEED_LENGTH)
  .refine((text) => text === '' || PRINTABLE.test(text), {
    error: () => reportParameters.seedCharacters,
  });

const sampleParameters = z.object({
  population: z.enum(samplePopulations).describe('The people that the sample is drawn from'),
  assignmentId: z.uuid().optional().describe('Required for the population `assignment`'),
  frameworkId: frameworkId.optional().describe('Required for the population `control`, with `itemId`'),
  itemId: itemId.optional(),
  size: z.coerce.number().pipe(z.int().min(1).max(MAX_SAMPLE_SIZE)).describe('Number of people, 1 to 1,000'),
  seed: sampleSeed.describe('1 to 100 visible characters. The same seed selects the same people'),
  stratify: z.enum(sampleStrata).default('none'),
  ...figureQuery.shape,
});

/** The IDs that identify the people of each population. */
const idsOf = {
  eligible: [],
  assignment: ['assignmentId'],
  control: ['frameworkId', 'itemId'],
} as const satisfies Record<
  (typeof samplePopulations)[number],
  readonly (keyof z.infer<typeof sampleParameters>)[]
>;

/** Adds an issue for each ID of the population that is missing, and for each one of another population. */
function requireIds(query: z.infer<typeof sampleParameters>, context: z.RefinementCtx): void {
  const { population } = query;
  const required: readonly string[] = idsOf[population];
  for (const path of Object.values(idsOf).flat()) {
    if ((query[path] !== undefined) === required.includes(path)) continue;
    const message = required.includes(path) ? validation.requiredForPopulation : validation.notOfPopulation;
    context.addIssue({ code: 'custom', path: [path], message: message(population) });
  }
}

/** Query for a sample: the parameters of the Audit Sample, and the instants of the figures. */
export const sampleQuery = sampleParameters.superRefine(requireIds);
export type SampleQuery = z.infer<typeof sampleQuery>;
export const samplePageQuery = sampleParameters.extend(pageQuery.shape).superRefine(requireIds);
export type SamplePageQuery = z.infer<typeof samplePageQuery>;

/** States of a person in a sample: in the assignment, or whether the requirement is met. */
export const sampleStates = [...assigneeStates, 'trained', 'not_trained'] as const;
export type SampleState = (typeof sampleStates)[number];

/** The population of a sample, and what is required of its people. */
export const samplePopulation = z.discriminatedUnion('type', [
  z.object({ type: z.literal('eligible') }),
  z.object({
    type: z.literal('assignment'),
    id: z.uuid(),
    title: z.string(),
    ...namedScope,
    countsFrom: instant.describe('Only training after it counts'),
    deadline: instant
      .nullable()
      .describe('Deadline of the assignment, which people who joined later may exceed'),
    trackedItems: count,
    exempt: count.describe('Exempt assignees, who are not in the population'),
    leavers: count.describe('Assignees who have left, who are not in the population'),
    nonLearners: count.describe(
      'Directly assigned people who are not eligible, who are not in the population',
    ),
  }),
  z.object({
    type: z.literal('control'),
    frameworkId: z.string(),
    frameworkTitle: z.string(),
    frameworkVersion: z.string(),
    frameworkEdition: z
      .string()
      .nullable()
      .describe('Edition of the standard. Null if the pack does not state it'),
    frameworkEditionSource: z.string().nullable(),
    itemId: z.string(),
    itemTitle: z.string(),
    counts: z.enum(['topics', 'any-topic', 'languages']),
    cweIds: z.array(z.int()),
    topicCount: count.describe('Number of topics that count'),
    exempt: count.describe('Exempt eligible people, who are not in the population'),
  }),
]);
export type SamplePopulation = z.infer<typeof samplePopulation>;

/** A stratum of a sample. */
export const sampleStratum = z.object({
  team: z.string().describe('ID of the team. `none` for people without a team'),
  name: z.string().nullable(),
  people: count,
  selected: count,
});

/** How a sample is drawn, and its results. */
export const sampleMetrics = z
  .object({
    ...metricsParameters,
    population: samplePopulation,
    populationSize: count,
    populationSha256: sha256.describe(
      'SHA-256 of the IDs of all people, ascending, each followed by a line feed',
    ),
    sampleSha256: sha256.describe(
      'SHA-256 of a line for each person in the sample, ascending by hash: the hash, a space, the ID and a line feed',
    ),
    seed: z.string(),
    requestedSize: count,
    sampleSize: count.describe('`requestedSize`, or the size of a smaller population'),
    stratify: z.enum(sampleStrata),
    strata: z
      .array(sampleStratum)
      .describe('Ordered by team ID, people without a team come last. Empty unless stratified'),
    results: z.object({
      byState: z
        .partialRecord(z.enum(sampleStates), count)
        .describe('People in the sample by state. States without people are omitted'),
    }),
  })
  .meta({ id: 'SampleMetrics' });
export type SampleMetricsView = z.infer<typeof sampleMetrics>;

/** A requirement of a person, with the attempt that satisfies it. */
export const sampleRequirement = z.object({
  requires: z
    .enum(['topic', 'scenario', 'language', 'pass'])
    .describe('A tracked item, a language that needs a pass, or a pass on any topic that counts'),
  requirement: z.string().nullable().describe('Title of the item, or the language. Null for a pass'),
  met: z.boolean(),
  topicId: z.string().nullable(),
  topic: z.string().nullable(),
  ...satisfyingAttempt,
  furtherPasses: count.describe('Further passes that satisfy the requirement'),
});
export type SampleRequirement = z.infer<typeof sampleRequirement>;

/** A person in a sample. */
export const samplePerson = z
  .object({
    number: z.int().min(1).describe('Number in the sample'),
    personId: z.uuid(),
    name: z.string(),
    email: z.string(),
    team: z.string().nullable(),
    hash: sha256.describe('SHA-256 of `<seed>:<person ID>`'),
    state: z.enum(sampleStates),
    deadline: instant.nullable().describe('Deadline of the person. Null without one'),
    requirements: z.array(sampleRequirement),
  })
  .meta({ id: 'SamplePerson' });
export type SamplePersonView = z.infer<typeof samplePerson>;
export const samplePersonPage = pageOf(samplePerson).meta({ id: 'SamplePersonPage' });
