import { LATE_DAYS, timeliness, type Timeliness } from '@docket/contracts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { querySets } from '../set-queries.js';
import { recordedAtOf } from '../training/counted-attempt.sql.js';
import { passes } from '../training/passes.sql.js';
import { countedAttempts, countedScenarios, type EvidenceInstant } from './counted-attempts.sql.js';

const isRecordedLate = (recorded: string, happened: string): string =>
  `${recorded} > ${happened} + interval '${LATE_DAYS * 24} hours'`;
const isLate = isRecordedLate(recordedAtOf('a'), 'a.completed_at');

const timelinessQuery = (at: EvidenceInstant): string => `
  select coalesce(sum(attempts), 0)::int as attempts, coalesce(sum(late), 0)::int as "recordedLate",
      count(*) filter (where passed and not passed_in_time)::int as "dependentPeople",
      coalesce(sum(after), 0)::int as "recordedAfter",
      (select count(*)::int ${countedScenarios(at)}) as scenarios,
      (select count(*)::int ${countedScenarios(at)} and ${isRecordedLate('e.recorded_at', 'e.happened_at')}) as "scenariosRecordedLate",
      (select count(*)::int ${countedScenarios(at)} and e.recorded_at > :asOf::timestamptz) as "scenariosRecordedAfter"
    from (select a.person_id, count(*) as attempts, count(*) filter (where ${isLate}) as late,
              count(*) filter (where ${recordedAtOf('a')} > :asOf::timestamptz) as after,
              coalesce(bool_or(${passes}), false) as passed,
              coalesce(bool_or(${passes} and not (${isLate})), false) as passed_in_time
            ${countedAttempts(at)}
            group by a.person_id) p`;

/** Reads how many of the attempts and completed scenarios of the evidence were recorded late (docs/domain.md, section 5). */
export async function readTimeliness(em: EntityManager, at: EvidenceInstant): Promise<Timeliness> {
  const [found] = await querySets(em, timeliness, timelinessQuery(at), { ...at });
  return found!;
}
