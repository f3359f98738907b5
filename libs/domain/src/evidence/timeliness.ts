import { LATE_DAYS, timeliness, type Timeliness } from '@docket/contracts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { querySets } from '../set-queries.js';
import { recordedAtOf } from '../training/counted-attempt.sql.js';
import { passes } from '../training/passes.sql.js';
import { countedAttempts, type EvidenceInstant } from './counted-attempts.sql.js';

const isLate = `${recordedAtOf('a')} > a.completed_at + interval '${LATE_DAYS * 24} hours'`;

const timelinessQuery = `
  select coalesce(sum(attempts), 0)::int as attempts, coalesce(sum(late), 0)::int as "recordedLate",
      count(*) filter (where passed and not passed_in_time)::int as "dependentPeople",
      coalesce(sum(after), 0)::int as "recordedAfter"
    from (select a.person_id, count(*) as attempts, count(*) filter (where ${isLate}) as late,
              count(*) filter (where ${recordedAtOf('a')} > :asOf::timestamptz) as after,
              coalesce(bool_or(${passes}), false) as passed,
              coalesce(bool_or(${passes} and not (${isLate})), false) as passed_in_time
            ${countedAttempts}
            group by a.person_id) p`;

/** Reads how many of the attempts in the window were recorded late (docs/domain.md, section 5). */
export async function readTimeliness(em: EntityManager, at: EvidenceInstant): Promise<Timeliness> {
  const [found] = await querySets(em, timeliness, timelinessQuery, { ...at });
  return found!;
}
