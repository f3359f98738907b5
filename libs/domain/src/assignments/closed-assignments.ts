import { closedAssignment, type ClosedAssignment, type Page, type PageQuery } from '@docket/contracts';
import { selectRows } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { z } from 'zod';
import type { FigureInstant } from '../history/figure-instant.js';
import { isKnown, isValid } from '../history/known.sql.js';
import { iso } from '../people/membership.sql.js';
import type { DepartureInstant } from '../people/leavers.sql.js';
import { queryPage } from '../set-queries.js';
import { readAssignmentFigures } from './assignment-progress.js';

/**
 * A row of an assignment that was closed. The title and the mandatory flag are those of the instant, as everywhere
 * (docs/domain.md, section 5).
 */
const closedRow = closedAssignment.omit({ states: true });
type ClosedRow = z.infer<typeof closedRow>;

/**
 * The assignments that are closed at `:asOf`, and were closed after `:from`. Other changes of a closed assignment do not divide the
 * time in which it is closed, and an assignment that was never active was not closed.
 */
const closedQuery = `
  with closed as (
    select s.assignment_id, lower(r) as closed_at
      from (select h.assignment_id, range_agg(h.valid_at) as ranges from assignment_revision h
              where h.organization_id = :organizationId and ${isKnown('h')} and not h.active group by h.assignment_id) s
      cross join unnest(s.ranges) r where r @> :asOf::timestamptz and lower(r) > :from::timestamptz)
  select h.assignment_id as "assignmentId", n.title, n.mandatory, ${iso('c.closed_at')} as "closedAt", h.changed_by as "closedBy"
    from closed c join assignment_revision h on h.assignment_id = c.assignment_id and h.valid_from = c.closed_at and ${isKnown('h')}
    join assignment_revision n on n.assignment_id = c.assignment_id and ${isValid('n')}
    where exists (select from assignment_revision b
      where b.assignment_id = c.assignment_id and ${isKnown('b')} and b.active and b.valid_to = c.closed_at)
    order by c.closed_at, lower(n.title), n.assignment_id`;

/** Reads the assignments that were closed after `at.from` and are closed at `at.asOf`, by when they were closed. */
export async function readClosedAssignments(
  em: EntityManager,
  at: DepartureInstant,
): Promise<ClosedAssignment[]> {
  return withStates(em, at, await selectRows(em, closedRow, closedQuery, { ...at }));
}

/** Reads a page of the assignments that were closed after `at.from`, in the order of `readClosedAssignments`. */
export async function readClosedPage(
  em: EntityManager,
  at: DepartureInstant,
  part: PageQuery,
): Promise<Page<ClosedAssignment>> {
  const page = await queryPage(em, closedRow, closedQuery, { ...at, ...part });
  return { ...page, items: await withStates(em, at, page.items) };
}

/**
 * Returns when, and by whom, each assignment was closed that is closed at the instant, by its ID. Assignments that were never
 * active were not closed.
 */
export async function readClosings(
  em: EntityManager,
  at: FigureInstant,
): Promise<Map<string, Pick<ClosedRow, 'closedAt' | 'closedBy'>>> {
  const rows = await selectRows(em, closedRow, closedQuery, { ...at, from: '-infinity' });
  return new Map(rows.map(({ assignmentId, closedAt, closedBy }) => [assignmentId, { closedAt, closedBy }]));
}

async function withStates(
  em: EntityManager,
  at: DepartureInstant,
  rows: ClosedRow[],
): Promise<ClosedAssignment[]> {
  const closed: ClosedAssignment[] = [];
  for (const row of rows) {
    const { closedAt: asOf, assignmentId } = row;
    const { byState } = await readAssignmentFigures(em, { ...at, asOf, assignmentId });
    closed.push({ ...row, states: byState });
  }
  return closed;
}
