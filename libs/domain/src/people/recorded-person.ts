import { DocketError, errorMessages } from '@docket/contracts';
import { selectRow, selectRows, tables } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import type { FigureInstant } from '../history/figure-instant.js';
import { isKnown, isRecorded } from '../history/known.sql.js';
import type { PersonInstant } from '../training/person-progress.js';

const { person } = tables;

/**
 * Returns the condition that the person with an ID was merged by `knownAt`: a merge supersedes all memberships of the
 * person. It is not true of a person without a membership that was recorded by then, who was not on record yet.
 */
const isMerged = (id: string): string =>
  `(select not bool_or(${isKnown('h')}) from person_period h where h.person_id = ${id} and ${isRecorded('h')})`;

/**
 * All merges, as `(from_id, into_id)`. `person.merged_into` has only the last person of a chain of merges; at an earlier
 * instant another one of them had the records. Nobody is merged twice.
 */
export const merges = `select e.target_id::uuid as from_id, (e.metadata -> 'into' ->> 'id')::uuid as into_id
  from audit_event e where e.organization_id = :organizationId and e.action = 'user.merged'`;

/** Query for the people who were merged with `:personId` by `knownAt`, directly or through others, as `(id)`. */
export const mergedPeople = `
  with recursive merge as materialized (${merges}),
  merged as (
    select m.from_id as id from merge m where m.into_id = :personId and ${isMerged('m.from_id')}
    union all
    select m.from_id from merged r join merge m on m.into_id = r.id where ${isMerged('m.from_id')})
  select id from merged`;

const recordedQuery = `
  with recursive merge as materialized (${merges}),
  step as (
    select p.id, 0 as number from person p where p.id = :id
    union all
    select m.into_id, s.number + 1 from step s join merge m on m.from_id = s.id where ${isMerged('s.id')})
  select id from step order by number desc limit 1`;

/**
 * Returns the ID of the person who has the records of a person at the instants: the person, or the one with whom the person
 * was merged by then.
 * @throws not_found
 */
export async function findRecordedPerson(em: EntityManager, at: FigureInstant, id: string): Promise<string> {
  const found = await selectRow(em, z.object({ id: person.id }), recordedQuery, { ...at, id });
  if (found) return found.id;
  throw new DocketError('not_found', errorMessages.people.notFound);
}

const mergedRow = z.object({ id: person.id, name: person.name, email: person.email });
/** A person whose records belong to another one since a merge. */
export type MergedPerson = z.infer<typeof mergedRow>;

/** Reads the people who were merged with a person by `knownAt`. */
export async function readMergedPeople(em: EntityManager, at: PersonInstant): Promise<MergedPerson[]> {
  const query = `select p.id, p.name, p.email from person p where p.id in (${mergedPeople}) order by p.id`;
  return await selectRows(em, mergedRow, query, { ...at });
}
