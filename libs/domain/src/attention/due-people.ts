import { DUE_DAYS, type PageQuery } from '@docket/contracts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import { readOpenDeadlines } from '../assignments/assignee-states.js';
import type { FigureInstant } from '../history/figure-instant.js';
import { querySets } from '../set-queries.js';
import { listedPage, type AttentionPart } from './listed-people.sql.js';

const asOf = ':asOf::timestamptz';
const dueBy = `(${asOf} + interval '${DUE_DAYS * 24} hours')`;

const isOverdue = (deadline: string): string => `${deadline} < ${asOf}`;
const isComing = (deadline: string): string => `${deadline} >= ${asOf}`;
const isSoon = (deadline: string): string => `${deadline} <= ${dueBy}`;

/** The first deadline from the instant on of a person `o`. Most people have none, or no earlier one. */
const nextDeadline = `case when ${isComing('o.deadlines[1]')} then o.deadlines[1]
  when ${isComing('o.deadlines[cardinality(o.deadlines)]')} then (select min(d) from unnest(o.deadlines) d where ${isComing('d')}) end`;

/**
 * For each reason (docs/domain.md, section 5) the most urgent deadline of a person `o`, the condition that the person is listed, and
 * the condition of the deadlines `d` that are counted. Overdue is the state of section 4: the instant is after the deadline.
 */
const reasons = {
  overdue: {
    deadline: 'o.deadlines[1]',
    isListed: isOverdue('o.deadlines[1]'),
    isCounted: isOverdue('d'),
  },
  due: {
    deadline: nextDeadline,
    isListed: isSoon(`(${nextDeadline})`),
    isCounted: `${isComing('d')} and ${isSoon('d')}`,
  },
} as const;
type Reason = keyof typeof reasons;

const countsRow = z.object({ overdue: z.int(), due: z.int() });
const people = (reason: Reason): string =>
  `count(*) filter (where ${reasons[reason].isListed})::int as ${reason}`;

/** Counts the people who are overdue, and those with an assignment that is due soon. */
export async function countDuePeople(
  em: EntityManager,
  at: FigureInstant,
): Promise<z.infer<typeof countsRow>> {
  const { query, values } = await readOpenDeadlines(em, at, dueBy);
  const counts = `select ${people('overdue')}, ${people('due')} from (${query}) o`;
  const [found] = await querySets(em, countsRow, counts, values);
  return found!;
}

/** Reads a page of the people who are overdue, or who have an assignment that is due soon. */
export async function readDuePeople(
  em: EntityManager,
  at: FigureInstant,
  reason: Reason,
  part: PageQuery,
): Promise<AttentionPart> {
  const { query, values } = await readOpenDeadlines(em, at, dueBy);
  const { deadline, isListed, isCounted } = reasons[reason];
  const relations = `
  with listed as materialized (
    select o.person_id, ${deadline} as at, o.deadlines from (${query}) o where ${isListed})`;
  const assignments = `(select count(*)::int from unnest(p.deadlines) d where ${isCounted})`;
  return listedPage(em, { relations, values, assignments }, part);
}
