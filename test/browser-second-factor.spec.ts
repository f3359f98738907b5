import { stepAt, totpCode } from '@docket/domain';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { expectAccessible, savePicture, signIn, startDemo, type Demo } from './browser.js';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

(process.env.TEST_CHROMIUM ? describe : describe.skip)('the second factor in the browser', () => {
  let demo: Demo;
  let page: Page;
  let secret: string;
  let recoveryCode: string;

  beforeAll(async () => {
    demo = await startDemo({ people: 20, workers: 0, host: 'localhost' });
    page = demo.page;
    await signIn(page, demo.product.url, demo.email, demo.password);
    await page.getByRole('heading', { name: 'Reports' }).first().waitFor();
  });
  afterAll(() => demo?.close());

  const url = (path: string) => `${demo.product.url}${path}`;
  /** The next step's code, because each code is accepted once. */
  const nextCode = () => totpCode(secret, stepAt(Date.now()) + 1);
  const signOut = async (): Promise<void> => {
    await page.getByRole('button', { name: /account of/ }).click();
    await page.getByRole('menuitem', { name: 'Sign out', exact: true }).click();
    await page.getByLabel('E-mail').waitFor();
  };
  const givePassword = (): Promise<void> => signIn(page, demo.product.url, demo.email, demo.password);

  it('is required by a setting, which leads to the enrolment', async () => {
    await page.goto(url('/organization/settings'));
    await page.getByLabel('Administrators and auditors').check();
    await expectAccessible(page, 'setting');
    await page.getByRole('button', { name: 'Save changes' }).press('Enter');
    await page.getByRole('heading', { name: 'Add a second factor' }).waitFor();
    await page.getByText('Not set up').first().waitFor();
    await expectAccessible(page, 'enrolment');
  });

  it('is added with an authenticator app', async () => {
    await page.getByRole('button', { name: 'Set up authenticator app' }).press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Current password', { exact: true }).fill('a wrong password');
    await page.keyboard.press('Enter');
    await dialog.getByText('The current password is incorrect').waitFor();
    await dialog.getByLabel('Current password', { exact: true }).fill(demo.password);
    await page.keyboard.press('Enter');
    await dialog.getByRole('img', { name: 'QR code for the authenticator app' }).waitFor();
    secret = (await dialog.getByRole('status', { name: 'Key' }).innerText()).replaceAll(/\s/g, '');
    await expectAccessible(page, 'setup');
    await dialog.getByLabel('Code of the app').fill('000000');
    await page.keyboard.press('Enter');
    await dialog.getByText('This code is incorrect').waitFor();
    await dialog.getByLabel('Code of the app').fill(totpCode(secret, stepAt(Date.now())));
    await page.keyboard.press('Enter');
    const codes = dialog.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem');
    await codes.first().waitFor();
    expect(await codes.count()).toBe(10);
    recoveryCode = await codes.first().innerText();
    await expectAccessible(page, 'recovery-codes');
    await dialog.getByRole('button', { name: 'I have stored the codes' }).press('Enter');
    await page.getByRole('heading', { name: 'Settings' }).first().waitFor();
  });

  it('is asked for at the sign-in', async () => {
    await signOut();
    await givePassword();
    await page.getByRole('heading', { name: 'Second factor' }).waitFor();
    await expectAccessible(page, 'sign-in');
    await page.getByLabel('Code').fill('000000');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('This code is incorrect').waitFor();
    await savePicture(page, 'sign-in-error');
    await page.getByLabel('Code').fill(nextCode());
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Reports' }).first().waitFor();
    await signOut();
    await givePassword();
    await page.getByLabel('Code').fill(recoveryCode.toLowerCase());
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Reports' }).first().waitFor();
    await page.goto(url('/profile'));
    await page.getByText('9 codes left').waitFor();
    await expectAccessible(page, 'profile');
  });

  it('is added with a passkey, which completes a sign-in and is removed', async () => {
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('WebAuthn.enable');
    await cdp.send('WebAuthn.addVirtualAuthenticator', {
      options: { protocol: 'ctap2', transport: 'usb', automaticPresenceSimulation: true },
    });
    await page.goto(url('/profile'));
    await page.getByRole('button', { name: 'Add passkey or security key' }).press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Current password', { exact: true }).fill(demo.password);
    await page.keyboard.press('Enter');
    await dialog.getByLabel('Name').fill('Blue key');
    await expectAccessible(page, 'passkey-name');
    await dialog.getByRole('button', { name: 'Save passkey' }).press('Enter');
    await page.getByRole('button', { name: 'Remove Blue key' }).waitFor();
    await expectAccessible(page, 'passkeys');
    await signOut();
    await givePassword();
    await page.getByRole('button', { name: 'Use passkey' }).waitFor();
    await expectAccessible(page, 'sign-in-passkey');
    await page.getByRole('button', { name: 'Use passkey' }).press('Enter');
    await page.getByRole('heading', { name: 'Reports' }).first().waitFor();
    await page.goto(url('/profile'));
    await page.getByText('Last used').first().waitFor();
    await page.getByRole('button', { name: 'Remove Blue key' }).press('Enter');
    await dialog.getByLabel('Current password', { exact: true }).fill(demo.password);
    await dialog.getByRole('button', { name: 'Remove', exact: true }).press('Enter');
    await page.getByRole('button', { name: 'Remove Blue key' }).waitFor({ state: 'detached' });
    await cdp.send('WebAuthn.disable');
  });

  it('tells the owner that an administrator removed it', async () => {
    await demo.product.database.asOwner(
      `insert into second_factor_removal (account_id, removed_by)
         select p.account_id, p.organization_id from person p where p.email = $1`,
      [demo.email],
    );
    await page.goto(url('/organization/reports'));
    const notice = page.getByRole('region', { name: 'Your second factor was removed' });
    await notice.waitFor();
    await expectAccessible(page, 'removal');
    await notice.getByRole('button', { name: 'Dismiss' }).press('Enter');
    await notice.waitFor({ state: 'detached' });
  });
});
