import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { signIn, startDemo, type Demo } from './browser.js';
import { firstLoad, totalBytes } from './first-load.js';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

/**
 * Largest first load of each page, in kB on the wire. The names of the demo organization need a second font file in the list
 * of people. Each page loads the messages of all pages in its language, 22 kB in English. Reduce the limits when pages become smaller; increase one only with a reason.
 */
const BUDGETS = [
  { path: '/organization', total: 475, script: 380 },
  { path: '/organization/reports', total: 340, script: 260 },
  { path: '/organization/people', total: 540, script: 345 },
];

(process.env.TEST_CHROMIUM ? describe : describe.skip)('the first load of a page', () => {
  let demo: Demo;

  beforeAll(async () => {
    demo = await startDemo({ people: 60, workers: 0 });
    await signIn(demo.page, demo.product.url, demo.email, demo.password);
    await demo.page.getByRole('heading', { name: 'Reports' }).first().waitFor();
  });
  afterAll(() => demo?.close());

  it.each(BUDGETS)('of $path stays below $total kB on the wire', async ({ path, total, script }) => {
    const load = await firstLoad(demo.context, `${demo.product.url}${path}`);
    expect(load.bytes['Script']! / 1000).toBeLessThan(script);
    expect(totalBytes(load) / 1000).toBeLessThan(total);
  });
});
