import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { AccountService } from '@docket/domain';
import { pageLayouts, pdfInfo, createPng } from '@docket/testing/documents';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { BrowserContext, Page } from 'playwright-core';
import {
  seriousViolations as violationsOn,
  overflowPixels,
  signIn as signInOn,
  startDemo,
  type Demo,
} from './browser.js';
import type { Product } from './product.js';

// Rendering documents and pages is slow on a busy machine.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });
(process.env.TEST_CHROMIUM ? describe : describe.skip)('in the browser', () => {
  let demo: Demo;
  let product: Product;
  let browser: BrowserContext;
  let page: Page;
  let email: string;
  let password: string;

  beforeAll(async () => {
    demo = await startDemo({ people: 5000, workers: 1 });
    ({ product, context: browser, page, email, password } = demo);
  });
  afterAll(() => demo?.close());

  const signIn = (as: string, secret: string) => signInOn(page, product.url, as, secret);
  const seriousViolations = () => violationsOn(page);

  /** Downloads the file of the newest row and checks its SHA-256 against the API. @returns its path */
  const download = async (name: RegExp): Promise<string> => {
    const link = page.getByRole('link', { name }).first();
    await link.waitFor({ timeout: 120_000 });
    const [started] = await Promise.all([page.waitForEvent('download'), link.click()]);
    const file = await started.path();
    const sha256 = createHash('sha256')
      .update(await readFile(file))
      .digest('hex');
    const listed = await page.evaluate(async () => (await fetch('/api/admin/reports')).json());
    const hashes = (listed as { items: { artefact: { sha256: string } | null }[] }).items.map(
      ({ artefact }) => artefact?.sha256,
    );
    expect(hashes).toContain(sha256);
    return file;
  };

  /** Runs `action` while the newest report is in progress. */
  const whileRunning = async (action: () => Promise<void>): Promise<void> => {
    for (;;) {
      const [row] = await product.database.asOwner<{ status: string; percent: number }>(
        `select status, percent from report where kind = 'assignment-compliance' order by created_at desc limit 1`,
      );
      if (row?.status === 'completed') throw new Error('The report finished before it could be checked.');
      if (row?.status === 'running' && row.percent > 0) return action();
    }
  };

  const textOf = async (file: string): Promise<string> => (await pageLayouts(file)).join('\f');

  it('signs in and shows an error for a wrong password', async () => {
    await signIn(email, 'not the password');
    await page.getByRole('alert').waitFor();
    expect(await page.getByLabel('E-mail').inputValue()).toBe(email);
    expect(await seriousViolations()).toEqual([]);
    await page.getByLabel('Password', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('heading', { name: 'Reports', exact: true }).waitFor();
    expect(await seriousViolations()).toEqual([]);
  });

  it('generates the Training Report in landscape and downloads it', async () => {
    const card = page.locator('form').filter({ hasText: 'Generate Training Report' });
    await card.getByText('Options', { exact: true }).click();
    await card.getByLabel('Orientation').selectOption('Landscape');
    await card.getByRole('button', { name: 'Generate Training Report' }).click();
    const file = await download(/^Download.*Training Report/);
    expect((await pdfInfo(file)).pageSize).toEqual([841.89, 595.28]);
    const text = await textOf(file);
    expect(text).toContain('Training Report');
    expect(text).toMatch(/Page 1 of \d/);
  });

  it('generates the Assignment Compliance Report and shows its progress', async () => {
    await page.getByRole('combobox', { name: 'Assignment' }).click();
    await page.getByRole('option').filter({ hasText: 'last year' }).first().click();
    await page.getByRole('button', { name: 'Generate Assignment Compliance Report' }).click();
    const [worker] = product.workers;
    await whileRunning(async () => {
      // Pauses the worker, within its lease, so that the progress bar is visible between 0 and 100.
      worker!.kill('SIGSTOP');
      try {
        const bar = page.locator('[role=progressbar]:not([aria-valuenow="0"]):not([aria-valuenow="100"])');
        await bar.first().waitFor({ timeout: 7_000 });
      } finally {
        worker!.kill('SIGCONT');
      }
    });
    const text = await textOf(await download(/^Download.*Assignment Compliance Report/));
    expect(text).toContain('OVERDUE');
    expect(text).toContain('How the figures are calculated');
  });

  it('generates the Framework Evidence Report from the page of the framework', async () => {
    await page.goto(`${product.url}/organization/compliance?tab=regulatory`);
    await page.getByRole('link', { name: 'ISO/IEC 27001' }).click();
    const figures = page.getByLabel('Framework summary');
    await figures.waitFor();
    const [coverage, mean] = await figures.locator('dd').allTextContents();
    expect(await seriousViolations()).toEqual([]);
    await page.getByRole('button', { name: 'Generate Framework Evidence Report' }).click();
    await page.getByRole('link', { name: 'View report' }).first().click();
    const text = await textOf(await download(/^Download.*Framework Evidence Report/));
    const pattern = (figure = '') => figure.replace('%', ' ?%');
    expect(text).toMatch(
      new RegExp(`^${pattern(coverage)} +${pattern(mean)} .*\\nCoverage +Average trained`, 'm'),
    );
    expect(text).toContain('People not yet trained');
  });

  it('generates the kinds of the menu: an Audit Sample and the record of a person', async () => {
    const open = async (title: string) => {
      await page.goto(`${product.url}/organization/reports`);
      await page.getByRole('button', { name: 'New report' }).press('Enter');
      await page.getByRole('menuitem', { name: title }).click();
      const dialog = page.getByRole('dialog', { name: title });
      await dialog.waitFor();
      expect(await seriousViolations()).toEqual([]);
      return dialog;
    };
    const sample = await open('Audit Sample');
    await sample.getByLabel('Seed').fill('agreed-with-the-auditor');
    await sample.getByRole('button', { name: 'Generate Audit Sample' }).click();
    await sample.waitFor({ state: 'hidden' });
    expect(await textOf(await download(/^Download.*Audit Sample/))).toContain('agreed-with-the-auditor');

    const record = await open('Person Record');
    await record.getByRole('button', { name: 'Generate Person Record' }).click();
    await record.getByText('Required').waitFor();
    await record.getByRole('combobox', { name: 'Person' }).click();
    const person = page.getByRole('listbox', { name: 'Person' }).getByRole('option').first();
    const [name = ''] = (await person.innerText()).split('\n');
    await person.click();
    await record.getByRole('button', { name: 'Generate Person Record' }).click();
    await record.waitFor({ state: 'hidden' });
    expect(await textOf(await download(/^Download.*Person Record/))).toContain(name.trim());
  });

  it('shows the page of a report accessibly, also on a phone and in dark mode', async () => {
    await page.goto(`${product.url}/organization/reports`);
    await page.getByRole('row').nth(1).getByRole('link').first().click();
    await page
      .getByText('How these figures', { exact: false })
      .or(page.getByText('Timeline'))
      .first()
      .waitFor();
    expect(await seriousViolations()).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await seriousViolations()).toEqual([]);
    expect(await overflowPixels(page)).toBeLessThanOrEqual(0);
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.emulateMedia({ colorScheme: 'light' });
  });

  it('creates an API key, shows its token once and revokes it', async () => {
    await page.goto(`${product.url}/organization/api-keys`);
    await page.getByRole('button', { name: 'Create API key' }).click();
    await page.getByLabel('Name').fill('Nightly export');
    await page.getByRole('button', { name: 'Create key', exact: true }).click();
    await page.getByText('Choose at least one scope.').waitFor();
    await page.getByRole('group', { name: 'Reports' }).getByLabel('Read').check();
    expect(await seriousViolations()).toEqual([]);
    await page.getByRole('button', { name: 'Create key', exact: true }).click();
    const token = (await page.getByRole('status', { name: 'API key' }).textContent())!;
    const use = async () =>
      (await fetch(`${product.url}/api/public/v1/reports`, { headers: { authorization: `Bearer ${token}` } }))
        .status;
    expect(await use()).toBe(200);
    await page.getByRole('button', { name: 'I have saved the key' }).click();
    expect(await page.content()).not.toContain(token);
    await page.getByRole('button', { name: /^Revoke.*Nightly export/ }).click();
    await page.getByText('Revoke API key “Nightly export”?').waitFor();
    await page.getByRole('button', { name: 'Revoke key', exact: true }).click();
    await page.getByRole('row', { name: /Nightly export.*Revoked/ }).waitFor();
    expect(await use()).toBe(401);
    expect(await seriousViolations()).toEqual([]);
  });

  it('changes the settings and applies them to every page immediately', async () => {
    await page.goto(`${product.url}/organization/settings`);
    await page.getByLabel('Name').fill('');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Required. Enter a value.', { exact: true }).waitFor();
    await page.getByLabel('Name').fill('Renamed Incorporated');
    await page.getByLabel('Accent color').fill('#ffcc00');
    await page.getByText('#907300 is used instead').waitFor();
    await page.getByRole('slider', { name: 'Coverage threshold in percent' }).press('ArrowRight');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('banner').getByText('Renamed Incorporated').waitFor();
    const logo = createPng({ width: 64, height: 32, samples: (x) => [255, 255, 255, x < 32 ? 255 : 0] });
    const file = { name: 'logo.png', mimeType: 'image/png', buffer: logo };
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByRole('img', { name: 'Logo of Renamed Incorporated' }).waitFor();
    await page.getByText('Designed for a dark background').waitFor();
    // The background of an SVG logo depends on its colors: a single dark shape requires a light background.
    const line = '<path fill="white" d="M0 0h64v30H0z"/><path d="M0 31h64v1H0z"/>';
    const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 40">${line}</svg>`;
    const svg = { name: 'logo.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(drawing) };
    const logoResponse = page.waitForResponse(
      (response) => response.url().endsWith('/settings/logo') && response.request().method() === 'GET',
    );
    await page.locator('input[type=file]').setInputFiles(svg);
    await (await logoResponse).finished();
    await page.locator('figcaption', { hasText: /^SVG/ }).waitFor();
    expect(await page.getByText('Designed for a dark background').count()).toBe(0);
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByText('Designed for a dark background').waitFor();
    await page.locator('input[type=file]').setInputFiles({ ...file, buffer: Buffer.from('no image') });
    await page.getByText('logo.png: The file is not a PNG, JPEG or SVG.').waitFor();
    expect(await seriousViolations()).toEqual([]);
    const saved = await page.evaluate(async () => (await fetch('/api/admin/settings')).json());
    expect(saved).toMatchObject({ accentColor: '#907300', logo: { width: 64, height: 32 } });
  });

  it('shows the API reference accessibly under the strict content security policy', async () => {
    const origins: string[] = [];
    page.on('request', (request) => origins.push(new URL(request.url()).origin));
    await page.goto(`${product.url}/api/docs`);
    await page.getByRole('heading', { name: 'Authentication' }).waitFor();
    // All operations and objects use one template. Checking a few of them takes a tenth of the time.
    await page.evaluate(() => {
      for (const more of document.querySelectorAll('.operation ~ .operation, .object ~ .object ~ .object'))
        more.remove();
    });
    expect(await seriousViolations()).toEqual([]);
    expect(new Set(origins)).toEqual(new Set([new URL(product.url).origin]));
  });

  it('adds an auditor and accepts the invitation link once to set a password', async () => {
    await page.goto(`${product.url}/organization/people`);
    await page.getByRole('row').nth(1).waitFor();
    expect(await seriousViolations()).toEqual([]);
    await page.getByRole('button', { name: 'Add person' }).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByRole('button', { name: 'Add person', exact: true }).click();
    await drawer.getByLabel('Name').fill('Grace Hopper');
    await drawer.getByLabel('E-mail').fill('grace@example.com');
    await drawer.getByRole('combobox', { name: 'Role' }).click();
    await page.getByRole('option', { name: 'Auditor' }).click();
    expect(await seriousViolations()).toEqual([]);
    await drawer.getByRole('button', { name: 'Add person', exact: true }).click();
    const link = await page.getByRole('textbox', { name: 'Link' }).inputValue();
    await page.getByRole('button', { name: 'Done' }).click();
    await page.goto(link);
    await page.getByLabel('New password').fill('too short');
    await page.getByRole('button', { name: 'Set password' }).click();
    await page.getByText('Use at least 15 characters').waitFor();
    expect(await seriousViolations()).toEqual([]);
    await page.getByLabel('New password').fill('seven green kettles of an auditor');
    await page.getByRole('button', { name: 'Set password' }).click();
    // The auditor is now signed in instead of the administrator.
    await page.getByRole('heading', { name: 'Access denied' }).waitFor();
    await page.goto(link);
    await page.getByRole('heading', { name: 'This link is no longer valid' }).waitFor();
  });

  it('denies access to a learner', async () => {
    const [person] = await product.database.asOwner<{ id: string }>(
      `select id from person where role = 'learner' and left_at is null limit 1`,
    );
    const learner = {
      email: 'learner@example.com',
      name: 'A learner',
      password: 'seven green kettles of a learner',
    };
    const accountId = await new AccountService(product.database.tenancy).createAccount(learner);
    await product.database.asOwner('update person set account_id = $1 where id = $2', [
      accountId,
      person!.id,
    ]);
    await browser.clearCookies();
    await signIn(learner.email, learner.password);
    await page.getByRole('heading', { name: 'Access denied' }).waitFor();
    const status = await page.evaluate(async () => (await fetch('/api/admin/reports')).status);
    expect(status).toBe(403);
    expect(await seriousViolations()).toEqual([]);
  });

  it('shows only the installation to an operator, who drains a worker with the keyboard', async () => {
    const secret = 'seven green kettles of an operator';
    await product.cli('admin', 'operator', 'add', 'olga@example.com', '--password', secret);
    const violations: string[] = [];
    page.on(
      'console',
      (message) => message.text().includes('Content Security Policy') && violations.push(message.text()),
    );
    await browser.clearCookies();
    await signIn('olga@example.com', secret);
    await page.getByRole('heading', { name: 'Operations', exact: true }).waitFor();
    expect(await page.getByRole('navigation', { name: 'Main' }).getByRole('link').allTextContents()).toEqual([
      'Operations',
    ]);
    await page.getByRole('button', { name: /^Drain/ }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Drain worker', exact: true }).press('Enter');
    const workers = page.getByRole('table', { name: 'Workers' });
    await workers.getByRole('row', { name: /Drained/ }).waitFor();
    await page.getByText('Drained worker').waitFor();
    expect(await seriousViolations()).toEqual([]);
    await page.getByRole('button', { name: /^Resume/ }).press('Enter');
    await workers.getByRole('row', { name: /Idle/ }).waitFor();
    await page.getByRole('radio', { name: 'Stuck' }).press('ArrowRight');
    await page.getByText('No failed reports').waitFor();
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await seriousViolations()).toEqual([]);
    expect(await overflowPixels(page)).toBeLessThanOrEqual(0);

    await page.getByRole('link', { name: 'Open queue board' }).click();
    await page.getByText('Docket queues').first().waitFor();
    expect(violations).toEqual([]);
  });
});
