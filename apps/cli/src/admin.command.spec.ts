import { CredentialsService } from '@docket/domain';
import { createTestDatabase, type TestDatabase } from '@docket/testing';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { adminCommand } from './admin.command.js';

let db: TestDatabase;
let printed: string[];

beforeAll(async () => {
  db = await createTestDatabase();
  vi.stubEnv('DATABASE_URL', db.url);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await db.drop();
});
beforeEach(() => {
  printed = [];
  vi.spyOn(console, 'log').mockImplementation((line: string) => void printed.push(line));
});

const run = (...args: string[]): Promise<number> => adminCommand.run(args);
const printedPassword = (): string => /Password: (\S+)/.exec(printed.join('\n'))![1]!;
const accountWith = (email: string, password: string) =>
  new CredentialsService(db.orm.em, db.tenancy).find(email, password);
const organization = ['--org', 'acme', '--org-name', 'Acme'];
const founder = [...organization, '--email', 'founder@acme.example', '--name', 'Founder'];

it('creates an organization and an administrator once, and replaces the password with another command', async () => {
  expect(await run('create', ...founder)).toBe(0);
  const first = printedPassword();
  const account = await accountWith('founder@acme.example', first);
  expect(account).not.toBeNull();

  await expect(run('create', ...founder, '--password', 'taken over with a link')).rejects.toMatchObject({
    code: 'conflict',
    message: expect.stringContaining('docket admin reset-password --org acme --email founder@acme.example'),
  });
  expect(await accountWith('founder@acme.example', first)).toBe(account);

  printed = [];
  expect(await run('reset-password', '--org', 'acme', '--email', 'founder@acme.example')).toBe(0);
  expect(await accountWith('founder@acme.example', first)).toBeNull();
  expect(await accountWith('founder@acme.example', printedPassword())).toBe(account);
});

it('refuses a weak password before it creates the organization', async () => {
  const weak = [
    '--org',
    'weak',
    '--email',
    'a@weak.example',
    '--name',
    'A',
    '--password',
    'passwordpassword',
  ];
  await expect(run('create', ...weak)).rejects.toMatchObject({ code: 'invalid_request' });
  expect(await db.asOwner(`select from organization where slug = 'weak'`)).toEqual([]);
});

it('adds an operator with a separate account, once, and replaces its password', async () => {
  await run('create', ...organization, '--email', 'olga@acme.example', '--name', 'Olga');
  const administrator = printedPassword();
  printed = [];
  expect(await run('operator', 'add', 'olga@acme.example')).toBe(0);
  const operator = await accountWith('olga@acme.example', printedPassword());
  expect(operator).not.toBe(await accountWith('olga@acme.example', administrator));
  await expect(run('operator', 'add', 'Olga@acme.example')).rejects.toMatchObject({
    code: 'conflict',
    message: expect.stringContaining('docket admin operator reset-password'),
  });
  printed = [];
  expect(await run('operator', 'reset-password', 'olga@acme.example')).toBe(0);
  expect(await accountWith('olga@acme.example', printedPassword())).toBe(operator);
  expect(await accountWith('olga@acme.example', administrator)).not.toBeNull();
});

it('names an address without an account', async () => {
  await expect(
    run('reset-password', '--org', 'acme', '--email', 'nobody@acme.example'),
  ).rejects.toMatchObject({ code: 'not_found' });
  await expect(run('operator', 'reset-password', 'nobody@acme.example')).rejects.toMatchObject({
    code: 'not_found',
  });
});
