import { appliedExemption } from '@docket/contracts';
import { tables } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import { findFramework, readCatalog } from '../frameworks/framework-catalog.js';
import { streamSets, type StreamOptions } from '../set-queries.js';
import type { FigureInstant } from '../history/figure-instant.js';
import { isValid } from '../history/known.sql.js';
import { eligible, iso } from '../people/membership.sql.js';

/** Returns the exemption `x` as JSON in the shape of `AppliedExemption`. */
export const exemptionJson = (x: string): string =>
  `jsonb_build_object('id', ${x}.exemption_id, 'reason', ${x}.reason, 'approver', ${x}.approver,
    'startsAt', ${iso(`${x}.valid_from`)}, 'endsAt', ${iso(`${x}.valid_to`)})`;

const { person, team } = tables;
const exemptRow = appliedExemption.omit({ id: true }).extend({
  itemId: z.string(),
  personId: person.id,
  name: person.name,
  email: person.email,
  /** Name of the team at the instant; null: no team. */
  team: team.name.nullable(),
});
/** An eligible person with an exemption from an item. */
export type ExemptPerson = z.infer<typeof exemptRow>;

const exemptQuery = `
  select x.item_id as "itemId", u.id as "personId", u.name, u.email, t.name as team, x.reason, x.approver,
      ${iso('x.valid_from')} as "startsAt", ${iso('x.valid_to')} as "endsAt"
    from json_array_elements_text(:ids::json) with ordinality i(id, number)
    join exemption_revision x on x.framework_id = :frameworkId and x.item_id = i.id
    join (${eligible}) e on e.person_id = x.person_id
    join person u on u.id = x.person_id left join team t on t.id = e.team_id
    where x.organization_id = :organizationId and ${isValid('x')}
    order by i.number, t.id is null, lower(t.name), t.id, u.name_key, u.id`;

/**
 * Streams the eligible people who are exempt from the items of a framework, by item in the order of the pack, then by
 * team, name and ID (docs/domain.md, section 3.5). Must run inside a transaction.
 * @throws not_found
 */
export async function* streamExempt(
  em: EntityManager,
  at: FigureInstant,
  frameworkId: string,
  options: StreamOptions = {},
): AsyncGenerator<ExemptPerson[]> {
  const framework = findFramework(await readCatalog(em, at), frameworkId);
  const ids = JSON.stringify(framework.items.map(({ id }) => id));
  yield* streamSets(em, exemptRow, exemptQuery, { ...at, frameworkId, ids }, options);
}
