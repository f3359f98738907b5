import { CredentialsService, InvitationsService } from '@docket/domain';
import { createTestDatabase, type TestDatabase } from '@docket/testing';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { adminCommand } from './admin.command.js';

let db: TestDatabase;
let printed: string[];

beforeAll(async () => {
  db = await createTestDatabase();
  vi.stubEnv('DATABASE_URL', db.url);
  vi.stubEnv('AUTH_DATABASE_URL', db.authUrl);
  vi.stubEnv('DATABASE_OWNER_URL', db.ownerUrl);
  vi.stubEnv('PUBLIC_URL', 'https://docket.acme.example/');
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
const PASSWORD = 'four words of the founder';
/** Opens the printed link, and sets the password. */
const usePrintedLink = (password: string): Promise<void> => {
  const [, token] = /^https:\/\/docket\.acme\.example\/invitation#(\S+)$/m.exec(printed.join('\n'))!;
  return new InvitationsService(db.tenancy).accept(token!, password, '192.0.2.1');
};
const accountWith = (email: string, password: string) =>
  new CredentialsService(db.tenancy).find(email, password);
const organization = ['--org', 'acme', '--org-name', 'Acme'];
const founder = [...organization, '--email', 'founder@acme.example', '--name', 'Founder'];

it('creates an organization and an administrator once, and replaces the password with another command', async () => {
  expect(await run('create', ...founder)).toBe(0);
  await usePrintedLink(PASSWORD);
  const account = await accountWith('founder@acme.example', PASSWORD);
  expect(account).not.toBeNull();

  await expect(run('create', ...founder, '--password', 'taken over with a link')).rejects.toMatchObject({
    code: 'conflict',
    message: expect.stringContaining('docket admin reset-password --org acme --email founder@acme.example'),
  });
  expect(await accountWith('founder@acme.example', PASSWORD)).toBe(account);

  printed = [];
  expect(await run('reset-password', '--org', 'acme', '--email', 'founder@acme.example')).toBe(0);
  expect(await accountWith('founder@acme.example', PASSWORD)).toBeNull();
  await usePrintedLink('four other words of mine');
  expect(await accountWith('founder@acme.example', 'four other words of mine')).toBe(account);
});

it('sets a given password, prints no link, and never prints the password', async () => {
  const given = ['--password', PASSWORD];
  await run('create', ...organization, '--email', 'script@acme.example', '--name', 'Script', ...given);
  await run('reset-password', '--org', 'acme', '--email', 'script@acme.example', ...given);
  await run('operator', 'add', 'script@acme.example', ...given);
  await run('operator', 'reset-password', 'script@acme.example', ...given);
  expect(await accountWith('script@acme.example', PASSWORD)).not.toBeNull();
  expect(printed.join('\n')).not.toMatch(/invitation#|four words/);
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
  const administrator = ['--email', 'olga@acme.example', '--name', 'Olga', '--password', PASSWORD];
  await run('create', ...organization, ...administrator);
  expect(await run('operator', 'add', 'olga@acme.example')).toBe(0);
  await usePrintedLink('four words of an operator');
  const operator = await accountWith('olga@acme.example', 'four words of an operator');
  expect(operator).not.toBeNull();
  expect(operator).not.toBe(await accountWith('olga@acme.example', PASSWORD));
  await expect(run('operator', 'add', 'Olga@acme.example')).rejects.toMatchObject({
    code: 'conflict',
    message: expect.stringContaining('docket admin operator reset-password'),
  });
  printed = [];
  expect(await run('operator', 'reset-password', 'olga@acme.example')).toBe(0);
  await usePrintedLink('the next four words here');
  expect(await accountWith('olga@acme.example', 'the next four words here')).toBe(operator);
  expect(await accountWith('olga@acme.example', PASSWORD)).not.toBeNull();
});

it('adds and removes operators only as the owner of the tables', async () => {
  vi.stubEnv('DATABASE_OWNER_URL', '');
  try {
    for (const action of ['add', 'remove'])
      await expect(run('operator', action, 'olga@acme.example')).rejects.toThrow(
        'DATABASE_OWNER_URL is missing',
      );
    expect(await run('operator', 'list')).toBe(0);
  } finally {
    vi.stubEnv('DATABASE_OWNER_URL', db.ownerUrl);
  }
});

it('names the variable if the login for accounts is missing, which other commands do not need', async () => {
  vi.stubEnv('AUTH_DATABASE_URL', '');
  try {
    await expect(run('operator', 'reset-password', 'olga@acme.example')).rejects.toThrow(
      'Set AUTH_DATABASE_URL',
    );
    expect(await run('operator', 'list')).toBe(0);
  } finally {
    vi.stubEnv('AUTH_DATABASE_URL', db.authUrl);
  }
});

it('names an address without an account', async () => {
  await expect(
    run('reset-password', '--org', 'acme', '--email', 'nobody@acme.example'),
  ).rejects.toMatchObject({ code: 'not_found' });
  await expect(run('operator', 'reset-password', 'nobody@acme.example')).rejects.toMatchObject({
    code: 'not_found',
  });
});
