import { LATE_DAYS, timeliness, type Timeliness } from '@docket/contracts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { querySets } from '../set-queries.js';
import { recordedAtOf } from '../training/counted-attempt.sql.js';
import { passes } from '../training/passes.sql.js';
import { countedAttempts, countedScenarios, type EvidenceInstant } from './counted-attempts.sql.js';

const isLateAfter = (recorded: string, happened: string): string =>
  `${recorded} > ${happened} + interval '${LATE_DAYS * 24} hours'`;

/** Returns the condition that an attempt was recorded late. */
export const isRecordedLate = (a: string): string => isLateAfter(recordedAtOf(a), `${a}.completed_at`);

/** Returns the condition that an attempt was recorded after the instant. */
export const isRecordedAfter = (a: string): string => `${recordedAtOf(a)} > :asOf::timestamptz`;

const isLate = isRecordedLate('a');

const timelinessQuery = (at: EvidenceInstant): string => `
  select coalesce(sum(attempts), 0)::int as attempts, coalesce(sum(late), 0)::int as "recordedLate",
      count(*) filter (where passed and not passed_in_time)::int as "dependentPeople",
      coalesce(sum(after), 0)::int as "recordedAfter",
      (select count(*)::int ${countedScenarios(at)}) as scenarios,
      (select count(*)::int ${countedScenarios(at)} and ${isLateAfter('e.recorded_at', 'e.happened_at')}) as "scenariosRecordedLate",
      (select count(*)::int ${countedScenarios(at)} and e.recorded_at > :asOf::timestamptz) as "scenariosRecordedAfter",
      (select count(distinct l.person_id)::int from (
        select e.person_id, e.scenario_id ${countedScenarios(at)}
          group by e.person_id, e.scenario_id having bool_and(${isLateAfter('e.recorded_at', 'e.happened_at')})) l
      ) as "scenarioDependentPeople"
    from (select a.person_id, count(*) as attempts, count(*) filter (where ${isLate}) as late,
              count(*) filter (where ${isRecordedAfter('a')}) as after,
              coalesce(bool_or(${passes}), false) as passed,
              coalesce(bool_or(${passes} and not (${isLate})), false) as passed_in_time
            ${countedAttempts(at)}
            group by a.person_id) p`;

/** Reads how many of the attempts and completed scenarios of the evidence were recorded late (docs/domain.md, section 5). */
export async function readTimeliness(em: EntityManager, at: EvidenceInstant): Promise<Timeliness> {
  const [found] = await querySets(em, timeliness, timelinessQuery(at), { ...at });
  return found!;
}
