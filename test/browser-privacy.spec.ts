import { readFile } from 'node:fs/promises';
import type { PersonView } from '@docket/contracts';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { expectAccessible, seriousViolations, signIn, startDemo, type Demo } from './browser.js';
import { Client } from './client.js';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

(process.env.TEST_CHROMIUM ? describe : describe.skip)('personal data in the browser', () => {
  let demo: Demo;
  let page: Page;
  let person: PersonView;

  beforeAll(async () => {
    demo = await startDemo({ people: 40, workers: 1 });
    ({ page } = demo);
    const { url } = demo.product;
    const admin = await Client.signIn(url, demo.email, demo.password);
    const list = await admin.send('GET', '/admin/users?role=learner&status=active&pageSize=1');
    const [first] = ((await list.json()) as { items: PersonView[] }).items;
    const renamed = await admin.send('PATCH', `/admin/users/${first!.id}`, { name: 'Zoë Quillfeather' });
    person = (await renamed.json()) as PersonView;
    for (const kind of ['framework-evidence', 'person-record']) {
      const params = kind === 'person-record' ? { personId: person.id } : { frameworkId: 'pci-dss' };
      await admin.until(await admin.generate(kind, params), ['completed', 'failed']);
    }
    await signIn(page, url, demo.email, demo.password);
    await page.getByRole('heading', { name: 'Reports' }).first().waitFor();
  });
  afterAll(() => demo?.close());

  const visit = () => page.goto(`${demo.product.url}/organization/people/${person.id}`);
  const openMenu = () => page.getByRole('button', { name: 'Personal data' }).click();

  it('exports all data about a person as a file', async () => {
    await visit();
    await openMenu();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: 'Export personal data' }).click(),
    ]);
    const exported = JSON.parse(await readFile(await download.path(), 'utf8'));
    expect(download.suggestedFilename()).toMatch(/^person-.*\.json$/);
    expect(exported).toMatchObject({ personId: person.id, records: { person: [{ name: person.name }] } });
  });

  it('explains why the data of a member cannot be erased', async () => {
    await visit();
    await openMenu();
    await page.getByRole('menuitem', { name: 'Erase personal data' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/Deactivate the person first/).waitFor();
    await expectAccessible(page, 'obstacle');
    await dialog.getByRole('button', { name: 'Close' }).last().click();
  });

  it('erases the data of a person who has left after the address was typed', async () => {
    await visit();
    await page.getByRole('button', { name: 'Deactivate' }).click();
    await page.getByRole('button', { name: 'Deactivate person' }).click();
    await page.getByRole('button', { name: 'Reactivate' }).waitFor();
    await openMenu();
    await page.getByRole('menuitem', { name: 'Erase personal data' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('2 stored reports with this person').waitFor();
    await expectAccessible(page, 'dialog');
    const field = dialog.getByLabel('Confirm the e-mail address');
    await field.fill('somebody@example.org');
    await dialog.getByRole('button', { name: 'Erase personal data' }).click();
    await dialog.getByText(`To confirm, type the e-mail address of the person: ${person.email}.`).waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await field.fill(person.email);
    await dialog.getByRole('button', { name: 'Erase personal data' }).click();
    await page.getByRole('heading', { name: `erased-${person.id.slice(-12)}` }).waitFor();
    await page.getByText(/The personal data of this person was erased on/).waitFor();
    await expect.poll(() => page.getByText(person.name).count()).toBe(0);
  });

  it('lists the reports for a decision about each', async () => {
    await visit();
    const section = page.locator('section').filter({
      has: page.getByRole('heading', { name: 'Reports that contain this person' }),
    });
    await section.getByText('Not decided').first().waitFor();
    await expectAccessible(page, 'decisions');
    const record = section.getByRole('row', { name: /Person Record/ });
    await record.getByRole('button', { name: 'Delete file' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete file' }).click();
    await record.getByText('File deleted').waitFor();
    const evidence = section.getByRole('row', { name: /PCI DSS/ });
    await evidence.getByRole('button', { name: 'Keep file' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Keep file' }).click();
    await expect.poll(() => dialog.getByLabel('Legal basis').getAttribute('aria-invalid')).toBe('true');
    await dialog.getByLabel('Legal basis').fill('Statutory retention of audit evidence, 10 years');
    await expectAccessible(page, 'keep');
    await dialog.getByRole('button', { name: 'Keep file' }).click();
    await evidence.getByText('Statutory retention of audit evidence, 10 years').waitFor();
    await expectAccessible(page, 'decided');
  });
});
