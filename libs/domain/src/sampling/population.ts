import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import { assigneeProgress, isCounted } from '../assignments/assignee-progress.sql.js';
import type { FigureInstant } from '../history/figure-instant.js';
import { isValid } from '../history/known.sql.js';
import { eligible } from '../people/membership.sql.js';
import { streamSets, type StreamOptions } from '../set-queries.js';

/**
 * The people that a sample is drawn from: the eligible people, the counted assignees of an assignment (eligible, present and
 * not exempt), or the eligible people without an exemption from a control.
 */
export type Population =
  | { type: 'eligible' }
  | { type: 'assignment'; assignmentId: string }
  | { type: 'control'; frameworkId: string; itemId: string };

const exemptFromItem = `exists (select from exemption_revision x
  where x.organization_id = :organizationId and x.person_id = e.person_id and x.framework_id = :frameworkId
    and x.item_id = :itemId and ${isValid('x')})`;

/** Queries for the people of each type of population, as `(person_id, team_id)`. The parameters are those of `Population`. */
const populations: Record<Population['type'], string> = {
  eligible: `select e.person_id, e.team_id from (${eligible}) e`,
  control: `select e.person_id, e.team_id from (${eligible}) e where not ${exemptFromItem}`,
  assignment: `${assigneeProgress} select s.person_id, s.team_id from assignee_progress s where ${isCounted('s')}`,
};

/** Returns the query for the people of a population, as `(person_id, team_id)`. */
export const populationQuery = ({ type }: Population): string => populations[type];

/** Returns the stratum of a row with a `team_id`: the ID of the team, or `none`, which sorts after every ID. */
export const stratumOf = (row: string): string => `coalesce(${row}.team_id::text, 'none')`;

const memberRow = z.object({ personId: z.string(), team: z.string() });
/** A person of a population, with the ID of the team; `none` without a team. */
export type PopulationMember = z.infer<typeof memberRow>;

/** Streams the people of a population, ascending by ID. Must run inside a transaction. */
export async function* streamPopulation(
  em: EntityManager,
  at: FigureInstant,
  population: Population,
  options: StreamOptions = {},
): AsyncGenerator<PopulationMember[]> {
  const query = `select p.person_id as "personId", ${stratumOf('p')} as team
    from (${populationQuery(population)}) p order by p.person_id`;
  yield* streamSets(em, memberRow, query, { ...at, ...population }, options);
}
