import { DUE_DAYS, type PageQuery } from '@docket/contracts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import { openPairs } from '../assignments/pair-counts.sql.js';
import type { FigureInstant } from '../history/figure-instant.js';
import { querySets } from '../set-queries.js';
import { listedPage, type AttentionPart } from './listed-people.sql.js';

const asOf = ':asOf::timestamptz';
const dueBy = `(${asOf} + interval '${DUE_DAYS * 24} hours')`;

/** Conditions of an open pair (docs/domain.md, section 5). Overdue is the state of section 4: the instant is after the deadline. */
const conditions = {
  overdue: `deadline < ${asOf}`,
  due: `deadline >= ${asOf} and deadline <= ${dueBy}`,
} as const;

const countsRow = z.object({ overdue: z.int(), due: z.int() });
const people = (reason: keyof typeof conditions): string =>
  `count(distinct person_id) filter (where ${conditions[reason]})::int`;
const countsQuery = `${openPairs(dueBy)}
  select ${people('overdue')} as overdue, ${people('due')} as due from open_pair`;

/** Counts the people who are overdue, and those with an assignment that is due soon. */
export async function countDuePeople(
  em: EntityManager,
  at: FigureInstant,
): Promise<z.infer<typeof countsRow>> {
  const [counts] = await querySets(em, countsRow, countsQuery, { ...at });
  return counts!;
}

/** Reads a page of the people who are overdue, or who have an assignment that is due soon. */
export function readDuePeople(
  em: EntityManager,
  at: FigureInstant,
  reason: keyof typeof conditions,
  part: PageQuery,
): Promise<AttentionPart> {
  const relations = `${openPairs(dueBy)},
  listed as materialized (
    select person_id, (array_agg(team_id))[1] as team_id, min(deadline) as at, count(*)::int as assignments
      from open_pair where ${conditions[reason]} group by person_id)`;
  return listedPage(em, relations, at, part);
}
