import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { seedDemo } from '@docket/demo-data';
import { AccountService } from '@docket/domain';
import { organizationBySlug, UsageError, withDatabase, type Command } from './command.js';
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
  usage:
    'seed [--people 240] [--seed 1] [--org demo] [--name "..."] [--as-of <ISO 8601>] [--sign-in-file <path>]',
  async run(args) {
    const { values } = parseArgs({ args, options });
    const people = wholeNumber('--people', values.people);
    const seed = wholeNumber('--seed', values.seed);
    const asOf = values['as-of'] ?? new Date().toISOString();
    if (Number.isNaN(Date.parse(asOf)))
      throw new UsageError('--as-of must be an instant, e.g. 2026-11-23T12:00:00Z.');
    return withDatabase(async ({ orm, tenancy }) => {
      if (await organizationBySlug(tenancy, values.org)) {
        throw new UsageError(`There is already an organization "${values.org}". Name another with --org.`);
      }
      const email = `admin@${values.org}.example`;
      const password = randomPassword();
      const accountId = await new AccountService(orm.em).createAccount({
        email,
        name: 'Demo Admin',
        password,
      });
      const started = performance.now();
      const made = await seedDemo(tenancy, {
        people,
        seed,
        slug: values.org,
        name: values.name,
        asOf: new Date(asOf).toISOString(),
        admin: { name: 'Demo Admin', email, accountId },
      });
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      console.log(
        `made ${values.org} with ${made.people} people, ${made.assignments} assignments and ${made.attempts} attempts ` +
          `in ${seconds} s (seed ${seed})\nsign in as ${email} with ${password}`,
      );
      const file = values['sign-in-file'];
      if (file) writeFileSync(file, JSON.stringify({ email, password }), { mode: 0o600 });
      return 0;
    });
  },
};

function wholeNumber(option: string, text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new UsageError(`${option} must be a whole number, not "${text}".`);
  return Number(text);
}
