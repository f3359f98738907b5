import { attemptInput, attemptInputs, type AttemptInput, type AttemptInputs } from '@docket/contracts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { iso } from '../people/membership.sql.js';
import { querySets, streamSets, type StreamOptions } from '../set-queries.js';
import { SCENARIO_SOURCE } from '../training/attempt-inputs.sql.js';
import { passes } from '../training/passes.sql.js';
import { countedAttempts, countedScenarios, type EvidenceInstant } from './counted-attempts.sql.js';
import type { Part } from './part.js';

/** The counted attempts and completions of scenarios, by the change that first recorded them, and by source. */
const received = (at: EvidenceInstant): string => `
  select coalesce(a.received_by, a.recorded_by) as change_id, a.source, count(*) as attempts, 0 as scenarios,
      count(*) filter (where a.score is null and ${passes}) as unscored_passes,
      min(a.recorded_at) as first_recorded_at, max(a.recorded_at) as last_recorded_at
    ${countedAttempts(at)}
    group by 1, 2
  union all
  select coalesce(e.received_by, e.recorded_by), '${SCENARIO_SOURCE}', 0, count(*), 0, min(e.recorded_at), max(e.recorded_at)
    ${countedScenarios(at)}
    group by 1`;

/** One row per input. A request with a rejected row is refused as a whole, so only files have rejected rows. Each file is an input, and all requests with the same source and sender are one. */
const inputs = (at: EvidenceInstant): string => `
  select case when i.source is null then 'not_recorded' when i.file_sha256 is null then 'api' else 'file' end as origin,
      r.source, i.file_name, i.file_sha256, c.changed_by, sum(i.rows_accepted) as rows_accepted,
      max(i.rows_rejected) as rows_rejected, max(i.rows_left_out) as rows_left_out,
      sum(r.attempts) as attempts, sum(r.scenarios) as scenarios, sum(r.unscored_passes) as unscored_passes, min(r.first_recorded_at) as first_recorded_at,
      max(r.last_recorded_at) as last_recorded_at, min(r.change_id) as change_id
    from (${received(at)}) r
    left join attempt_input i
      on i.organization_id = :organizationId and i.recorded_by = r.change_id and i.source = r.source
    left join change c on c.organization_id = :organizationId and c.id = r.change_id
    group by 1, 2, 3, 4, 5, case when i.file_sha256 is not null then r.change_id end`;

/** Returns the query for the rows of a relation `inputs`, those with the most attempts first. */
const rowsOf = (relation: string): string => `
  select origin, source, file_name as "fileName", file_sha256 as "fileSha256", rows_accepted::int as "rowsAccepted",
      case origin when 'api' then 0 else rows_rejected end as "rowsRejected",
      case origin when 'api' then 0 else rows_left_out end as "rowsLeftOut", attempts::int, scenarios::int,
      ${iso('first_recorded_at')} as "firstRecordedAt", ${iso('last_recorded_at')} as "lastRecordedAt",
      changed_by as "importedBy"
    from ${relation} i order by i.attempts + i.scenarios desc, i.change_id desc, i.source`;
const inputsQuery = (at: EvidenceInstant): string => rowsOf(`(${inputs(at)})`);

/** A part of the inputs with the totals, in one pass over the records. */
const partQuery = (at: EvidenceInstant): string => `
  with input as materialized (${inputs(at)})
  select (select count(*)::int from input) as total, (select coalesce(sum(attempts), 0)::int from input) as attempts,
    (select coalesce(sum(scenarios), 0)::int from input) as scenarios,
    (select coalesce(sum(unscored_passes), 0)::int from input) as "unscoredPasses",
    (select coalesce(json_agg(r), '[]') from (${rowsOf('input')} limit :limit::int offset :offset::int) r) as items`;

/**
 * Reads a part of the origins of the attempts and completions of scenarios in the window, with the number of all inputs and of
 * their attempts and completions, which are those of the timeliness, and of those that pass without a score (docs/domain.md, section 5).
 */
export async function readInputs(em: EntityManager, at: EvidenceInstant, part: Part): Promise<AttemptInputs> {
  const [found] = await querySets(em, attemptInputs, partQuery(at), { ...at, ...part });
  return found!;
}

/** Streams all inputs in the order of `readInputs`. */
export const streamInputs = (
  em: EntityManager,
  at: EvidenceInstant,
  options?: StreamOptions,
): AsyncGenerator<AttemptInput[]> => streamSets(em, attemptInput, inputsQuery(at), { ...at }, options);
