import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { startProduct, type Product } from './product.js';

/** Command-line options that disable background traffic and first-run dialogs. */
const CHROMIUM_OPTIONS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A browser with a new profile. */
export interface TestBrowser {
  context: BrowserContext;
  page: Page;
  close(): Promise<void>;
}

/** Starts the installed browser. */
export async function openBrowser(): Promise<TestBrowser> {
  const profile = await mkdtemp(join(tmpdir(), 'docket-browser-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.TEST_CHROMIUM!,
    args: CHROMIUM_OPTIONS,
    acceptDownloads: true,
  });
  return {
    context,
    page: await context.newPage(),
    async close() {
      await context.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}

/** A product with a demo organization, and a browser. */
export interface Demo extends TestBrowser {
  product: Product;
  /** Credentials of the administrator. */
  email: string;
  password: string;
}

/** Starts a product with a reproducible demo organization of `people` people, and a browser. */
export async function startDemo({
  people,
  ...options
}: {
  people: number;
  workers: number;
  host?: string;
}): Promise<Demo> {
  const product = await startProduct(options);
  try {
    const seed = ['--people', String(people), '--seed', '5', '--as-of', '2026-11-01T00:00:00Z'];
    const [, email, password] = /Sign in as (\S+) with password (\S+)/.exec(
      await product.cli('seed', ...seed),
    )!;
    const browser = await openBrowser();
    const close = async (): Promise<void> => {
      await browser.close();
      await product.stop();
    };
    return { ...browser, product, email: email!, password: password!, close };
  } catch (error) {
    await product.stop();
    throw error;
  }
}

/** Fills in the sign-in form and submits it. */
export async function signIn(page: Page, url: string, email: string, password: string): Promise<void> {
  await page.goto(`${url}/organization/reports`);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

/** Tags of axe for the rules of WCAG 2.2 up to level AA. */
const WCAG_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Returns the serious and critical accessibility violations on the page: rule and elements. */
export async function seriousViolations(page: Page): Promise<string[]> {
  // Waits for animations, because intermediate colors may violate the contrast rules.
  await page.evaluate(async () => {
    const ends = (animation: Animation) =>
      Number.isFinite(animation.effect?.getComputedTiming().endTime ?? Infinity);
    await Promise.allSettled(
      document
        .getAnimations()
        .filter(ends)
        .map(({ finished }) => finished),
    );
  });
  const { violations } = await new AxeBuilder({ page }).withTags(WCAG_AA).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => String(target)).join(', ')}`);
}

/** Returns by how many pixels the page is wider than the window. */
export const overflowPixels = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

/** Saves a picture of the page in the folder `TEST_PICTURES`, if it is set. */
export async function savePicture(page: Page, name: string): Promise<void> {
  const folder = process.env.TEST_PICTURES;
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}

/**
 * Checks accessibility in light and dark mode and on a phone, and that nothing is wider than a phone.
 * @param name of the pictures
 */
export async function expectAccessible(page: Page, name: string): Promise<void> {
  expect(await seriousViolations(page)).toEqual([]);
  await savePicture(page, `${name}-light`);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await seriousViolations(page)).toEqual([]);
  await savePicture(page, `${name}-dark`);
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await seriousViolations(page)).toEqual([]);
  expect(await overflowPixels(page)).toBeLessThanOrEqual(0);
  await savePicture(page, `${name}-phone`);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.emulateMedia({ colorScheme: 'light' });
}
