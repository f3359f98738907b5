import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { AccountService } from '@docket/domain';
import { pageLayouts, pdfInfo, pngOf } from '@docket/testing/documents';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { BrowserContext, Page } from 'playwright-core';
import {
  seriousFaults as faultsOf,
  sidewaysPixels,
  signIn as signInOn,
  startDemo,
  type Demo,
} from './browser.js';
import type { Product } from './product.js';

// Two shared cores draw and render slowly.
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
  const seriousFaults = () => faultsOf(page);

  /** What the downloaded file of the newest row is, checked against the SHA-256 that the api tells. */
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

  /** Runs `look` while the newest report is between its ends. */
  const whileRunning = async (look: () => Promise<void>): Promise<void> => {
    for (;;) {
      const [row] = await product.database.asOwner<{ status: string; percent: number }>(
        `select status, percent from report where kind = 'assignment-compliance' order by created_at desc limit 1`,
      );
      if (row?.status === 'completed')
        throw new Error('The report was finished before it could be looked at.');
      if (row?.status === 'running' && row.percent > 0) return look();
    }
  };

  const textOf = async (file: string): Promise<string> => (await pageLayouts(file)).join('\f');

  it('signs in, and says in words what was wrong', async () => {
    await signIn(email, 'not the password');
    await page.getByRole('alert').waitFor();
    expect(await page.getByLabel('E-mail').inputValue()).toBe(email);
    expect(await seriousFaults()).toEqual([]);
    await page.getByLabel('Password', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('heading', { name: 'Reports', exact: true }).waitFor();
    expect(await seriousFaults()).toEqual([]);
  });

  it('generates the Training Report as it was asked for and hands out the file', async () => {
    const card = page.locator('form').filter({ hasText: 'Generate Training Report' });
    await card.getByLabel('Orientation').selectOption('Landscape');
    await card.getByRole('button', { name: 'Generate Training Report' }).click();
    const file = await download(/^Download.*Training Report/);
    expect((await pdfInfo(file)).pageSize).toEqual([841.89, 595.28]);
    const text = await textOf(file);
    expect(text).toContain('Training Report');
    expect(text).toMatch(/Page 1 of \d/);
  });

  it('generates the Assignment Compliance Report and shows it move', async () => {
    await page.getByRole('combobox', { name: 'Assignment' }).click();
    await page.getByRole('option').filter({ hasText: 'last year' }).first().click();
    await page.getByRole('button', { name: 'Generate Assignment Compliance Report' }).click();
    const [worker] = product.workers;
    await whileRunning(async () => {
      // Held still in the middle, well within its lease, the worker shows a bar that stands between its ends.
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
    expect(text).toContain('How these figures are computed');
  });

  it('generates the evidence of a framework from where its coverage is shown', async () => {
    await page.goto(`${product.url}/organization/compliance?tab=regulatory`);
    await page.getByRole('link', { name: 'ISO/IEC 27001' }).click();
    const figures = page.getByLabel('The framework at a glance');
    await figures.waitFor();
    const [coverage, mean] = await figures.locator('dd').allTextContents();
    expect(await seriousFaults()).toEqual([]);
    await page.getByRole('button', { name: 'Generate evidence' }).click();
    await page.getByRole('link', { name: 'Open its page' }).first().click();
    const text = await textOf(await download(/^Download.*Framework Evidence Report/));
    const words = (figure = '') => figure.replace('%', ' ?%');
    expect(text).toMatch(
      new RegExp(`^${words(coverage)} +${words(mean)} .*\\nCoverage +Mean share trained`, 'm'),
    );
    expect(text).toContain('People not yet trained');
  });

  it("shows a report's own page without serious faults, on a phone and in the dark too", async () => {
    await page.goto(`${product.url}/organization/reports`);
    await page.getByRole('row').nth(1).getByRole('link').first().click();
    await page
      .getByText('How these figures', { exact: false })
      .or(page.getByText('Timeline'))
      .first()
      .waitFor();
    expect(await seriousFaults()).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await seriousFaults()).toEqual([]);
    expect(await sidewaysPixels(page)).toBeLessThanOrEqual(0);
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.emulateMedia({ colorScheme: 'light' });
  });

  it('makes an API key, shows its token once, and revokes it', async () => {
    await page.goto(`${product.url}/organization/api-keys`);
    await page.getByRole('button', { name: 'Create an API key' }).click();
    await page.getByLabel('Name').fill('Nightly export');
    await page.getByRole('button', { name: 'Create the key' }).click();
    await page.getByText('Choose at least one scope.').waitFor();
    await page.getByRole('group', { name: 'Reports' }).getByLabel('Read').check();
    expect(await seriousFaults()).toEqual([]);
    await page.getByRole('button', { name: 'Create the key' }).click();
    const token = (await page.getByRole('status', { name: 'Token' }).textContent())!;
    const use = async () =>
      (await fetch(`${product.url}/api/public/v1/reports`, { headers: { authorization: `Bearer ${token}` } }))
        .status;
    expect(await use()).toBe(200);
    await page.getByRole('button', { name: 'I have kept it' }).click();
    expect(await page.content()).not.toContain(token);
    await page.getByRole('button', { name: /^Revoke.*Nightly export/ }).click();
    await page.getByText('Revoke the key “Nightly export”?').waitFor();
    await page.getByRole('button', { name: 'Revoke the key' }).click();
    await page.getByRole('row', { name: /Nightly export.*Revoked/ }).waitFor();
    expect(await use()).toBe(401);
    expect(await seriousFaults()).toEqual([]);
  });

  it('changes the settings, and shows them on every page at once', async () => {
    await page.goto(`${product.url}/organization/settings`);
    await page.getByLabel('Name').fill('');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Fill this in.').waitFor();
    await page.getByLabel('Name').fill('Renamed Incorporated');
    await page.getByLabel('Accent color').fill('#ffcc00');
    await page.getByText('#907300 is used instead').waitFor();
    await page.getByRole('slider', { name: 'Coverage threshold in percent' }).press('ArrowRight');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('banner').getByText('Renamed Incorporated').waitFor();
    const logo = pngOf({ width: 64, height: 32, samples: (x) => [255, 255, 255, x < 32 ? 255 : 0] });
    const file = { name: 'logo.png', mimeType: 'image/png', buffer: logo };
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByRole('img', { name: 'Logo of Renamed Incorporated' }).waitFor();
    await page.getByText('Made for a dark ground').waitFor();
    // Documents toErrorResponse a drawing by its inks: one that is dark, however thin, needs white paper.
    const line = '<path fill="white" d="M0 0h64v30H0z"/><path d="M0 31h64v1H0z"/>';
    const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 40">${line}</svg>`;
    const svg = { name: 'logo.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(drawing) };
    const judged = page.waitForResponse(
      (answer) => answer.url().endsWith('/settings/logo') && answer.request().method() === 'GET',
    );
    await page.locator('input[type=file]').setInputFiles(svg);
    await (await judged).finished();
    await page.locator('figcaption', { hasText: /^SVG/ }).waitFor();
    expect(await page.getByText('Made for a dark ground').count()).toBe(0);
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByText('Made for a dark ground').waitFor();
    await page.locator('input[type=file]').setInputFiles({ ...file, buffer: Buffer.from('no picture') });
    await page.getByText('logo.png is no PNG, JPEG or SVG.').waitFor();
    expect(await seriousFaults()).toEqual([]);
    const kept = await page.evaluate(async () => (await fetch('/api/admin/settings')).json());
    expect(kept).toMatchObject({ accentColor: '#907300', logo: { width: 64, height: 32 } });
  });

  it('shows the reference of the API under the strict policy, without serious faults', async () => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).origin));
    await page.goto(`${product.url}/api/docs`);
    await page.getByRole('heading', { name: 'Signing in' }).waitFor();
    // One template makes all operations and objects: a few of them say as much as all, in a tenth of the time.
    await page.evaluate(() => {
      for (const more of document.querySelectorAll('.operation ~ .operation, .object ~ .object ~ .object'))
        more.remove();
    });
    expect(await seriousFaults()).toEqual([]);
    expect(new Set(asked)).toEqual(new Set([new URL(product.url).origin]));
  });

  it('adds an auditor, whose link lets them set a password once', async () => {
    await page.goto(`${product.url}/organization/people`);
    await page.getByRole('row').nth(1).waitFor();
    expect(await seriousFaults()).toEqual([]);
    await page.getByRole('button', { name: 'Add a person' }).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByRole('button', { name: 'Add', exact: true }).click();
    await drawer.getByLabel('Name').fill('Grace Hopper');
    await drawer.getByLabel('E-mail').fill('grace@example.com');
    await drawer.getByRole('combobox', { name: 'Role' }).click();
    await page.getByRole('option', { name: 'Auditor' }).click();
    expect(await seriousFaults()).toEqual([]);
    await drawer.getByRole('button', { name: 'Add', exact: true }).click();
    const link = await page.getByRole('textbox', { name: 'Link' }).inputValue();
    await page.getByRole('button', { name: 'Done' }).click();
    await page.goto(link);
    await page.getByLabel('New password').fill('too short');
    await page.getByRole('button', { name: 'Set the password' }).click();
    await page.getByText('Use at least 12 characters').waitFor();
    expect(await seriousFaults()).toEqual([]);
    await page.getByLabel('New password').fill('a password of an auditor');
    await page.getByRole('button', { name: 'Set the password' }).click();
    // Signed in as somebody who is no administrator, in place of the one who was.
    await page.getByRole('heading', { name: /not allowed/i }).waitFor();
    await page.goto(link);
    await page.getByRole('heading', { name: 'This link cannot be used' }).waitFor();
  });

  it('refuses a learner', async () => {
    const [person] = await product.database.asOwner<{ id: string }>(
      `select id from person where role = 'learner' and left_at is null limit 1`,
    );
    const learner = { email: 'learner@example.com', name: 'A learner', password: 'a password of a learner' };
    const accountId = await new AccountService(product.database.orm.em).createAccount(learner);
    await product.database.asOwner('update person set account_id = $1 where id = $2', [
      accountId,
      person!.id,
    ]);
    await browser.clearCookies();
    await signIn(learner.email, learner.password);
    await page.getByRole('heading', { name: /not allowed/i }).waitFor();
    const status = await page.evaluate(async () => (await fetch('/api/admin/reports')).status);
    expect(status).toBe(403);
    expect(await seriousFaults()).toEqual([]);
  });

  it('shows an operator the installation and no organization, and drains a worker by keyboard', async () => {
    const secret = 'a password of an operator';
    await product.cli('admin', 'operator', 'add', 'olga@example.com', '--password', secret);
    const faults: string[] = [];
    page.on('console', (said) => said.text().includes('Content Security Policy') && faults.push(said.text()));
    await browser.clearCookies();
    await signIn('olga@example.com', secret);
    await page.getByRole('heading', { name: 'Operations', exact: true }).waitFor();
    expect(await page.getByRole('navigation', { name: 'Pages' }).getByRole('link').allTextContents()).toEqual(
      ['Operations'],
    );
    await page.getByRole('button', { name: /^Drain/ }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Drain the worker' }).press('Enter');
    await page.getByRole('row', { name: /Drained/ }).waitFor();
    await page.getByText('Asked a worker to take no more work').waitFor();
    expect(await seriousFaults()).toEqual([]);
    await page.getByRole('button', { name: /^Resume/ }).press('Enter');
    await page.getByRole('row', { name: /Idle/ }).waitFor();
    await page.getByRole('radio', { name: 'Stuck' }).press('ArrowRight');
    await page.getByText('No report has failed').waitFor();
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await seriousFaults()).toEqual([]);
    expect(await sidewaysPixels(page)).toBeLessThanOrEqual(0);

    await page.getByRole('link', { name: 'Queue board' }).click();
    await page.getByText('Docket queues').first().waitFor();
    expect(faults).toEqual([]);
  });
});
