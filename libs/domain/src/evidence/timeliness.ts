import { LATE_DAYS, timeliness, WINDOW_DAYS, type Timeliness } from '@docket/contracts';
import { selectRow } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { topicsAt } from '../content/topics-at.sql.js';
import type { FigureInstant } from '../history/figure-instant.js';
import { isKnown } from '../history/known.sql.js';
import { eligible } from '../people/membership.sql.js';
import { passes } from '../training/passes.sql.js';

const isLate = `a.recorded_at > a.completed_at + interval '${LATE_DAYS * 24} hours'`;

const timelinessQuery = `
  select coalesce(sum(attempts), 0)::int as attempts, coalesce(sum(late), 0)::int as "recordedLate",
      count(*) filter (where passed and not passed_in_time)::int as "dependentPeople",
      coalesce(sum(after), 0)::int as "recordedAfter"
    from (select a.person_id, count(*) as attempts, count(*) filter (where ${isLate}) as late,
              count(*) filter (where a.recorded_at > :asOf::timestamptz) as after,
              coalesce(bool_or(${passes}), false) as passed,
              coalesce(bool_or(${passes} and not (${isLate})), false) as passed_in_time
            from attempt a join (${eligible}) e on e.person_id = a.person_id
            where a.organization_id = :organizationId and ${isKnown('a')} and a.completed_at <= :asOf::timestamptz
              and a.topic_id in (select id from (${topicsAt}) t)
              and a.completed_at > :asOf::timestamptz - interval '${WINDOW_DAYS * 24} hours'
            group by a.person_id) p`;

/** Reads how many of the attempts in the training window were recorded late (docs/domain.md, section 5). */
export async function readTimeliness(em: EntityManager, at: FigureInstant): Promise<Timeliness> {
  return (await selectRow(em, timeliness, timelinessQuery, { ...at }))!;
}
