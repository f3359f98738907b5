import { selectRow } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import { readTimeZone } from '../organization/organization-rules.js';
import { iso } from '../people/membership.sql.js';
import { monthEnds } from './calendar.js';
import type { FigureInstant } from './figure-instant.js';
import { isKnown } from './known.sql.js';

/** Number of months of a trend before the instant. */
const TREND_MONTHS = 12;

const startRow = z.object({ since: z.string().nullable() });
/** The start of the first known membership. */
const startQuery = `
  select ${iso('min(h.valid_from)')} as since from person_period h
    where h.organization_id = :organizationId and ${isKnown('h')}`;

/**
 * Reads the instants of a trend (docs/domain.md, section 5): the end of each of the last 12 calendar months in the
 * organization's time zone, and the instant. A month that ends before the first membership is not known.
 */
export async function readTrendInstants(
  em: EntityManager,
  at: FigureInstant,
): Promise<{ asOf: string; isKnown: boolean }[]> {
  const months = monthEnds(at.asOf, TREND_MONTHS, await readTimeZone(em, at));
  const since = (await selectRow(em, startRow, startQuery, { ...at }))?.since ?? null;
  return [
    ...months.map((asOf) => ({ asOf, isKnown: since !== null && asOf >= since })),
    { asOf: at.asOf, isKnown: true },
  ];
}
