import { documentLanguages, type DocumentLanguage } from '@docket/contracts';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import * as arabic from '../apps/web/src/messages/ar/index.js';
import * as english from '../apps/web/src/messages/en/index.js';
import { overflowPixels, savePicture, seriousViolations, signIn, startDemo, type Demo } from './browser.js';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 120_000 });

const PAGES = [
  '',
  'reports',
  'compliance',
  'assignments',
  'assignments/new',
  'exemptions',
  'people',
  'teams',
  'content',
  'import',
  'import/statements',
  'audit-log',
  'api-keys',
  'mail',
  'settings',
];

/** Languages that are checked: with `npm test` the one with the longest words and the one from right to left, otherwise all. */
const TRANSLATIONS = process.env.ALL_TESTS
  ? documentLanguages.filter((language) => language !== 'en')
  : (['de', 'ar'] as const);

/** Returns the texts of messages that are sentences or labels of several words. Short words may be equal in two languages. */
const textsOf = (messages: unknown): string[] =>
  typeof messages === 'string'
    ? (messages.match(/\p{L}{2,}/gu)?.length ?? 0) > 2
      ? [messages]
      : []
    : Object.values(messages ?? {}).flatMap(textsOf);

(process.env.TEST_CHROMIUM ? describe : describe.skip)('the pages in every language', () => {
  let demo: Demo;
  let page: Page;

  beforeAll(async () => {
    demo = await startDemo({ people: 20, workers: 1 });
    page = demo.page;
    await signIn(page, demo.product.url, demo.email, demo.password);
    await page.getByRole('heading', { name: 'Reports' }).first().waitFor();
  });
  afterAll(() => demo?.close());

  const visit = async (path: string): Promise<void> => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(`${demo.product.url}/organization/${path}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
  };
  const useLanguage = (language: DocumentLanguage | null): Promise<void> =>
    page.evaluate(async (chosen) => {
      const response = await fetch('/api/account', {
        method: 'PATCH',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ language: chosen }),
      });
      if (!response.ok) throw new Error(await response.text());
    }, language);

  it.each(TRANSLATIONS)(
    'show no English text in %s, and nothing that is too wide for a phone',
    async (language) => {
      await useLanguage(language);
      const original = new Set(textsOf(english));
      for (const path of PAGES) {
        await visit(path);
        expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
        const lines = (await page.locator('body').innerText()).split('\n').map((line) => line.trim());
        expect([path, lines.filter((line) => original.has(line))]).toEqual([path, []]);
        await savePicture(page, `${language}-${path.replace('/', '-') || 'dashboard'}`);
        await page.setViewportSize({ width: 360, height: 740 });
        // Charts follow the size of the window with a delay.
        await expect.poll(() => overflowPixels(page), { message: path }).toBeLessThanOrEqual(0);
      }
    },
  );

  it("serve an administrator's day in Arabic, from right to left", async () => {
    await useLanguage('ar');
    const { assignments, auth, people, reports, teams } = arabic;
    await visit('teams');
    expect(await page.evaluate(() => getComputedStyle(document.body).direction)).toBe('rtl');
    expect(await seriousViolations(page)).toEqual([]);
    await page.getByRole('button', { name: teams.add }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').fill('فريق المدفوعات');
    await dialog.getByRole('button', { name: teams.add }).click();
    await page.getByRole('row', { name: /فريق المدفوعات/ }).waitFor();

    await visit('people');
    await page.getByRole('button', { name: people.add }).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByRole('button', { name: people.add }).click();
    await drawer.getByText(/أدخل/).first().waitFor();
    await savePicture(page, 'ar-add-person');
    await page.keyboard.press('Escape');

    await visit('assignments');
    await page.getByRole('link', { name: assignments.create }).click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await seriousViolations(page)).toEqual([]);

    await visit('reports');
    await page.getByRole('button', { name: reports.generate.button('تقرير التدريب') }).click();
    await page.getByRole('link', { name: reports.actions.download }).first().waitFor({ timeout: 60_000 });
    expect(await seriousViolations(page)).toEqual([]);
    await savePicture(page, 'ar-report-ready');

    await page.keyboard.press('Control+k');
    const search = page.getByRole('dialog');
    await search.locator('input').fill('المدفوعات');
    await page.getByRole('option', { name: /المدفوعات/ }).waitFor();
    await page.keyboard.press('Escape');
    await search.waitFor({ state: 'detached' });

    await page.locator('header [aria-haspopup=menu]').last().click();
    await page.getByRole('menuitem', { name: auth.signOut, exact: true }).click();
    await page.getByRole('button', { name: auth.signIn }).waitFor();
    expect(await page.evaluate(() => document.documentElement.dir)).toBe('rtl');
    await page.getByRole('combobox', { name: arabic.app.language }).selectOption('en');
    await page.getByRole('button', { name: 'Sign in' }).waitFor();
  });
});
