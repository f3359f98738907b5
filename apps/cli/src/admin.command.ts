import { parseArgs } from 'node:util';
import { AccountService } from '@docket/domain';
import { newId } from '@docket/contracts';
import { organizationBySlug, UsageError, withDatabase, type Command, type Workplace } from './command.js';
import { randomPassword } from './passwords.js';

const options = {
  org: { type: 'string' },
  email: { type: 'string' },
  name: { type: 'string' },
  password: { type: 'string' },
  'org-name': { type: 'string' },
} as const;

export const adminCommand: Command = {
  name: 'admin',
  usage:
    'admin create --org <slug> --email <address> --name "..." [--password <at least 12>] [--org-name "..."]',
  async run([action, ...args]) {
    if (action !== 'create') throw new UsageError('Say what to do: admin create.');
    const { values } = parseArgs({ args, options });
    const { org, email, name } = values;
    if (!org || !email || !name) throw new UsageError('--org, --email and --name are needed.');
    if (!/^[a-z0-9][a-z0-9-]{0,62}$/.test(org))
      throw new UsageError('--org must be lower-case letters, digits and hyphens.');
    if (!/^[^\s@]+@[^\s@]+$/.test(email)) throw new UsageError('--email must be an e-mail address.');
    return withDatabase(async (place) => {
      const password = values.password ?? randomPassword();
      const accounts = new AccountService(place.orm.em);
      const known = await accounts.findAccount(email);
      const accountId = known ?? (await accounts.createAccount({ email, name, password }));
      const organizationId = await ensureOrganization(place, org, values['org-name'] ?? org);
      await writeAdmin(place, organizationId, { email, name, accountId });
      console.log(`${email} is an admin of ${org}.`);
      console.log(
        known
          ? 'The account existed; its password is unchanged.'
          : `Password: ${values.password ? 'as given' : password}`,
      );
      return 0;
    });
  },
};

async function ensureOrganization({ tenancy }: Workplace, slug: string, name: string): Promise<string> {
  const known = await organizationBySlug(tenancy, slug);
  if (known) return known;
  const id = newId();
  await tenancy.transaction(id, (em) =>
    em.execute('insert into organization (id, slug, name) values (?, ?, ?)', [id, slug, name]),
  );
  return id;
}

/** Makes the person an admin, whether they are new or were a learner before. */
async function writeAdmin(
  { tenancy }: Workplace,
  organizationId: string,
  admin: { email: string; name: string; accountId: string },
): Promise<void> {
  await tenancy.transaction(organizationId, async (em) => {
    await em.execute(
      `insert into person (organization_id, account_id, email, name, role) values (?, ?, ?, ?, 'org_admin')
       on conflict (organization_id, lower(email))
       do update set account_id = excluded.account_id, role = 'org_admin', left_at = null, updated_at = now()`,
      [organizationId, admin.accountId, admin.email, admin.name],
    );
    await em.execute(
      `insert into audit_event (organization_id, action, actor_email, actor_role, target_type, target_label)
       values (?, 'user.updated', 'command-line', 'org_admin', 'person', ?)`,
      [organizationId, admin.email],
    );
  });
}
