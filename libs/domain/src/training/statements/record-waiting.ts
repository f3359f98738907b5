import type { RecordedStatements } from '@docket/contracts';
import { selectRow } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import type { ActorValues } from '../../audit-log/audit-log.js';
import { resolvedAttempts } from '../attempt-rows.sql.js';
import { StagedRows } from '../staged-rows.js';
import { isVoided } from './statement-groups.sql.js';
import { STATEMENT_SOURCE } from './statement-row.js';
import { removeWaiting } from './statement-rows.sql.js';
import { received } from './statements.service.js';

/** A condition on the columns of waiting statements, with its parameters. */
interface Concerned {
  condition: string;
  values: Record<string, unknown>;
}

/** More rows than an organization can have. */
const ALL = 2_147_483_647;

const stage = ({ condition }: Concerned): string => `
  insert into import_row (line, source, source_id, user_id, email, account, account_issuer, topic, candidates, registration, verb,
      score, result, started_at, completed_at)
  select row_number() over (order by s.stored_at, s.statement_id), '${STATEMENT_SOURCE}', s.statement_id, s.person_id, s.email,
      s.account, s.account_issuer, s.object_id, s.candidates, s.registration, s.verb, s.score, s.result, s.started_at, s.completed_at
    from xapi_statement s where s.organization_id = :organizationId and s.state = 'waiting' and not ${isVoided('s')}
      and (${condition})`;

/** The statements that are not staged, or not any more, are voided, or about activities that do not count. */
const ignoreQuery = ({ condition }: Concerned): string => `
  with ignored as (
      update xapi_statement s set state = 'ignored'
        where s.organization_id = :organizationId and s.state = 'waiting' and (${condition})
          and not exists (select from import_row r where r.source_id = s.statement_id)
      returning 1)
  select count(*)::int as total from ignored`;

const updateQuery = `
  with known as (
      update xapi_statement s set person_id = r.person_id, topic_id = r.topic_id,
          state = case when r.person_id is null or r.topic_id is null then 'waiting' else 'recorded' end
        from (${resolvedAttempts}) r where s.organization_id = :organizationId and s.statement_id = r.source_id
      returning s.state)
  select count(*) filter (where state = 'recorded')::int as recorded, count(*) filter (where state = 'waiting')::int as waiting
    from known`;

const totalRow = z.object({ total: z.int() });
const updatedRow = z.object({ recorded: z.int(), waiting: z.int() });

/**
 * Records the waiting statements that meet a condition and whose topic and person are known now. Call it with the lock of
 * statements. A statement whose ID an attempt with other values has continues to wait.
 */
export async function recordWaiting(
  em: EntityManager,
  actor: ActorValues,
  concerned: Concerned,
): Promise<RecordedStatements> {
  const values = { ...actor, ...concerned.values };
  const rows = new StagedRows(em, actor, received);
  await rows.open();
  await em.execute(stage(concerned), values);
  const refused = new Set((await rows.check(ALL)).map(({ line }) => line));
  const ignored = await selectRow(em, totalRow, ignoreQuery(concerned), values);
  await em.execute(
    'delete from import_row where line in (select e.line::int from json_array_elements_text(?::json) e(line))',
    [JSON.stringify([...refused])],
  );
  const updated = await selectRow(em, updatedRow, updateQuery, values);
  await em.execute(removeWaiting, values);
  if (updated!.recorded > 0) await rows.write(ALL, null);
  return {
    recorded: updated!.recorded,
    ignored: ignored!.total,
    waiting: updated!.waiting + refused.size,
  };
}
