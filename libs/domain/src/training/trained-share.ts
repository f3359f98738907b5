import { shareText, type TrainedShareTrend } from '@docket/contracts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import { positionsQuery } from '../frameworks/coverage-positions.sql.js';
import type { FigureInstant } from '../history/figure-instant.js';
import { isValid } from '../history/known.sql.js';
import { readTrendInstants } from '../history/trend-instants.js';
import { querySets } from '../set-queries.js';

const topicRow = z.object({ topicId: z.string(), instants: z.string() });
/** The topics that are available at one of the instants, with these instants as bits. */
const topicsQuery = `
  select h.topic_id as "topicId", bit_or(1::bigint << i.number)::text as instants
    from json_to_recordset(:instants::json) as i(number int, at timestamptz)
    join topic_revision h on ${isValid('h', 'i.at')}
    where h.organization_id = :organizationId group by h.topic_id`;

const countRow = z.object({ number: z.int(), trained: z.string(), people: z.int() });

/**
 * Reads the trained share (docs/domain.md, section 5) at the instants of a trend, all known at `at.knownAt`. One query reads the
 * attempts for all instants, as for an item that any topic satisfies.
 */
export async function readTrainedShare(
  em: EntityManager,
  at: FigureInstant,
): Promise<TrainedShareTrend['points']> {
  const instants = (await readTrendInstants(em, at)).map(({ asOf }) => asOf);
  const values = { ...at, instants: JSON.stringify(instants.map((asOf, number) => ({ number, at: asOf }))) };
  const topics = await querySets(em, topicRow, topicsQuery, values);
  const rows = await querySets(em, countRow, positionsQuery([{ byLanguage: false }], []), {
    ...values,
    first: instants[0]!,
    last: at.asOf,
    topics: JSON.stringify(topics.map((topic) => ({ topic_id: topic.topicId, m0: topic.instants }))),
    // Nobody is exempt from training as such.
    frameworkId: '',
    items: '[]',
    languages: '[]',
  });
  const people = (number: number, instant: number): number =>
    rows
      .filter((row) => row.number === number && (BigInt(row.trained) >> BigInt(instant)) & 1n)
      .reduce((sum, row) => sum + row.people, 0);
  return instants.map((asOf, instant) => {
    const [eligible, trained] = [people(0, instant), people(1, instant)];
    const share = eligible === 0 ? null : trained / eligible;
    return { asOf, trained, eligible, share, sharePrinted: shareText(trained, eligible) };
  });
}
