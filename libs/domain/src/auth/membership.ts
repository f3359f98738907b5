import type { Membership } from '@docket/contracts';
import { selectRows, tables } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import { isPresent } from '../people/membership.sql.js';

const { organization, person } = tables;
const membershipRow = z.object({
  person_id: person.id,
  person_name: person.name,
  email: person.email,
  role: person.role,
  organization_id: organization.id,
  slug: organization.slug,
  organization_name: organization.name,
  time_zone: organization.time_zone,
  locale: organization.locale,
});

/**
 * Returns the people that an account can sign in as, one for each organization in which its person is present:
 * administrators first, then in the order of joining. Requires `Tenancy.system()`.
 */
export async function findMemberships(em: EntityManager, accountId: string): Promise<Membership[]> {
  const rows = await selectRows(
    em,
    membershipRow,
    `select p.id as person_id, p.name as person_name, p.email, p.role, o.id as organization_id, o.slug,
       o.name as organization_name, o.time_zone, o.locale
     from person p join organization o on o.id = p.organization_id
     where p.account_id = ? and ${isPresent('p')}
     order by p.role = 'org_admin' desc, p.joined_at, p.id`,
    [accountId],
  );
  return rows.map((row) => ({
    person: { id: row.person_id, name: row.person_name, email: row.email, role: row.role },
    organization: {
      id: row.organization_id,
      slug: row.slug,
      name: row.organization_name,
      timeZone: row.time_zone,
      locale: row.locale,
    },
  }));
}
