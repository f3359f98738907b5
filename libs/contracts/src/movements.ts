import { z } from 'zod';
import { instant as requestedInstant } from './instant.js';
import { periods as messages } from './messages/index.js';
import { stateCounts } from './metrics.js';
import { figureQuery, pageOf, pageQuery } from './page.js';
import { checkPeriod, onboardingParameters } from './period.js';

const instant = z.iso.datetime();
const count = z.int().min(0);

/** Query for what ended after `from`, up to and including `asOf`: people who left, and closed assignments. */
export const departuresQuery = pageQuery
  .extend({
    from: requestedInstant
      .optional()
      .describe(
        'Start of the list, excluded. ISO 8601 with a time zone. Default: the start of the training window',
      ),
    ...figureQuery.shape,
  })
  .superRefine(({ from, asOf }, context) => {
    if (from !== undefined && asOf !== undefined && Date.parse(from) >= Date.parse(asOf))
      context.addIssue({ code: 'custom', path: ['from'], message: messages.order });
  });
export type DeparturesQuery = z.infer<typeof departuresQuery>;

const person = {
  personId: z.uuid(),
  name: z.string(),
  email: z.string(),
};

/** A person who left, with the training and the mandatory assignments as of the departure (docs/domain.md, section 5). */
export const leaver = z
  .object({
    ...person,
    team: z.string().nullable().describe('Team at the departure. Null for people without a team'),
    joinedAt: instant.describe('Start of the membership that ended'),
    leftAt: instant,
    attempts: count.describe('Attempts in the training window that ends at the departure'),
    topicsPassed: count.describe('Topics with a pass in this window'),
    assigned: count.describe(
      'Active mandatory assignments at the departure, without those from which the person was exempt',
    ),
    completedAssignments: count.describe('Those that were completed by then, in time or late'),
    overdueAssignments: count.describe('Those that were overdue then'),
  })
  .meta({ id: 'Leaver' });
export type Leaver = z.infer<typeof leaver>;
export const leaverPage = pageOf(leaver).meta({ id: 'LeaverPage' });

/** An assignment that was closed, with the number of its assignees by state when it was closed. */
export const closedAssignment = z
  .object({
    assignmentId: z.uuid(),
    title: z.string().describe('Title at `asOf`'),
    mandatory: z.boolean().describe('Whether the assignment is mandatory at `asOf`'),
    closedAt: instant,
    closedBy: z
      .string()
      .nullable()
      .describe(
        'E-mail address, or `apikey:` and the ID of the key. Null if it was the system, or not recorded',
      ),
    states: stateCounts.describe('Counted assignees by state when the assignment was closed'),
  })
  .meta({ id: 'ClosedAssignment' });
export type ClosedAssignment = z.infer<typeof closedAssignment>;
export const closedAssignmentPage = pageOf(closedAssignment).meta({ id: 'ClosedAssignmentPage' });

/** Query for the people who join in a period. */
export const joinersQuery = z
  .object({ ...onboardingParameters, ...pageQuery.shape })
  .superRefine(checkPeriod);
export type JoinersQuery = z.infer<typeof joinersQuery>;

/** States of a person who joins: whether the first pass is in time. */
export const joinerStates = ['in-time', 'late', 'no-pass', 'not-yet-due'] as const;

/** A person who joins in a period (docs/domain.md, section 5). A person who returns is listed again. */
export const joiner = z
  .object({
    ...person,
    team: z
      .string()
      .nullable()
      .describe('Team at `to`, or at the end of the membership. Null for people without a team'),
    joinedAt: instant,
    leftAt: instant.nullable().describe('Known end of the membership. Null without one'),
    dueAt: instant.describe('`joinedAt` and the days of the request'),
    firstPassAt: instant.nullable().describe('First pass on any topic at or after joining. Null without one'),
    days: z
      .int()
      .nullable()
      .describe('Days of 24 hours from joining to the first pass, rounded up. Null without one'),
    state: z.enum(joinerStates),
  })
  .meta({ id: 'Joiner' });
export type Joiner = z.infer<typeof joiner>;
export const joinerPage = pageOf(joiner).meta({ id: 'JoinerPage' });
