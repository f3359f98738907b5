import { randomBytes } from 'node:crypto';
import { createTestDatabase } from '@docket/testing';
import { afterEach, expect, it, vi } from 'vitest';
import { Client } from './client.js';
import { startProduct, type Product } from './product.js';

vi.setConfig({ testTimeout: 180_000, hookTimeout: 120_000 });

let product: Product | undefined;
afterEach(async () => {
  await product?.stop();
  product = undefined;
});

/** Creates an organization, signs its administrator in, and generates a report. @returns the status of the report */
async function generateReport({ cli, url }: Product): Promise<string> {
  const output = await cli('seed', '--people', '20', '--seed', '5');
  const [, email, password] = /Sign in as (\S+) with password (\S+)/.exec(output)!;
  const client = await Client.signIn(url, email!, password!);
  const id = await client.generate('training');
  return (await client.until(id, ['completed', 'failed'])).status;
}

it('runs with a login for accounts that the worker does not have', async () => {
  product = await startProduct();
  expect(await generateReport(product)).toBe('completed');
  expect(product.output()).not.toContain('passwords and sessions');
  const logins = await product.database.asOwner<{ usename: string }>(
    `select distinct usename from pg_stat_activity
      where datname = current_database() and usename <> current_user order by 1`,
  );
  expect(logins.map(({ usename }) => usename)).toEqual(['docket_test', 'docket_test_accounts']);
});

it('runs with one login, and says once what to set', async () => {
  const server = await createTestDatabase();
  const login = `single_${randomBytes(4).toString('hex')}`;
  await server.asOwner(`create role ${login} login password '${login}'`);
  await server.asOwner(`grant docket_app, docket_auth to ${login}`);
  const databaseUrl = (direct: string) =>
    Object.assign(new URL(direct), { username: login, password: login }).href;
  try {
    product = await startProduct({ databaseUrl, env: { AUTH_DATABASE_URL: '' } });
    expect(await generateReport(product)).toBe('completed');
    expect(product.output().match(/can read passwords and sessions.*Set AUTH_DATABASE_URL/g)).toHaveLength(1);
  } finally {
    await product?.stop();
    product = undefined;
    await server.asOwner(`drop role ${login}`);
    await server.drop();
  }
});
