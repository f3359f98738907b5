import { appliedExemption, type DocumentLanguage } from '@docket/contracts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import { findFramework, readCatalog } from '../frameworks/framework-catalog.js';
import { streamSets, type ListOptions } from '../set-queries.js';
import type { FigureInstant } from '../history/figure-instant.js';
import { isValid } from '../history/known.sql.js';
import { eligible, iso, recordedAt } from '../people/membership.sql.js';
import {
  listedPerson,
  listedPersonColumns,
  listedPersonJoins,
  listedPersonOrder,
} from '../people/person-list.sql.js';

/** Returns the exemption `x` as JSON in the shape of `AppliedExemption`. */
export const exemptionJson = (x: string): string =>
  `jsonb_build_object('id', ${x}.exemption_id, 'reason', ${x}.reason, 'approver', ${x}.approver,
    'startsAt', ${iso(`${x}.valid_from`)}, 'endsAt', ${iso(`${x}.valid_to`)}, 'recordedAt', ${recordedAt(x)},
    'recordedBy', ${x}.changed_by)`;

const exemptRow = listedPerson.extend({
  itemId: z.string(),
  ...appliedExemption.omit({ id: true }).shape,
});
/** An eligible person with an exemption from an item. */
export type ExemptPerson = z.infer<typeof exemptRow>;

const exemptQuery = (language: DocumentLanguage): string => `
  select x.item_id as "itemId", ${listedPersonColumns}, x.reason, x.approver,
      ${iso('x.valid_from')} as "startsAt", ${iso('x.valid_to')} as "endsAt", ${recordedAt('x')} as "recordedAt",
      x.changed_by as "recordedBy"
    from json_array_elements_text(:ids::json) with ordinality i(id, number)
    join exemption_revision x on x.framework_id = :frameworkId and x.item_id = i.id
    join (${eligible}) e on e.person_id = x.person_id
    ${listedPersonJoins('e')}
    where x.organization_id = :organizationId and ${isValid('x')}
    order by i.number, ${listedPersonOrder(language)}`;

/**
 * Streams the eligible people who are exempt from the items of a framework, by item in the order of the pack, then by
 * team, name and ID (docs/domain.md, section 3.5). Must run inside a transaction.
 * @throws not_found
 */
export async function* streamExempt(
  em: EntityManager,
  at: FigureInstant,
  frameworkId: string,
  { language = 'en', ...options }: ListOptions = {},
): AsyncGenerator<ExemptPerson[]> {
  const framework = findFramework(await readCatalog(em, at), frameworkId);
  const ids = JSON.stringify(framework.items.map(({ id }) => id));
  yield* streamSets(em, exemptRow, exemptQuery(language), { ...at, frameworkId, ids }, options);
}
