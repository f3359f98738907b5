import { exclusionCategories, populationBridge, type PopulationBridge } from '@docket/contracts';
import { selectRow, selectTotal } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import type { FigureInstant } from '../history/figure-instant.js';
import { isKnown, isValid } from '../history/known.sql.js';
import { eligible, inJobScope, iso } from '../people/membership.sql.js';
import { listedPerson, listedPersonOrder } from '../people/person-list.sql.js';
import { streamSets, type ListOptions } from '../set-queries.js';

/** Two independent queries counted different numbers of eligible people, so no figure can be relied on. */
export class PopulationMismatch extends Error {}

/** One row per person on record: whether the person has joined by the instant, and the membership of the instant. */
const peopleOnRecord = `
  select p.person_id, bool_or(p.valid_from <= :asOf::timestamptz) as joined,
      max(p.role) filter (where ${isValid('p')}) as role,
      bool_or(${inJobScope('p', 'o')}) filter (where ${isValid('p')}) as in_job_scope
    from person_period p
    join organization_revision o on o.organization_id = p.organization_id and ${isValid('o')}
    where p.organization_id = :organizationId and ${isKnown('p')}
    group by p.person_id`;

/** The category of each person on record, as `(person_id, category)`: the first one that applies. */
const categories = `
  select r.person_id, case when not joined then 'not_yet_joined' when role is null then 'left'
      when role = 'org_admin' then 'administrator' when role = 'auditor' then role
      when not in_job_scope then 'outside_job_scope' else 'eligible' end as category
    from (${peopleOnRecord}) r`;

const bridgeRow = populationBridge.omit({ countedAgain: true });
const bridgeQuery = `
  select count(*)::int as "onRecord",
      count(*) filter (where category = 'not_yet_joined')::int as "notYetJoined",
      count(*) filter (where category = 'left')::int as left,
      count(*) filter (where category = 'administrator')::int as administrators,
      count(*) filter (where category = 'auditor')::int as auditors,
      count(*) filter (where category = 'outside_job_scope')::int as "outsideJobScope",
      count(*) filter (where category = 'eligible')::int as eligible
    from (${categories}) c`;

/**
 * Reads how the eligible people follow from all people on record (docs/domain.md, section 5).
 * @throws PopulationMismatch if an independent query counts another number of eligible people
 */
export async function readPopulation(em: EntityManager, at: FigureInstant): Promise<PopulationBridge> {
  const bridge = await selectRow(em, bridgeRow, bridgeQuery, { ...at });
  const counted = await selectTotal(em, `select count(*)::int as total from (${eligible}) e`, { ...at });
  if (bridge!.eligible !== counted)
    throw new PopulationMismatch(`The bridge has ${bridge!.eligible} eligible people, the count ${counted}.`);
  return { ...bridge!, countedAgain: counted };
}

const excludedPerson = listedPerson.extend({
  category: z.enum(exclusionCategories),
  /** Start of the membership at the instant; of a person who left, of the last one; of a person to come, of the first one. */
  joinedAt: z.string(),
});
/** A person on record who is not eligible, with the team of the membership. */
export type ExcludedPerson = z.infer<typeof excludedPerson>;

/** The last period of each person that started by the instant; without one, the first period to come. */
const relevantPeriods = `
  select distinct on (h.person_id) h.person_id, h.team_id, h.valid_from from person_period h
    where h.organization_id = :organizationId and ${isKnown('h')}
    order by h.person_id, h.valid_from > :asOf::timestamptz,
      case when h.valid_from <= :asOf::timestamptz then h.valid_from end desc, h.valid_from`;

const excludedQuery = (order: string): string => `
  with membership as materialized (
    select m.person_id, r from (select h.person_id, range_agg(h.valid_at) as ranges from person_period h
        where h.organization_id = :organizationId and ${isKnown('h')} group by h.person_id) m
      cross join unnest(m.ranges) r)
  select u.id as "personId", u.name, u.email, t.name as team, c.category, ${iso('lower(m.r)')} as "joinedAt",
      ${iso('upper(m.r)')} as "leftAt"
    from (${categories}) c join (${relevantPeriods}) p on p.person_id = c.person_id
    join membership m on m.person_id = c.person_id and m.r @> p.valid_from
    join person u on u.id = c.person_id left join team t on t.id = p.team_id
    where c.category <> 'eligible'
    order by array_position(array['${exclusionCategories.join("','")}'], c.category), ${order}`;

/**
 * Streams the people on record who are not eligible, by category of the population bridge, team, name and ID. Their numbers by
 * category are those of `readPopulation`. Must run inside a transaction.
 */
export async function* streamExcludedPeople(
  em: EntityManager,
  at: FigureInstant,
  { language = 'en', ...options }: ListOptions = {},
): AsyncGenerator<ExcludedPerson[]> {
  yield* streamSets(em, excludedPerson, excludedQuery(listedPersonOrder(language)), { ...at }, options);
}
