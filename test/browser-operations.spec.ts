import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { expectAccessible, signIn, startDemo, type Demo } from './browser.js';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

(process.env.TEST_CHROMIUM ? describe : describe.skip)('an operator in the browser', () => {
  let demo: Demo;
  let page: Page;

  beforeAll(async () => {
    demo = await startDemo({ people: 20, workers: 0 });
    page = demo.page;
  });
  afterAll(() => demo?.close());

  const PASSWORD = 'four words of an operator';
  const linkIn = (output: string): string => /^http\S+\/invitation#\S+$/m.exec(output)![0];

  it('sets the password with the link that the command line prints, once', async () => {
    const link = linkIn(await demo.product.cli('admin', 'operator', 'add', 'olga@example.com'));
    await page.goto(link);
    await page.getByRole('heading', { name: 'Set a password' }).waitFor();
    await page.getByText('olga@example.com, you will sign in to Docket as olga@example.com.').waitFor();
    expect(await page.getByRole('radio').count()).toBe(0);
    await expectAccessible(page, 'password-link');
    await page.getByLabel('New password').fill('operator');
    await page.keyboard.press('Enter');
    await page.getByText(/15/).first().waitFor();
    await page.getByLabel('New password').fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Operations', exact: true }).waitFor();
    await page.goto('about:blank');
    await page.goto(link);
    await page.getByRole('heading', { name: 'This link is no longer valid' }).waitFor();
  });

  it('sets another password after a reset, which ends the session', async () => {
    const link = linkIn(await demo.product.cli('admin', 'operator', 'reset-password', 'olga@example.com'));
    await page.goto(`${demo.product.url}/operations`);
    await page.getByLabel('E-mail').waitFor();
    await page.goto(link);
    await page.getByLabel('New password').fill(`${PASSWORD} again`);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Operations', exact: true }).waitFor();
    await page.context().clearCookies();
    await signIn(page, demo.product.url, 'olga@example.com', PASSWORD);
    await page.getByRole('alert').waitFor();
    await signIn(page, demo.product.url, 'olga@example.com', `${PASSWORD} again`);
    await page.getByRole('heading', { name: 'Operations', exact: true }).waitFor();
  });

  it('sees which organizations use most of their quotas', async () => {
    for (let n = 1; n <= 12; n += 1)
      await demo.product.database.asOwner(`insert into organization (slug, name) values ($1, $2)`, [
        `org-${n}`,
        `Organization ${n}`,
      ]);
    const store = (slug: string, gibibytes: number) =>
      demo.product.database.asOwner(
        `with added as (insert into person (organization_id, email, name) select id, 'sam@example.org', 'Sam'
             from organization where slug = $1 returning *),
           done as (insert into report (organization_id, kind, params, subject, requested_by, requested_by_name,
               requested_by_email, status, started_at, finished_at)
             select organization_id, 'training', '{}', 'All', id, name, email, 'completed', now(), now() from added returning *)
         insert into artefact (organization_id, report_id, file_name, media_type, size, sha256, pages)
           select organization_id, id, 'a.pdf', 'application/pdf', $2::bigint * 1024 ^ 3, repeat('a', 64), 1 from done`,
        [slug, gibibytes],
      );
    await store('org-7', 50);
    await store('org-3', 45);
    await store('org-9', 12);
    await page.goto(`${demo.product.url}/operations?organizationsPageSize=10`);
    const table = page.getByRole('table', { name: 'Organizations' });
    const rows = table.getByRole('row');
    await rows.nth(10).waitFor();
    expect(await rows.nth(1).innerText()).toMatch(/Organization 7[^]*50.GiB of 50.GiB[^]*Quota reached/);
    expect(await rows.nth(2).innerText()).toMatch(/Organization 3[^]*Nearly reached/);
    expect(await rows.nth(3).innerText()).toMatch(/Organization 9[^]*24% used/);
    // The parameters of one list do not change the others.
    await page.getByText('No stuck reports').waitFor();
    await expectAccessible(page, 'operations');
    await page.getByRole('button', { name: 'Next page' }).press('Enter');
    await page.getByText('11–13 of 13').waitFor();
    expect(page.url()).toContain('organizationsPage=2');
  });
});
