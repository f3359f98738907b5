import { assigneeStates } from '@docket/contracts/values';
import { z } from 'zod';
import { mappedTopics } from '../mapped-topics/mapped-topics.snapshot.js';
import { attemptFields } from '../people/counted-attempt.js';
import { person as personFields } from '../people/person.snapshot.js';

const count = z.number();

/** Rows of section `population`: every person, ascending by ID, with the ID of the team; `none` without one. */
const member = z.object({ personId: z.string(), team: z.string() });

/** The population that the sample is drawn from, and what is required of its people. */
const population = z.discriminatedUnion('type', [
  z.object({ type: z.literal('eligible') }),
  z.object({
    type: z.literal('assignment'),
    id: z.string(),
    title: z.string(),
    scopeType: z.string(),
    /** Null for a selection of teams and people. */
    scopeTitle: z.string().nullable(),
    /** Numbers of teams and people that the scope names. Absent in snapshots from before selections existed. */
    scopeTeams: count.optional(),
    scopePeople: count.optional(),
    /** Only training after it counts. ISO 8601, UTC, as all instants. */
    countsFrom: z.string(),
    /** Deadline of the assignment, which people who joined later may exceed; null without one. */
    deadline: z.string().nullable(),
    trackedItems: count,
    /** Assignees who are not in the population. */
    exempt: count,
    leavers: count,
    nonLearners: count,
  }),
  z.object({
    type: z.literal('control'),
    frameworkId: z.string(),
    frameworkTitle: z.string(),
    frameworkVersion: z.string(),
    /** Edition of the standard, and who published it; null if the pack does not state them. Absent before version 5. */
    frameworkEdition: z.string().nullable().optional(),
    frameworkEditionSource: z.string().nullable().optional(),
    itemId: z.string(),
    itemTitle: z.string(),
    counts: z.enum(['topics', 'any-topic', 'languages']),
    cweIds: z.array(z.number()),
    /** Number of topics that count. */
    topicCount: count,
    /** Eligible people who are not in the population. */
    exempt: count,
  }),
]);
export type SamplePopulation = z.infer<typeof population>;

/** Section `selection`: how the sample was drawn. */
const selection = z.object({
  population,
  populationSize: count,
  /** SHA-256 of the IDs of the people, ascending, each followed by a line feed. */
  populationSha256: z.string(),
  seed: z.string(),
  /** `report`: the request had no seed, so the report ID is the seed. Absent in version 1, in which each request had one. */
  seedOrigin: z.enum(['request', 'report']).optional(),
  requestedSize: count,
  /** SHA-256 of the lines `<hash> <person id>` of the sample, each followed by a line feed. Absent in version 1. */
  sampleSha256: z.string().optional(),
  /** The requested size, or the size of a smaller population. */
  sampleSize: count,
  stratify: z.enum(['none', 'team']),
});
export type SelectionSection = z.infer<typeof selection>;

/** An entry of section `strata`, by team ID; `none` and a null name for people without a team. Empty unless stratified. */
const stratum = z.object({ team: z.string(), name: z.string().nullable(), people: count, selected: count });
export type SampleStratum = z.infer<typeof stratum>;

const states = [...assigneeStates, 'trained', 'not_trained'] as const;
/** State of a person: in the assignment, or whether the requirement of the control is met. */
const state = z.enum(states);
export type SampleState = z.infer<typeof state>;

/** Section `people`, once for each person in the sample, ascending by hash; its rows are the requirements. */
const person = z.object({
  /** Number in the sample, from 1. */
  number: count,
  personId: z.string(),
  ...personFields,
  /** SHA-256 of `<seed>:<person id>`. */
  hash: z.string(),
  state,
  /** Deadline of the person; null without one. */
  deadline: z.string().nullable(),
});
export type SamplePerson = z.infer<typeof person>;

/** A requirement of a person, with the attempt that satisfies it. */
const requirement = z.object({
  /** A tracked item, a language that needs a pass, or a pass on any topic that counts. */
  requires: z.enum(['topic', 'scenario', 'language', 'pass']),
  /** Title of the item, or the language; null for a pass. */
  requirement: z.string().nullable(),
  met: z.boolean(),
  ...attemptFields,
  /** Further passes that satisfy the requirement. */
  furtherPasses: count,
});
export type SampleRequirement = z.infer<typeof requirement>;

/** Section `results`: people in the sample by state. States without people are omitted. */
const results = z.object({ byState: z.partialRecord(state, count) });
export type SampleResults = z.infer<typeof results>;

export const sampleSnapshot = {
  version: 5,
  oldestVersion: 1,
  sections: {
    population: { row: member },
    selection: { data: selection },
    strata: { data: z.array(stratum) },
    /** Of a control with mapped topics. Absent before version 5. */
    topics: mappedTopics,
    people: { data: person, row: requirement },
    results: { data: results },
  },
};
