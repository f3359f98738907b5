import { teamSorts } from './choices.js';
import { z } from 'zod';
import { pageOf, pageQuery, searchText, sortBy } from './page.js';
import { expectedUpdatedAt } from './people.js';
import { key } from './text.js';

/** A team with its current numbers of people. Pass `updatedAt` as `expectedUpdatedAt` to detect concurrent changes. */
export const team = z
  .object({
    id: z.uuid(),
    name: z.string(),
    people: z.int().describe('Number of people who are active now, in any role'),
    eligible: z.int().describe('Number of people who are active now, with the role `learner`'),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: 'Team' });
export type TeamView = z.infer<typeof team>;

/** Name of a team, unique in the organization regardless of case. */
const name = key(20_000);

export const createTeam = z.strictObject({ name }).meta({ id: 'CreateTeam' });
export type CreateTeam = z.infer<typeof createTeam>;

export const updateTeam = z
  .strictObject({ name: name.optional(), expectedUpdatedAt })
  .meta({ id: 'UpdateTeam' });
export type UpdateTeam = z.infer<typeof updateTeam>;

export const deleteTeamQuery = z.object({ expectedUpdatedAt });
export type DeleteTeamQuery = z.infer<typeof deleteTeamQuery>;

/** A deleted team. Its `peopleMoved` people no longer belong to a team. */
export const deletedTeam = z
  .object({ id: z.uuid(), name: z.string(), peopleMoved: z.int() })
  .meta({ id: 'DeletedTeam' });
export type DeletedTeamView = z.infer<typeof deletedTeam>;

export const teamListQuery = pageQuery.extend({
  search: searchText,
  sort: sortBy(teamSorts).default('name'),
});
export type TeamListQuery = z.infer<typeof teamListQuery>;
export const teamPage = pageOf(team).meta({ id: 'TeamPage' });
