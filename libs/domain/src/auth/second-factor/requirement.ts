import { secondFactorGroups, type Membership } from '@docket/contracts';
import { selectRow } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import { iso } from '../../people/membership.sql.js';

const requirementRow = z.object({
  enrolled: z.boolean(),
  group: z.enum(secondFactorGroups).nullable(),
  removed: z.object({ organization: z.string().nullable(), at: z.iso.datetime() }).nullable(),
});

/** Whether a session needs a second factor, and whether its account has one. */
export interface SecondFactorRequirement {
  required: boolean;
  enrolled: boolean;
  /** That an administrator of an organization, or the command line, removed the second factor. */
  removal: { organization: string | null; at: string } | null;
}

/**
 * Returns whether a session needs a second factor: by the rule of its organization, or as an operator. Requires
 * `Tenancy.system()`.
 * @param operator whether the account is an operator of an installation that requires it of operators
 */
export async function readRequirement(
  em: EntityManager,
  {
    accountId,
    membership,
    operator,
  }: { accountId: string; membership: Membership | null; operator: boolean },
): Promise<SecondFactorRequirement> {
  const found = await selectRow(
    em,
    requirementRow,
    `select exists (select from authenticator where account_id = :accountId and confirmed_at is not null)
         or exists (select from passkey where account_id = :accountId) as enrolled,
       (select second_factor_for from organization where id = :organizationId::uuid) as group,
       (select jsonb_build_object('organization', o.name, 'at', ${iso('r.removed_at')}) from second_factor_removal r
          left join organization o on o.id = r.removed_by where r.account_id = :accountId) as removed`,
    { accountId, organizationId: membership?.organization.id ?? null },
  );
  const { enrolled, group, removed } = found!;
  const ofRole =
    group === 'everybody' || (group === 'administrators' && membership?.person.role !== 'learner');
  return { required: operator || ofRole, enrolled, removal: removed };
}
