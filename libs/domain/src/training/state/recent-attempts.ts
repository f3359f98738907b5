import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import type { FigureInstant } from '../../history/figure-instant.js';
import { eligible } from '../../people/membership.sql.js';
import { streamSets } from '../../set-queries.js';
import type { KeptStates } from './kept-states.js';

/** Attempts in a period, and the people who made them. */
export interface PeriodTotals {
  attempts: number;
  people: number;
}

/** Number of parts in which the instants are read. */
const PARTS = 16;
/** Size of an instant in bytes, and the separator before each person. */
const BYTES = 4;
const SEPARATOR = 0xffff_ffff;

const partRow = z.object({ recent: z.instanceof(Buffer) });

const partsQuery = (states: string): string => `
  with eligible as materialized (${eligible})
  select string_agg('\\xffffffff'::bytea || s.recent, '') as recent
    from eligible e join (${states}) s on s.person_id = e.person_id
    group by get_byte(uuid_send(e.person_id), 15) % ${PARTS}`;

/**
 * Counts the attempts of eligible people from each instant until the next, and from the last one until `:asOf`.
 * @param starts whole seconds since 1970, ascending, up to `TREND_WEEKS` weeks before `:asOf`
 */
export async function readPeriodTotals(
  em: EntityManager,
  at: FigureInstant,
  kept: KeptStates,
  starts: readonly number[],
): Promise<PeriodTotals[]> {
  const totals = starts.map(() => ({ attempts: 0, people: 0 }));
  const lastPerson = new Uint32Array(starts.length);
  let person = 0;
  const values = { ...at, ...kept.values };
  for await (const parts of streamSets(em, partRow, partsQuery(kept.query), values, { batchSize: 1 }))
    for (const { recent } of parts)
      for (let offset = 0; offset < recent.length; offset += BYTES) {
        const second = recent.readUInt32BE(offset);
        if (second === SEPARATOR) {
          person += 1;
          continue;
        }
        const period = periodOf(starts, second);
        if (period < 0) continue;
        totals[period]!.attempts += 1;
        if (lastPerson[period] === person) continue;
        lastPerson[period] = person;
        totals[period]!.people += 1;
      }
  return totals;
}

/** Returns the index of the last start that is not after the instant, or -1. */
function periodOf(starts: readonly number[], second: number): number {
  let period = starts.length - 1;
  while (period >= 0 && starts[period]! > second) period -= 1;
  return period;
}
