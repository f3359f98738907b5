import { RetentionMaintenance } from '@docket/domain';
import { DiskStorage } from '@docket/storage';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { openBrowser, seriousViolations, overflowPixels, signIn, type TestBrowser } from './browser.js';
import { Client } from './client.js';
import { startProduct, type Product } from './product.js';

// Rendering is slow on a busy machine.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

(process.env.TEST_CHROMIUM ? describe : describe.skip)('retention in the browser', () => {
  let product: Product;
  let browser: TestBrowser;
  let page: Page;
  let reportId: string;

  beforeAll(async () => {
    product = await startProduct();
    const seeded = await product.cli('seed', '--people', '20', '--seed', '5');
    const [, email, password] = /Sign in as (\S+) with password (\S+)/.exec(seeded)!;
    const client = await Client.signIn(product.url, email!, password!);
    reportId = await client.generate('training');
    await client.until(reportId, ['completed']);
    browser = await openBrowser();
    page = browser.page;
    await signIn(page, product.url, email!, password!);
    await page.getByRole('heading', { name: 'Reports', exact: true }).waitFor();
  });

  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  /** Checks accessibility in light and dark mode, and that nothing overflows on a phone. */
  const expectAccessible = async (): Promise<void> => {
    expect(await seriousViolations(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await seriousViolations(page)).toEqual([]);
    expect(await overflowPixels(page)).toBeLessThanOrEqual(0);
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.emulateMedia({ colorScheme: 'light' });
  };

  /** Presses Tab until the element has the focus. */
  const tabTo = async (element: Locator): Promise<void> => {
    for (let presses = 0; presses < 60; presses += 1) {
      if (await element.evaluate((node) => node === document.activeElement)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`Tab does not reach ${String(element)}.`);
  };

  const card = (title: string) =>
    page.locator('section').filter({ has: page.getByRole('heading', { name: title }) });
  const settings = () => page.evaluate(async () => (await fetch('/api/admin/settings')).json());

  it('sets a policy with the keyboard and explains an invalid one', async () => {
    await page.goto(`${product.url}/organization/settings`);
    await tabTo(page.getByRole('radio', { name: 'Forever' }));
    await page.keyboard.press('ArrowDown');
    const days = page.getByRole('textbox', { name: 'Retention in days' });
    await tabTo(days);
    expect(await days.inputValue()).toBe('365 days');
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.press('Delete');
    await page.keyboard.press('Enter');
    await page.getByText('Enter a whole number of days from 1 to 36500.').waitFor();
    expect(await days.evaluate((node) => node === document.activeElement)).toBe(true);
    expect(await settings()).toMatchObject({ reportRetentionDays: null });
    await page.getByText('Takes effect 24 hours after you save it').waitFor();
    await expectAccessible();
    await days.fill('30');
    await page.keyboard.press('Enter');
    await page.getByText('Settings saved').waitFor();
    expect(await settings()).toMatchObject({ reportRetentionDays: 30 });
    await page.reload();
    expect(await days.inputValue()).toBe('30 days');
  });

  it('places and lifts a legal hold with the keyboard, each with a reason', async () => {
    await page.goto(`${product.url}/organization/reports/${reportId}`);
    const retention = card('Retention');
    await retention.getByText('Expires').waitFor();
    const hold = page.getByRole('button', { name: 'Place on legal hold' });
    await tabTo(hold);
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Place this report on legal hold?' });
    const reason = dialog.getByRole('textbox', { name: 'Reason' });
    await reason.waitFor();
    await page.keyboard.press('Tab');
    await tabTo(dialog.getByRole('button', { name: 'Place on legal hold' }));
    await page.keyboard.press('Enter');
    await dialog.getByText('Required. Enter a value.', { exact: true }).waitFor();
    await expectAccessible();
    await reason.fill('Case 2026/114, requested by the court');
    await tabTo(dialog.getByRole('button', { name: 'Place on legal hold' }));
    await page.keyboard.press('Enter');
    await retention.getByText('Case 2026/114').waitFor();
    await retention.getByText('The file cannot be deleted while the report is on legal hold').waitFor();
    expect(await page.getByRole('button', { name: 'Delete file' }).count()).toBe(0);

    const lift = page.getByRole('button', { name: 'Lift legal hold' });
    await tabTo(lift);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByRole('textbox', { name: 'Reason' }).fill('The case is closed');
    await tabTo(page.getByRole('dialog').getByRole('button', { name: 'Lift legal hold' }));
    await page.keyboard.press('Enter');
    await retention.getByText('Expires').waitFor();
    await page.getByText('Legal hold lifted').first().waitFor();
  });

  it('shows an expired report with its certificate and the audit log event', async () => {
    await product.database.asOwner(
      `update organization set report_retention_since = now() - interval '9 days'`,
    );
    await product.database.asOwner(`update artefact set created_at = now() - interval '31 days'`);
    const storage = new DiskStorage(product.storageDir);
    expect(await new RetentionMaintenance(product.database.tenancy, storage).expireDue()).toBe(1);

    await page.goto(`${product.url}/organization/reports/${reportId}`);
    const certificate = card('Certificate of deletion');
    await certificate.getByText('Retention policy (30 days)').waitFor();
    await page.getByText('The retention policy deleted the file').waitFor();
    expect(await page.getByRole('link', { name: /^Download/ }).count()).toBe(0);
    expect(await page.getByRole('button', { name: /hold/ }).count()).toBe(0);
    await card('File')
      .getByText(/^[0-9a-f]{64}$/)
      .first()
      .waitFor();
    await expectAccessible();
    await tabTo(certificate.getByRole('link', { name: 'report.expired' }));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Audit log' }).waitFor();
    await page.getByRole('row').filter({ hasText: 'Retention policy' }).waitFor();
  });
});
