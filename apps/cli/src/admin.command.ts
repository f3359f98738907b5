import { parseArgs } from 'node:util';
import { newId } from '@docket/contracts';
import { organizationBySlug, UsageError, withDatabase, type Command, type Workplace } from './command.js';
import { ensureAccount, requireAddress } from './accounts.js';
import { operatorCommand } from './operator.command.js';

const options = {
  org: { type: 'string' },
  email: { type: 'string' },
  name: { type: 'string' },
  password: { type: 'string' },
  'org-name': { type: 'string' },
} as const;

export const adminCommand: Command = {
  name: 'admin',
  usage: [
    'admin create --org <slug> --email <address> --name "..." [--password <at least 12>] [--org-name "..."]',
    'admin operator add <address> [--name "..."] [--password <at least 12>]    runs the installation (docs/operators.md)',
    'admin operator remove <address>',
    'admin operator list',
  ].join('\n  '),
  async run([action, ...args]) {
    if (action === 'create') return createAdmin(args);
    if (action === 'operator') return operatorCommand(args);
    throw new UsageError('Say what to do: admin create, or admin operator.');
  },
};

async function createAdmin(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options });
  const { org, email, name } = values;
  if (!org || !email || !name) throw new UsageError('--org, --email and --name are needed.');
  if (!/^[a-z0-9][a-z0-9-]{0,62}$/.test(org))
    throw new UsageError('--org must be lower-case letters, digits and hyphens.');
  requireAddress(email, '--email');
  return withDatabase(async (place) => {
    const { accountId, told } = await ensureAccount(place, { email, name, password: values.password });
    const organizationId = await ensureOrganization(place, org, values['org-name'] ?? org);
    await writeAdmin(place, organizationId, { email, name, accountId });
    console.log(`${email} is an admin of ${org}.\n${told}`);
    return 0;
  });
}

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
