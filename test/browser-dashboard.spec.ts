import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import * as arabic from '../apps/web/src/messages/ar/index.js';
import {
  expectAccessible,
  overflowPixels,
  savePicture,
  seriousViolations,
  signIn,
  startDemo,
  type Demo,
} from './browser.js';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 240_000 });

(process.env.TEST_CHROMIUM ? describe : describe.skip)(
  'the dashboard, the preview of a report and of a retention period',
  () => {
    let demo: Demo;
    beforeAll(async () => {
      demo = await startDemo({ people: 40, workers: 1 });
      await signIn(demo.page, demo.product.url, demo.email, demo.password);
      await demo.page.getByRole('heading', { name: 'Reports' }).first().waitFor();
      await demo.page.setViewportSize({ width: 1280, height: 800 });
    });
    afterAll(() => demo?.close());

    const open = async (): Promise<void> => {
      await demo.page.goto(`${demo.product.url}/organization`);
      await demo.page.getByRole('region', { name: 'Needs attention' }).getByRole('link').first().waitFor();
    };

    it('requests everything for one instant, and charts only when they are seen', async () => {
      const { page } = demo;
      // The charts are below the edge of the window.
      await page.setViewportSize({ width: 1280, height: 400 });
      const requested: URL[] = [];
      page.on('request', (request) => {
        const url = new URL(request.url());
        if (/\/(metrics|attention|compliance)\b/.test(url.pathname)) requested.push(url);
      });
      await open();
      await page.waitForLoadState('networkidle');
      const paths = () => requested.map(({ pathname }) => pathname.split('/').slice(3).join('/'));
      expect(paths()).not.toContain('metrics/trained-share');
      await page.getByRole('region', { name: 'Trained share' }).scrollIntoViewIfNeeded();
      await page.getByRole('region', { name: 'Trained share' }).getByText('Show as table').waitFor();
      await page.getByRole('region', { name: 'Activity' }).scrollIntoViewIfNeeded();
      await page.getByRole('region', { name: 'Activity' }).getByText('Show as table').waitFor();
      expect(new Set(paths())).toEqual(
        new Set([
          'metrics/instant',
          'attention',
          'metrics/training',
          'compliance/summary',
          'compliance/regulatory/summary',
          'metrics/trained-share',
          'metrics/activity',
        ]),
      );
      const withInstant = requested.filter(({ pathname }) => !pathname.endsWith('/instant'));
      const instants = withInstant.map(
        ({ searchParams }) => `${searchParams.get('asOf')} ${searchParams.get('knownAt')}`,
      );
      expect([new Set(instants).size, instants[0]]).toEqual([1, expect.not.stringContaining('null')]);
      expect(await page.getByText(/^As of /).count()).toBe(1);
      await expectAccessible(page, 'dashboard');
    });

    it('each number that needs attention is that of its list, by keyboard alone', async () => {
      const { page } = demo;
      let rows = 0;
      for (let line = 0; line < 4; line += 1) {
        await open();
        const link = page.getByRole('region', { name: 'Needs attention' }).getByRole('link').nth(line);
        const number = Number(/^\d+/.exec((await link.innerText()).trim())![0]);
        await link.focus();
        await page.keyboard.press('Enter');
        await page.getByRole('heading', { name: 'Needs attention', level: 1 }).waitFor();
        const list = page.getByRole('tabpanel').getByRole('region');
        await expect
          .poll(() => list.getByRole('status').first().innerText())
          .toMatch(new RegExp(`^${number} `));
        const shown = await list.locator('tbody tr').count();
        expect(shown).toBe(Math.min(number, 25));
        if (number === 0) await list.getByText('There is nothing to do here.').waitFor();
        rows += shown;
        await expectAccessible(page, `attention-${line}`);
      }
      expect(rows).toBeGreaterThan(10);
    });

    it('a block that cannot be loaded says so and is loaded again, and the others stay', async () => {
      const { page } = demo;
      await page.route('**/api/admin/attention?*', (route) =>
        route.fulfill({
          status: 503,
          contentType: 'application/json',
          body: '{"error":"unavailable","message":"Busy."}',
        }),
      );
      await page.goto(`${demo.product.url}/organization`);
      const block = page.getByRole('region', { name: 'Needs attention' });
      await block.getByRole('alert').waitFor({ timeout: 30_000 });
      await page.getByRole('region', { name: 'Key figures' }).getByRole('link').first().waitFor();
      await page.unroute('**/api/admin/attention?*');
      await block.getByRole('button', { name: 'Try again' }).click();
      await block.getByRole('link').first().waitFor();
    });

    it('the page of a report draws each page of its file, and a failed preview hides no download', async () => {
      const { page, product } = demo;
      const id = await page.evaluate(async () => {
        const headers = { 'content-type': 'application/json' };
        const response = await fetch('/api/admin/reports', {
          method: 'POST',
          headers,
          body: JSON.stringify({ kind: 'training', params: {} }),
        });
        return ((await response.json()) as { id: string }).id;
      });
      const pathOf = `${product.url}/organization/reports/${id}`;
      await page.route('**/preview', (route) => route.abort());
      await page.goto(pathOf);
      const preview = page.getByRole('region', { name: 'Preview', exact: true });
      await preview.waitFor({ timeout: 200_000 });
      await preview.scrollIntoViewIfNeeded();
      await preview.getByRole('alert').waitFor({ timeout: 60_000 });
      await page
        .getByRole('link', { name: /^Download/ })
        .first()
        .waitFor();
      await page.unroute('**/preview');
      await preview.getByRole('button', { name: 'Try again' }).click();
      await preview.getByRole('img', { name: /^Page 1 of \d+$/ }).waitFor();
      const text = preview.getByRole('region', { name: 'Text of this page' });
      await expect.poll(() => text.innerText(), { timeout: 60_000 }).toMatch(/Training Report/);
      const drawn = () =>
        preview.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
          const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
          return data.some((value, index) => index % 4 < 3 && value < 128);
        });
      await expect.poll(drawn).toBe(true);
      await expectAccessible(page, 'report-preview');
      const first = await text.innerText();
      await preview.getByRole('button', { name: 'Next page' }).focus();
      await page.keyboard.press('Enter');
      await preview.getByRole('img', { name: /^Page 2 of \d+$/ }).waitFor();
      await expect.poll(() => text.innerText()).not.toBe(first);
      await expect.poll(drawn).toBe(true);
    });

    it('settings say what a retention period would delete before it is saved', async () => {
      const { page, product } = demo;
      await page.goto(`${product.url}/organization/settings`);
      await page.getByLabel('For a number of days').check();
      await page.getByText(/^No report file would be deleted when this takes effect/).waitFor();
      await page.getByLabel('Retention in days').fill('1');
      await page.getByText(/^Deletes \d+ report files? \(/).waitFor();
      await expectAccessible(page, 'retention');
    });

    it('is read from right to left in Arabic', async () => {
      const { page } = demo;
      await page.evaluate(async () => {
        const headers = { 'content-type': 'application/json' };
        await fetch('/api/account', { method: 'PATCH', headers, body: '{"language":"ar"}' });
      });
      await page.goto(`${demo.product.url}/organization`);
      await page
        .getByRole('region', { name: arabic.dashboard.attention.title })
        .getByRole('link')
        .first()
        .waitFor();
      await page.getByRole('region', { name: arabic.dashboard.trainedShare.title }).scrollIntoViewIfNeeded();
      await page
        .getByRole('region', { name: arabic.dashboard.trainedShare.title })
        .getByText(arabic.dashboard.showTable)
        .waitFor();
      expect(await seriousViolations(page)).toEqual([]);
      await savePicture(page, 'dashboard-arabic');
      await page
        .getByRole('region', { name: arabic.dashboard.attention.title })
        .getByRole('link')
        .first()
        .click();
      await page.getByRole('tab', { name: arabic.attention.tabs.due }).click();
      await page.waitForLoadState('networkidle');
      expect(await overflowPixels(page)).toBeLessThanOrEqual(0);
      await savePicture(page, 'attention-arabic');
    });
  },
);
