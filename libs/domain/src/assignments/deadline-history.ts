import { deadlineChange, type DeadlineChange } from '@docket/contracts';
import { selectRows } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { HistoryView } from '../history/figure-instant.js';
import { isKnown } from '../history/known.sql.js';
import { iso } from '../people/membership.sql.js';

const historyQuery = `
  select ${iso('h.valid_from')} as "changedAt", h.changed_by as "changedBy", ${iso('h.previous')} as "from",
      ${iso('h.deadline')} as "to"
    from (select v.valid_from, v.changed_by, v.deadline, row_number() over revisions as number,
              lag(v.deadline) over revisions as previous
            from assignment_revision v
            where v.assignment_id = :assignmentId::uuid and v.valid_from <= :asOf::timestamptz
              and ${isKnown('v')}
            window revisions as (order by v.valid_from)) h
    where h.number > 1 and h.deadline is distinct from h.previous order by h.valid_from, h.number`;

/** Reads the deadline changes of an assignment at or before an instant, oldest first (docs/domain.md, section 4). */
export async function readDeadlineHistory(
  em: EntityManager,
  at: HistoryView & { assignmentId: string },
): Promise<DeadlineChange[]> {
  return await selectRows(em, deadlineChange, historyQuery, { ...at });
}

/** Selects the first deadline of each assignment in `revision`, as `(assignment_id, first_deadline)`. */
export const firstDeadlines = `
  select distinct on (v.assignment_id) v.assignment_id, v.deadline as first_deadline from assignment_revision v
    where v.assignment_id in (select assignment_id from revision) and ${isKnown('v')}
    order by v.assignment_id, v.valid_from`;
