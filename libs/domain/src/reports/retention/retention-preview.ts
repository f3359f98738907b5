import type { RetentionPreview } from '@docket/contracts';
import { selectRow } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import { iso } from '../../people/membership.sql.js';
import { POLICY_GRACE_HOURS } from './retention-policy.js';

const previewRow = z.object({
  effectiveAt: z.string(),
  files: z.int(),
  bytes: z.coerce.number(),
  oldestAt: z.string().nullable(),
  onLegalHold: z.int(),
});

/** The files that have expired at the instant at which a policy of `:days` takes effect, by the rule of `dueFiles`. */
const previewQuery = `
  with policy as (select now() + interval '${POLICY_GRACE_HOURS} hours' as effective_at),
  due as materialized (
    select a.size, a.created_at, r.legal_hold_at is not null as held
      from policy p cross join artefact a join report r on r.id = a.report_id
      where a.organization_id = :organizationId and a.deleted_at is null and r.status = 'completed'
        and a.created_at <= p.effective_at - make_interval(hours => 24 * :days::int))
  select ${iso('(select effective_at from policy)')} as "effectiveAt",
      count(*) filter (where not held)::int as files,
      coalesce(sum(size) filter (where not held), 0)::text as bytes,
      ${iso('min(created_at) filter (where not held)')} as "oldestAt",
      count(*) filter (where held)::int as "onLegalHold"
    from due`;

/** Reads what a retention period would delete if it were saved now, without changing anything. */
export async function readRetentionPreview(
  em: EntityManager,
  organizationId: string,
  days: number,
): Promise<RetentionPreview> {
  return (await selectRow(em, previewRow, previewQuery, { organizationId, days }))!;
}
