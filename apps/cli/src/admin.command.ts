import { parseArgs } from 'node:util';
import { newId } from '@docket/contracts';
import { findByKey, lockKeys } from '@docket/domain';
import {
  organizationBySlug,
  UsageError,
  withDatabase,
  type Command,
  type CommandContext,
} from './command.js';
import { ensureAccount, requireAddress } from './accounts.js';
import * as messages from './messages.js';
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
  usage: messages.admin.usage,
  async run([action, ...args]) {
    if (action === 'create') return createAdmin(args);
    if (action === 'operator') return operatorCommand(args);
    throw new UsageError(messages.admin.actionMissing);
  },
};

async function createAdmin(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options });
  const { org, email, name } = values;
  if (!org || !email || !name) throw new UsageError(messages.admin.optionsMissing);
  if (!/^[a-z0-9][a-z0-9-]{0,62}$/.test(org)) throw new UsageError(messages.admin.invalidSlug);
  requireAddress(email, '--email');
  return withDatabase(async (context) => {
    const { accountId, message } = await ensureAccount(context, { email, name, password: values.password });
    const organizationId = await ensureOrganization(context, org, values['org-name'] ?? org);
    await grantAdmin(context, organizationId, { email, name, accountId });
    console.log(`${messages.admin.created(email, org)}\n${message}`);
    return 0;
  });
}

async function ensureOrganization({ tenancy }: CommandContext, slug: string, name: string): Promise<string> {
  const existing = await organizationBySlug(tenancy, slug);
  if (existing) return existing;
  const id = newId();
  await tenancy.transaction(id, (em) =>
    em.execute('insert into organization (id, slug, name) values (?, ?, ?)', [id, slug, name]),
  );
  return id;
}

/** Creates the person as an administrator, or makes an existing person an administrator. */
async function grantAdmin(
  { tenancy }: CommandContext,
  organizationId: string,
  admin: { email: string; name: string; accountId: string },
): Promise<void> {
  await tenancy.transaction(organizationId, async (em) => {
    await em.execute(lockKeys, { organizationId });
    // The account keeps the given address; a person with the same key keeps the stored one.
    const known = await findByKey(em, { table: 'person', key: admin.email });
    await em.execute(
      `insert into person (organization_id, account_id, email, name, role)
         values (?, ?, coalesce((select email from person where id = ?::uuid), ?), ?, 'org_admin')
       on conflict (organization_id, lower(email))
       do update set account_id = excluded.account_id, role = 'org_admin', left_at = null,
         joined_at = least(person.joined_at, excluded.joined_at), updated_at = now()`,
      [organizationId, admin.accountId, known, admin.email, admin.name],
    );
    await em.execute(
      `insert into audit_event (organization_id, action, actor_email, actor_role, target_type, target_label)
       values (?, 'user.updated', 'command-line', 'org_admin', 'person', ?)`,
      [organizationId, admin.email],
    );
  });
}
