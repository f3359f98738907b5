import { selectRows, tables } from '@docket/schema';
import type { DeadlineChange } from '@docket/contracts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import type { FigureInstant } from '../history/figure-instant.js';
import { isKnown } from '../history/known.sql.js';
import { readAssignmentFigures } from './assignment-progress.js';
import { readDeadlineHistory } from './deadline-history.js';
import { activeRevisions } from './pair-counts.sql.js';

const movedRow = z.object({
  assignmentId: tables.assignment_revision.assignment_id,
  title: tables.assignment_revision.title,
  mandatory: tables.assignment_revision.mandatory,
});

/** An active assignment whose deadline was changed. */
export interface MovedDeadline extends z.infer<typeof movedRow> {
  /** Oldest first. */
  changes: DeadlineChange[];
  assignees: number;
  /** Assignees who are overdue or completed late. */
  late: number;
  /** Assignees who would be if the first deadline had not been moved. */
  lateUnderFirstDeadline: number;
}

const movedQuery = `
  with revision as materialized (${activeRevisions})
  select r.assignment_id as "assignmentId", r.title, r.mandatory from revision r
    where exists (select from assignment_revision v where v.assignment_id = r.assignment_id and ${isKnown('v')}
      and v.valid_from <= :asOf::timestamptz and v.deadline is distinct from r.deadline)
    order by lower(r.title), r.assignment_id`;

/** Reads the active assignments whose deadline was changed by the instant, by title (docs/domain.md, section 4). */
export async function readMovedDeadlines(em: EntityManager, at: FigureInstant): Promise<MovedDeadline[]> {
  const moved: MovedDeadline[] = [];
  for (const row of await selectRows(em, movedRow, movedQuery, { ...at })) {
    const { assignmentId } = row;
    const changes = await readDeadlineHistory(em, { ...at, assignmentId });
    const { assignees, byState, lateUnderFirstDeadline } = await readAssignmentFigures(em, {
      ...at,
      assignmentId,
    });
    const late = byState.overdue + byState.completed_late;
    moved.push({ ...row, changes, assignees, late, lateUnderFirstDeadline });
  }
  return moved;
}
