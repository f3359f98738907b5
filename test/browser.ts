import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { startProduct, type Product } from './product.js';

/** Nothing is sent to its maker, and nothing is asked on the first start. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A browser with a profile of its own. */
export interface TestBrowser {
  context: BrowserContext;
  page: Page;
  close(): Promise<void>;
}

/** Starts the browser of this machine. */
export async function openBrowser(): Promise<TestBrowser> {
  const profile = await mkdtemp(join(tmpdir(), 'docket-browser-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.TEST_CHROMIUM!,
    args: QUIET,
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

/** A product with a demo organization, and a browser to visit it. */
export interface Demo extends TestBrowser {
  product: Product;
  /** How its administrator signs in. */
  email: string;
  password: string;
}

/** Starts a product with a demo organization of `people`, the same each time, and a browser. */
export async function startDemo({ people, workers }: { people: number; workers: number }): Promise<Demo> {
  const product = await startProduct({ workers });
  try {
    const options = ['--people', String(people), '--seed', '5', '--as-of', '2026-11-01T00:00:00Z'];
    const [, email, password] = /sign in as (\S+) with (\S+)/.exec(await product.cli('seed', ...options))!;
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

/** Fills in the sign-in page and sends it. */
export async function signIn(page: Page, url: string, email: string, password: string): Promise<void> {
  await page.goto(`${url}/organization/reports`);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

/** The rules of WCAG 2.2 up to level AA, by axe's tags. */
const WCAG_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What axe finds on the page that keeps people out: rule and places. */
export async function seriousFaults(page: Page): Promise<string[]> {
  // Colors on their way, of a dialog that closes or a theme that changes, are nobody's to read.
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

/** By how many pixels the page is wider than its window. */
export const sidewaysPixels = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
