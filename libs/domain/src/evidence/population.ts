import { populationBridge, type PopulationBridge } from '@docket/contracts';
import { selectRow, selectTotal } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { FigureInstant } from '../history/figure-instant.js';
import { isKnown, isValid } from '../history/known.sql.js';
import { eligible, inJobScope } from '../people/membership.sql.js';

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

/** The categories in the order in which a person is tested, with their conditions. */
const bridgeQuery = `
  select count(*)::int as "onRecord",
      count(*) filter (where category = 'not_yet_joined')::int as "notYetJoined",
      count(*) filter (where category = 'left')::int as left,
      count(*) filter (where category = 'org_admin')::int as administrators,
      count(*) filter (where category = 'auditor')::int as auditors,
      count(*) filter (where category = 'outside')::int as "outsideJobScope",
      count(*) filter (where category = 'eligible')::int as eligible
    from (select case when not joined then 'not_yet_joined' when role is null then 'left'
              when role in ('org_admin', 'auditor') then role when not in_job_scope then 'outside'
              else 'eligible' end as category
            from (${peopleOnRecord}) r) c`;

/**
 * Reads how the eligible people follow from all people on record (docs/domain.md, section 5).
 * @throws PopulationMismatch if an independent query counts another number of eligible people
 */
export async function readPopulation(em: EntityManager, at: FigureInstant): Promise<PopulationBridge> {
  const bridge = await selectRow(em, populationBridge, bridgeQuery, { ...at });
  const counted = await selectTotal(em, `select count(*)::int as total from (${eligible}) e`, { ...at });
  if (bridge!.eligible !== counted)
    throw new PopulationMismatch(`The bridge has ${bridge!.eligible} eligible people, the count ${counted}.`);
  return bridge!;
}
