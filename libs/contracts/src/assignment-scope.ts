import { z } from 'zod';
import { validation } from './messages/index.js';
import { pageOf } from './page.js';
import { scopeTypes } from './training.js';

/** Maximum numbers of teams and of people that the scope of an assignment names. */
export const MAX_SCOPE_TEAMS = 200;
export const MAX_SCOPE_PEOPLE = 5_000;

/** Several teams and people. One team or one person is stored, and returned, as a scope of that type. */
const selection = z
  .strictObject({
    type: z.literal('selection'),
    teams: z
      .array(z.uuid())
      .max(MAX_SCOPE_TEAMS, { error: () => validation.tooManyScopeTeams(MAX_SCOPE_TEAMS) })
      .default([])
      .describe('IDs of teams'),
    people: z
      .array(z.uuid())
      .max(MAX_SCOPE_PEOPLE, { error: () => validation.tooManyScopePeople(MAX_SCOPE_PEOPLE) })
      .default([])
      .describe('IDs of people'),
  })
  .refine(({ teams, people }) => teams.length + people.length > 0, {
    error: () => validation.noTeamsOrPeople,
  });

/** The people that an assignment is for. */
export const assignmentScope = z.discriminatedUnion(
  'type',
  [
    z.strictObject({ type: z.literal('person'), id: z.uuid() }),
    z.strictObject({ type: z.literal('team'), id: z.uuid() }),
    selection,
    z.strictObject({ type: z.literal('organization') }),
  ],
  { error: () => validation.noScope },
);
export type AssignmentScope = z.infer<typeof assignmentScope>;

/** The scope of an assignment in a list or a document. `scopeText` returns its words. */
export const namedScope = {
  scopeType: z.enum(scopeTypes),
  scopeTitle: z
    .string()
    .nullable()
    .describe('Name of the organization, the team or the person. Null for a selection'),
  scopeTeams: z.int().describe('Number of teams that the scope names'),
  scopePeople: z.int().describe('Number of people that the scope names'),
};

/** A team or a person in the scope of an assignment. */
export const scopeEntry = z
  .object({
    type: z.enum(['team', 'person']),
    id: z.uuid(),
    title: z.string().describe('Name of the team or the person'),
    email: z.string().nullable().describe('E-mail address of the person. Null for a team'),
  })
  .meta({ id: 'ScopeEntry' });
export type ScopeEntry = z.infer<typeof scopeEntry>;

/** A page of the teams and people of a scope: teams, then people, by name and ID. */
export const scopeEntryPage = pageOf(scopeEntry).meta({ id: 'ScopeEntryPage' });
