import { parseArgs } from 'node:util';
import { newId } from '@docket/contracts';
import { AdministratorsService, checkPassword, SecondFactorResetService } from '@docket/domain';
import {
  organizationBySlug,
  UsageError,
  withDatabase,
  type Command,
  type CommandContext,
} from './command.js';
import { printAccount, requireAddress, withAccounts } from './accounts.js';
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
    if (action === 'reset-password') return resetPassword(args);
    if (action === 'reset-second-factor') return resetSecondFactor(args);
    if (action === 'operator') return operatorCommand(args);
    throw new UsageError(messages.admin.actionMissing);
  },
};

async function createAdmin(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options });
  const { org, email, name, password } = values;
  if (!org || !email || !name) throw new UsageError(messages.admin.optionsMissing);
  if (!/^[a-z0-9][a-z0-9-]{0,62}$/.test(org)) throw new UsageError(messages.admin.invalidSlug);
  requireAddress(email, '--email');
  const organizationName = values['org-name'] ?? org;
  // Before the organization is created.
  if (password !== undefined)
    await checkPassword(password, { email, name, organizations: [organizationName] });
  return withDatabase(async (context) => {
    const organizationId = await ensureOrganization(context, org, organizationName);
    const created = await new AdministratorsService(context.tenancy).create(
      { organizationId, email, name, password },
      messages.admin.resetCommand(org, email),
    );
    printAccount(context, messages.admin.created(created.email, org), created.link);
    return 0;
  });
}

async function resetPassword(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options });
  const { org, email, password } = values;
  if (!org || !email) throw new UsageError(messages.admin.resetOptionsMissing);
  return withAccounts(async (context) => {
    const organizationId = await organizationBySlug(context.tenancy, org);
    if (!organizationId) throw new UsageError(messages.general.unknownOrganization(org));
    const administrators = new AdministratorsService(context.tenancy);
    const link = await administrators.resetPassword({ organizationId, email, password });
    printAccount(context, messages.accounts.passwordReset(email), link);
    return 0;
  });
}

async function resetSecondFactor(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { org: options.org, email: options.email } });
  const { org, email } = values;
  if (!org || !email) throw new UsageError(messages.admin.resetOptionsMissing);
  return withDatabase(async ({ tenancy }) => {
    const organizationId = await organizationBySlug(tenancy, org);
    if (!organizationId) throw new UsageError(messages.general.unknownOrganization(org));
    await new SecondFactorResetService(tenancy).ofPerson(organizationId, email);
    console.log(messages.accounts.secondFactorReset(email));
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
