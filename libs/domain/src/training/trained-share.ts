import { shareText, type TrainedShareTrend } from '@docket/contracts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import { positionsQuery } from '../frameworks/coverage-positions.sql.js';
import type { FigureInstant } from '../history/figure-instant.js';
import { isValid } from '../history/known.sql.js';
import { readTrendInstants } from '../history/trend-instants.js';
import { membershipPeriods } from '../people/membership.sql.js';
import { querySets } from '../set-queries.js';
import { readKeptStates } from './state/kept-states.js';

const topicRow = z.object({ topicId: z.string(), instants: z.string() });
/** The topics that are available at one of the instants, with these instants as bits. */
const topicsQuery = `
  select h.topic_id as "topicId", bit_or(1::bigint << i.number)::text as instants
    from json_to_recordset(:instants::json) as i(number int, at timestamptz)
    join topic_revision h on ${isValid('h', 'i.at')}
    where h.organization_id = :organizationId group by h.topic_id`;

/** Rows of `positionsQuery`. */
const positionRow = z.object({ number: z.int(), trained: z.string(), people: z.int() });

/** Number of people who are eligible, and of those who are trained, at the same instants, which are bits. */
const countRow = z.object({ eligible: z.string(), trained: z.string(), people: z.int() });
type Counts = z.infer<typeof countRow>[];

/**
 * Returns the instants of a period as bits. Only those of the instants are read, so a period of all of them has all bits. The end of
 * an open period is infinity.
 */
const instantsIn = (from: string, to: string): string => `case
    when ${from} <= :first::timestamptz and ${to} > :last::timestamptz then (-1)::bigint
    else (1::bigint << ${instantsBefore(to)}) - (1::bigint << ${instantsBefore(from)}) end`;
const instantsBefore = (end: string): string =>
  `width_bucket(${end}, (select array_agg(at + interval '1 microsecond' order by at) from instant))`;

/** The instants at which the person with the state `s` is trained. Most people always are, or have one period. */
const trainedInstants = `case
    when s.trained @> tstzrange(:first::timestamptz, :last::timestamptz, '[]') then (-1)::bigint
    else (select bit_or(${instantsIn('lower(r)', 'upper(r)')}) from unnest(s.trained) r) end`;

const statesQuery = (states: string): string => `
  with instant as materialized (
    select number, at from json_to_recordset(:instants::json) as i(number int, at timestamptz)),
  eligible as materialized (
    select m.person_id, bit_or(${instantsIn('m.valid_from', `coalesce(m.valid_to, 'infinity')`)}) as instants
      from (${membershipPeriods()}) m where m.eligible group by m.person_id),
  trained as materialized (
    select s.person_id, ${trainedInstants} as instants
      from (${states}) s)
  select e.instants::text as eligible, (e.instants & coalesce(t.instants, 0))::text as trained, count(*)::int as people
    from eligible e left join trained t on t.person_id = e.person_id group by 1, 2`;

/**
 * Reads the trained share (docs/domain.md, section 5) at the instants of a trend, all known at `at.knownAt`.
 */
export async function readTrainedShare(
  em: EntityManager,
  at: FigureInstant,
): Promise<TrainedShareTrend['points']> {
  const instants = (await readTrendInstants(em, at)).map(({ asOf }) => asOf);
  const values = {
    ...at,
    instants: JSON.stringify(instants.map((asOf, number) => ({ number, at: asOf }))),
    first: instants[0]!,
    last: at.asOf,
  };
  // The states of the latest instant have the periods of all earlier ones.
  const latest = { ...at, asOf: at.knownAt };
  const kept = await readKeptStates(em, latest);
  const counts = kept
    ? await querySets(em, countRow, statesQuery(kept.query), { ...values, ...latest, ...kept.values })
    : await fromAttempts(em, values);
  const people = (set: 'eligible' | 'trained', instant: number): number =>
    counts
      .filter((row) => (BigInt(row[set]) >> BigInt(instant)) & 1n)
      .reduce((sum, row) => sum + row.people, 0);
  return instants.map((asOf, instant) => {
    const [eligible, trained] = [people('eligible', instant), people('trained', instant)];
    const share = eligible === 0 ? null : trained / eligible;
    return { asOf, trained, eligible, share, sharePrinted: shareText(trained, eligible) };
  });
}

/** Counts with one query that reads the attempts for all instants, as for an item that any topic satisfies. */
async function fromAttempts(
  em: EntityManager,
  values: FigureInstant & { instants: string; first: string; last: string },
): Promise<Counts> {
  const topics = await querySets(em, topicRow, topicsQuery, { ...values });
  const rows = await querySets(em, positionRow, positionsQuery([{ byLanguage: false }], []), {
    ...values,
    topics: JSON.stringify(topics.map((topic) => ({ topic_id: topic.topicId, m0: topic.instants }))),
    // Nobody is exempt from training as such.
    frameworkId: '',
    items: '[]',
    languages: '[]',
  });
  return rows.map(({ number, trained, people }) =>
    number === 0 ? { eligible: trained, trained: '0', people } : { eligible: '0', trained, people },
  );
}
