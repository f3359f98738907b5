import { attemptInput, MAX_LISTED, type AttemptInput, type AttemptInputs } from '@docket/contracts';
import { selectRow } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import { iso } from '../people/membership.sql.js';
import { streamSets, type StreamOptions } from '../set-queries.js';
import { countedAttempts, type EvidenceInstant } from './counted-attempts.sql.js';
import { readPart, type Part } from './part.js';

/** The counted attempts by the change that first recorded them, and by source. */
const received = `
  select coalesce(a.received_by, a.recorded_by) as change_id, a.source, count(*) as attempts,
      min(a.recorded_at) as first_recorded_at, max(a.recorded_at) as last_recorded_at
    ${countedAttempts}
    group by 1, 2`;

/** One row per input. Each file is an input, and all requests with the same source and sender are one. */
const inputs = `
  select case when i.source is null then 'not_recorded' when i.file_sha256 is null then 'api' else 'file' end as origin,
      r.source, i.file_name, i.file_sha256, c.changed_by, sum(i.rows_accepted) as rows_accepted,
      sum(r.attempts) as attempts, min(r.first_recorded_at) as first_recorded_at,
      max(r.last_recorded_at) as last_recorded_at, min(r.change_id) as change_id
    from (${received}) r
    left join attempt_input i
      on i.organization_id = :organizationId and i.recorded_by = r.change_id and i.source = r.source
    left join change c on c.organization_id = :organizationId and c.id = r.change_id
    group by 1, 2, 3, 4, 5, case when i.file_sha256 is not null then r.change_id end`;

const totalsQuery = `
  select count(*)::int as total, coalesce(sum(attempts), 0)::int as attempts from (${inputs}) i`;

const inputsQuery = `
  select origin, source, file_name as "fileName", file_sha256 as "fileSha256", rows_accepted::int as "rowsAccepted",
      case when origin <> 'not_recorded' then 0 end as "rowsRejected", attempts::int,
      ${iso('first_recorded_at')} as "firstRecordedAt", ${iso('last_recorded_at')} as "lastRecordedAt",
      changed_by as "importedBy"
    from (${inputs}) i order by i.attempts desc, i.change_id desc, i.source`;

const totals = z.object({ total: z.int(), attempts: z.int() });

/** Counts the inputs and their attempts, which are those of the timeliness. */
export async function countInputs(em: EntityManager, at: EvidenceInstant): Promise<z.output<typeof totals>> {
  return (await selectRow(em, totals, totalsQuery, { ...at }))!;
}

/** Reads the origins of the attempts in the window (docs/domain.md, section 5). */
export async function readInputs(em: EntityManager, at: EvidenceInstant): Promise<AttemptInputs> {
  const items = await readInputPart(em, at, { limit: MAX_LISTED, offset: 0 });
  return { ...(await countInputs(em, at)), items };
}

/** Reads a part of the inputs, those with the most attempts first. */
export const readInputPart = (em: EntityManager, at: EvidenceInstant, part: Part): Promise<AttemptInput[]> =>
  readPart(em, attemptInput, inputsQuery, at, part);

/** Streams all inputs in the order of `readInputPart`. */
export const streamInputs = (
  em: EntityManager,
  at: EvidenceInstant,
  options?: StreamOptions,
): AsyncGenerator<AttemptInput[]> => streamSets(em, attemptInput, inputsQuery, { ...at }, options);
