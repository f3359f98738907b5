import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { seedDemo } from '@docket/demo-data';
import { AccountService } from '@docket/domain';
import { organizationBySlug, UsageError, withDatabase, type Command } from './command.js';
import * as messages from './messages.js';
import { randomPassword } from './passwords.js';

const options = {
  people: { type: 'string', default: '240' },
  seed: { type: 'string', default: '1' },
  org: { type: 'string', default: 'demo' },
  name: { type: 'string', default: 'Northwind Software' },
  'as-of': { type: 'string' },
  'sign-in-file': { type: 'string' },
} as const;

export const seedCommand: Command = {
  name: 'seed',
  usage: messages.seed.usage,
  async run(args) {
    const { values } = parseArgs({ args, options });
    const people = wholeNumber('--people', values.people);
    const seed = wholeNumber('--seed', values.seed);
    const asOf = values['as-of'] ?? new Date().toISOString();
    if (Number.isNaN(Date.parse(asOf))) throw new UsageError(messages.seed.invalidInstant);
    return withDatabase(async ({ tenancy }) => {
      if (await organizationBySlug(tenancy, values.org)) {
        throw new UsageError(messages.seed.organizationExists(values.org));
      }
      const email = `admin@${values.org}.example`;
      const password = randomPassword();
      const accountId = await new AccountService(tenancy).createAccount({
        email,
        name: 'Demo Admin',
        password,
      });
      const started = performance.now();
      const created = await seedDemo(tenancy, {
        people,
        seed,
        slug: values.org,
        name: values.name,
        asOf: new Date(asOf).toISOString(),
        admin: { name: 'Demo Admin', email, accountId },
      });
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      console.log(messages.seed.created(values.org, created, seconds, seed));
      console.log(messages.seed.signIn(email, password));
      const file = values['sign-in-file'];
      if (file) writeFileSync(file, JSON.stringify({ email, password }), { mode: 0o600 });
      return 0;
    });
  },
};

function wholeNumber(option: string, text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new UsageError(messages.general.notAWholeNumber(option, text));
  return Number(text);
}
