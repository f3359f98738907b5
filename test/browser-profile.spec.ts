import { AccountService } from '@docket/domain';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { expectAccessible, savePicture, seriousViolations, signIn, startDemo, type Demo } from './browser.js';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const OTHER_PASSWORD = 'seven green kettles of another account';
const NEW_PASSWORD = 'a newly chosen password';

(process.env.TEST_CHROMIUM ? describe : describe.skip)('the profile in the browser', () => {
  let demo: Demo;
  let page: Page;

  beforeAll(async () => {
    demo = await startDemo({ people: 20, workers: 0 });
    page = demo.page;
    await signIn(page, demo.product.url, demo.email, demo.password);
    await page.getByRole('heading', { name: 'Reports' }).first().waitFor();
  });
  afterAll(() => demo?.close());

  const url = (path: string) => `${demo.product.url}${path}`;

  it('opens from the account menu with the keyboard, and saves the name and the language', async () => {
    await page.getByRole('button', { name: /account of/ }).press('Enter');
    await page.getByRole('menuitem', { name: 'Profile' }).press('Enter');
    await page.getByRole('heading', { name: 'Profile', exact: true }).waitFor();
    await page.getByText('This device').waitFor();
    await expectAccessible(page, 'profile');
    await page.getByLabel('Name', { exact: true }).fill('Grace Berg');
    await page.getByLabel('Language').selectOption('de');
    await page.getByLabel('Language').press('Tab');
    await page.keyboard.press('Enter');
    // The page reloads in German.
    await page.getByRole('heading', { name: 'Profil', exact: true }).waitFor();
    await page.getByRole('button', { name: /Grace Berg/ }).waitFor();
    await page.goto(url('/organization/reports'));
    await page.getByText('Standard (Deutsch)').first().waitFor({ state: 'attached' });
    await page.goto(url('/profile'));
    await page.getByLabel('Sprache').selectOption('en');
    await page.getByRole('button', { name: 'Änderungen speichern' }).click();
    await page.getByRole('heading', { name: 'Profile', exact: true }).waitFor();
  });

  it('shows errors at the fields, keeps what was typed while offline, and ends the other sessions', async () => {
    const body = { email: demo.email, password: demo.password };
    const other = await fetch(url('/api/auth/sign-in/email'), {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: demo.product.url, 'user-agent': 'curl/8.9.1' },
      body: JSON.stringify(body),
    });
    expect(other.status).toBe(200);
    await page.goto(url('/profile'));
    await page.getByRole('button', { name: 'Sign out curl/8.9.1' }).waitFor();
    const form = page.getByRole('form', { name: 'Password' });
    await form.getByLabel('Current password', { exact: true }).fill('a wrong password');
    await form.getByLabel('New password', { exact: true }).fill('passwordpassword');
    await form.getByRole('button', { name: 'Change password' }).click();
    await form.getByText('The current password is incorrect').waitFor();
    await form.getByLabel('Current password', { exact: true }).fill(demo.password);
    await form.getByRole('button', { name: 'Change password' }).click();
    await form.getByText('list of common passwords').waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await savePicture(page, 'password-errors');
    await form.getByLabel('New password', { exact: true }).fill(NEW_PASSWORD);
    await page.context().setOffline(true);
    await form.getByRole('button', { name: 'Change password' }).click();
    await form.getByRole('alert').getByText('could not be reached').waitFor();
    expect(await form.getByLabel('New password', { exact: true }).inputValue()).toBe(NEW_PASSWORD);
    await page.context().setOffline(false);
    await form.getByRole('button', { name: 'Change password' }).click();
    await page.getByText('Password changed').waitFor();
    await page.getByRole('button', { name: 'Sign out curl/8.9.1' }).waitFor({ state: 'detached' });
  });

  it('shows that the sessions could not be loaded, and loads them again', async () => {
    await page.route('**/api/account/sessions', (route) => route.abort());
    await page.goto(url('/profile'));
    await page.getByText('Sessions could not be loaded').waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await savePicture(page, 'sessions-error');
    await page.unroute('**/api/account/sessions');
    await page.getByRole('button', { name: 'Try again' }).press('Enter');
    await page.getByText('This device').waitFor();
  });

  it('combines two accounts, and switches between their organizations', async () => {
    const { database } = demo.product;
    const elsewhere = await database.organization('elsewhere');
    const id = await new AccountService(database.tenancy).createAccount({
      email: demo.email,
      name: 'Grace',
      password: OTHER_PASSWORD,
    });
    await database.asOwner(
      `insert into person (organization_id, account_id, email, name, role) values ($1, $2, $3, 'Grace', 'learner')`,
      [elsewhere, id, demo.email],
    );
    await page.goto(url('/profile'));
    const form = page.getByRole('form', { name: 'Combine accounts' });
    await form.getByLabel('Password of the other account', { exact: true }).fill(OTHER_PASSWORD);
    await form.getByRole('button', { name: 'Combine accounts' }).click();
    await page.getByRole('button', { name: 'Switch to elsewhere' }).waitFor();
    await expectAccessible(page, 'organizations');
    await page.getByRole('button', { name: 'Switch to elsewhere' }).press('Enter');
    await page.getByRole('heading', { name: 'Access denied' }).waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    // A learner of this organization finds the way back.
    await page.getByRole('link', { name: 'Profile' }).click();
    await page.getByRole('button', { name: /account of/ }).click();
    await page.getByRole('menu').waitFor();
    // The menu fades in; colors in between may violate the contrast rules.
    await page.waitForFunction(
      () => getComputedStyle(document.querySelector('[role=menu]')!).opacity === '1',
    );
    await expectAccessible(page, 'switch');
    await page.getByRole('menuitem', { name: 'Northwind Software' }).click();
    await page.getByRole('heading', { name: 'Dashboard' }).waitFor();
  });

  it('shows a sign-in link for another administrator on every page until it is dismissed', async () => {
    const { database } = demo.product;
    const [organization] = await database.asOwner<{ id: string }>(
      `select id from organization where slug = 'demo'`,
    );
    const email = 'eve@example.com';
    const account = await new AccountService(database.tenancy).createAccount({
      email,
      name: 'Eve',
      password: OTHER_PASSWORD,
    });
    const [eve] = await database.asOwner<{ id: string }>(
      `insert into person (organization_id, account_id, email, name, role) values ($1, $2, $3, 'Eve', 'org_admin') returning id`,
      [organization!.id, account, email],
    );
    await database.asOwner(
      `insert into invitation (organization_id, person_id, token_sha256, expires_at, created_by, for_administrator, replaces_account,
           accepted_at, accepted_from)
         select $1, $2, encode(sha256(n::text::bytea), 'hex'), now() + interval '1 day', $3, true, true, at, address
           from (values (1, now(), '198.51.100.7'), (2, null, null)) v (n, at, address)`,
      [organization!.id, eve!.id, 'mallory@example.com'],
    );
    await page.goto(url('/organization/reports'));
    const notices = page.getByRole('region', { name: 'Sign-in links for administrators' });
    await notices.getByText('198.51.100.7').waitFor();
    await expectAccessible(page, 'notices');
    await notices.getByRole('button', { name: 'Dismiss' }).first().press('Enter');
    await notices.getByRole('button', { name: 'Dismiss' }).nth(1).waitFor({ state: 'detached' });
    await notices.getByRole('button', { name: 'Dismiss' }).press('Enter');
    await notices.waitFor({ state: 'detached' });
  });
});
