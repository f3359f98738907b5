import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Page } from 'playwright-core';
import {
  expectAccessible,
  savePicture,
  seriousViolations as violationsOn,
  signIn,
  startDemo,
  type Demo,
} from './browser.js';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

(process.env.TEST_CHROMIUM ? describe : describe.skip)("an administrator's pages in the browser", () => {
  let demo: Demo;
  let page: Page;

  beforeAll(async () => {
    demo = await startDemo({ people: 60, workers: 0 });
    page = demo.page;
    await signIn(page, demo.product.url, demo.email, demo.password);
    await page.getByRole('heading', { name: 'Reports' }).first().waitFor();
  });
  afterAll(() => demo?.close());

  const visit = (path: string) => page.goto(`${demo.product.url}/organization/${path}`);
  const seriousViolations = () => violationsOn(page);
  const setLanguage = (language: string) =>
    page.evaluate(async (chosen) => {
      const headers = { 'content-type': 'application/json' };
      await fetch('/api/account', { method: 'PATCH', headers, body: JSON.stringify({ language: chosen }) });
    }, language);

  it('adds a team, renames it and deletes it', async () => {
    await visit('teams');
    await page.getByRole('row').nth(1).waitFor();
    await expectAccessible(page, 'teams');
    await page.getByRole('button', { name: 'Add team' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name').fill('Night shift');
    await dialog.getByRole('button', { name: 'Add' }).click();
    const row = page.getByRole('row', { name: /Night shift/ });
    await row.waitFor();
    await row.getByRole('button').click();
    await page.getByRole('menuitem', { name: /Rename/ }).click();
    await dialog.getByLabel('Name').fill('Day shift');
    await dialog.getByRole('button', { name: 'Rename' }).click();
    const renamed = page.getByRole('row', { name: /Day shift/ });
    await renamed.waitFor();
    await renamed.getByRole('button').click();
    await page.getByRole('menuitem', { name: /Delete/ }).click();
    await page.getByRole('button', { name: 'Delete team' }).click();
    await renamed.waitFor({ state: 'detached' });
  });

  it('shows what the people of a team have not completed', async () => {
    await visit('teams');
    await page.getByRole('row').nth(1).getByRole('link').click();
    await page.getByRole('table', { name: 'People' }).getByRole('row').nth(1).waitFor();
    await page.getByText('Mandatory completion rate').waitFor();
    await expectAccessible(page, 'team');
    await setLanguage('ar');
    await page.reload();
    await page.getByRole('table').first().getByRole('row').nth(1).waitFor();
    expect(await seriousViolations()).toEqual([]);
    await savePicture(page, 'team-arabic');
    await setLanguage('en');
    await visit(`teams/${crypto.randomUUID()}`);
    await page.getByText('Team not found').waitFor();
    const id = await page.evaluate(async () => {
      const body = JSON.stringify({ name: 'Nobody' });
      const headers = { 'content-type': 'application/json' };
      return (await (await fetch('/api/admin/teams', { method: 'POST', headers, body })).json()).id;
    });
    await visit(`teams/${id}`);
    await page.getByText('No active people').waitFor();
    await page.getByText('No assignments for this team').waitFor();
    await expectAccessible(page, 'team-empty');
    await page.getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('button', { name: 'Delete team' }).click();
    await page.getByRole('heading', { level: 1, name: 'Teams' }).waitFor();
  });

  it('sends a test message, and shows what became of it', async () => {
    await visit('mail');
    await page.getByText('No messages yet').waitFor();
    await expectAccessible(page, 'mail-empty');
    await visit('settings');
    await page.getByRole('button', { name: 'Send test message' }).click();
    const section = page.getByRole('region', { name: 'E-mail' });
    await section.getByText(`The test message to ${demo.email} is waiting to be sent.`).waitFor();
    await expectAccessible(page, 'mail-section');
    await page.getByRole('link', { name: 'View e-mail messages' }).click();
    const row = page.getByRole('row', { name: new RegExp(demo.email) });
    await row.getByText('Waiting').waitFor();
    await demo.product.database.asOwner(
      `update mail set state = 'failed', reason = 'refused', answer = '550 5.1.1 No mailbox here', attempts = 1`,
    );
    await page.reload();
    await row.getByText('550 5.1.1 No mailbox here').waitFor();
    await expectAccessible(page, 'mail');
    await row.getByRole('button', { name: `Send again: message to ${demo.email}` }).press('Enter');
    await row.getByText('Waiting').waitFor();
    await visit('mail?state=failed');
    await page.getByText('No results').waitFor();
    await page.context().setOffline(true);
    await page.getByText('You are offline').first().waitFor();
    await page.context().setOffline(false);
  });

  it('exports a filtered list by keyboard', async () => {
    await visit('teams?search=zzz');
    await page.getByText('No results').waitFor();
    expect(await page.getByRole('button', { name: 'Export' }).count()).toBe(0);
    await visit('people?role=learner');
    await page.getByRole('row').nth(1).waitFor();
    for (const [downs, ending] of [
      [0, 'csv'],
      [1, 'xlsx'],
    ] as const) {
      await page.getByRole('button', { name: 'Export' }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('menuitem', { name: 'CSV file' }).waitFor();
      if (ending === 'csv') expect(await seriousViolations()).toEqual([]);
      if (ending === 'csv') await savePicture(page, 'export-menu');
      // The menu opens with the focus on the first entry.
      for (let n = 0; n < downs; n += 1) await page.keyboard.press('ArrowDown');
      const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
      expect(download.suggestedFilename()).toMatch(new RegExp(`^people-.*\\.${ending}$`));
      expect(new URL(download.url()).searchParams.get('role')).toBe('learner');
    }
  });

  it('finds topics, courses and scenarios', async () => {
    await visit('content');
    await page.getByRole('row').nth(1).waitFor();
    await expectAccessible(page, 'content');
    await page.getByLabel('Search topics').fill('no such topic');
    await page.getByText('No results').waitFor();
    for (const tab of ['Courses', 'Scenarios']) {
      await page.getByRole('tab', { name: tab }).click();
      await page.getByRole('row').nth(1).waitFor();
      expect(await seriousViolations()).toEqual([]);
    }
  });

  it('chooses the topic and the person of waiting statements', async () => {
    await visit('import/statements');
    await page.getByText('No statement waits for a topic').waitFor();
    await expectAccessible(page, 'no-waiting-statements');
    await page.evaluate(async () => {
      const post = async (path: string, body: object, headers: Record<string, string> = {}) => {
        const response = await fetch(path, {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...headers },
          body: JSON.stringify(body),
        });
        if (!response.ok) throw new Error(await response.text());
        return response.json();
      };
      const { token } = await post('/api/admin/api-keys', { name: 'LMS', scopes: ['xapi:write'] });
      const { items } = await (await fetch('/api/admin/users?pageSize=1')).json();
      const statement = (changes: object) => ({
        actor: { mbox: `mailto:${items[0].email}` },
        verb: { id: 'http://adlnet.gov/expapi/verbs/passed' },
        object: { id: 'https://lms.example/quiz/9' },
        ...changes,
      });
      const account = { homePage: 'https://lms.example', name: '4711' };
      await post('/api/public/v1/xapi/statements', [statement({}), statement({ actor: { account } })], {
        authorization: `Bearer ${token}`,
        'x-experience-api-version': '1.0.3',
      });
    });
    await page.reload();
    const quiz = page.getByRole('row', { name: /quiz\/9/ });
    await quiz.waitFor();
    await expectAccessible(page, 'waiting-statements');
    const choose = async (row: typeof quiz) => {
      await row.getByRole('combobox').click();
      await page.getByRole('option').first().click();
      await row.getByRole('button', { name: /^Assign/ }).click();
      await row.waitFor({ state: 'detached' });
    };
    await choose(quiz);
    await page.getByText('Waiting for a person', { exact: true }).click();
    const actor = page.getByRole('row', { name: /4711/ });
    await actor.waitFor();
    await expectAccessible(page, 'waiting-actors');
    await choose(actor);
    await page.getByText('No statement waits for a person').waitFor();
  });

  it('adds a custom framework and shows its coverage', async () => {
    await visit('compliance/packs');
    // The form moves when the list above it has loaded.
    await page.waitForLoadState('networkidle');
    const field = page.getByLabel('Framework definition');
    const pack = {
      id: 'our-guideline',
      version: '2026.1',
      kind: 'regulatory',
      title: 'Our guideline',
      items: [{ id: 'SC-1', title: 'Annual training', people: 'any-topic' }],
    };
    await field.fill(JSON.stringify({ ...pack, items: [{ id: 'SC-1' }] }));
    await page.getByRole('button', { name: 'Save framework' }).click();
    await page.locator('#pack-issues').waitFor();
    await expectAccessible(page, 'framework-errors');
    await field.fill(JSON.stringify(pack));
    await page.getByRole('button', { name: 'Save framework' }).click();
    await page.getByRole('row', { name: /Our guideline/ }).waitFor();
    await visit('compliance/regulatory/our-guideline');
    await page.getByText('Annual training').first().waitFor();
    expect(await seriousViolations()).toEqual([]);
  });

  it('requests a report for a past instant, and keeps the instants in links', async () => {
    await visit('reports');
    const card = page.locator('form').filter({ hasText: 'Training Report' });
    await card.getByText('Options', { exact: true }).click();
    const asOf = card.getByLabel('Data as of');
    const knownAt = card.getByLabel('Records known at');
    /** Selects midnight of a day of the previous month. */
    const select = async (field: typeof asOf, day: number) => {
      await field.click();
      await page.getByRole('button', { name: 'Previous month' }).click();
      await page.getByRole('button', { name: new RegExp(`^${day} `) }).click();
      const apply = page.getByRole('button', { name: 'Apply' });
      await apply.click();
      await apply.waitFor({ state: 'hidden' });
    };
    await select(asOf, 10);
    await select(knownAt, 5);
    await expectAccessible(page, 'report-options');
    await card.getByRole('button', { name: 'Generate Training Report' }).click();
    await card.getByText('Choose the time that the report describes, or a later one.').waitFor();
    await card.getByRole('button', { name: 'Clear: Records known at' }).click();
    await card.getByRole('button', { name: 'Generate Training Report' }).click();
    await page.getByRole('link', { name: 'View report' }).first().click();
    const request = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Request' }) });
    await request.getByText(/^Data as of$/).waitFor();
    expect(await request.getByRole('definition').allTextContents()).toContainEqual(
      expect.stringMatching(/ 10, \d{4}, 12:00:00\sAM/),
    );
    const instants = 'asOf=2026-11-15T10%3A00%3A00.000Z&knownAt=2026-11-20T10%3A00%3A00.000Z';
    await visit(`compliance?${instants}`);
    await page.getByRole('link', { name: 'OWASP Top 10 2021' }).click();
    await page.getByText(/records known at Nov 20, 2026, 11:00/).waitFor();
    expect(Object.fromEntries(new URL(page.url()).searchParams)).toMatchObject({
      asOf: expect.stringContaining('2026-11-15T10:00'),
      knownAt: expect.stringContaining('2026-11-20T10:00'),
    });
  });

  it('grants an exemption from a control, changes it and ends it', async () => {
    await visit('exemptions');
    await page.getByText('No exemptions yet').waitFor();
    await expectAccessible(page, 'exemption');
    await visit('compliance/regulatory/pci-dss/items/12.6');
    await page.getByRole('button', { name: 'Grant exemption' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Grant exemption' }).click();
    await dialog.getByText('Choose at least one person.').waitFor();
    expect(await seriousViolations()).toEqual([]);
    await dialog.getByLabel('People').click();
    await page.getByRole('option').first().click();
    await dialog.getByLabel('Reason').fill('Parental leave');
    await dialog.getByLabel('Approved by').fill('Margaret Hamilton');
    await dialog.getByLabel('Until').click();
    await page.getByRole('button', { name: 'Next month' }).click();
    await page.getByRole('button', { name: /^28 / }).click();
    await page.getByRole('button', { name: 'Apply date and time' }).click();
    await dialog.getByRole('button', { name: 'Grant exemption' }).click();
    await dialog.waitFor({ state: 'detached' });
    await visit('exemptions?state=active');
    const row = page.getByRole('row', { name: /Parental leave/ });
    await row.waitFor();
    await expectAccessible(page, 'exemptions');
    await row.getByRole('button').click();
    await page.getByRole('menuitem', { name: 'Edit' }).click();
    await dialog.getByLabel('Reason').fill('Sick leave');
    await dialog.getByRole('button', { name: 'Save changes' }).click();
    const changed = page.getByRole('row', { name: /Sick leave/ });
    await changed.getByRole('button').click();
    await page.getByRole('menuitem', { name: 'End exemption' }).click();
    await dialog.getByRole('button', { name: 'End exemption' }).click();
    await page.getByText('No results').waitFor();
  });

  it('creates an assignment for the organization', async () => {
    await visit('assignments/new');
    await page.getByRole('button', { name: 'Create assignment' }).last().click();
    expect(await page.getByLabel('Title').getAttribute('aria-invalid')).toBe('true');
    await expectAccessible(page, 'new-assignment');
    await page.getByLabel('Title').fill('Injection for everyone');
    await page.getByRole('combobox', { name: 'Family' }).click();
    await page.getByRole('option').first().click();
    await page.getByRole('button', { name: 'Create assignment' }).last().click();
    await page.getByRole('heading', { name: 'Injection for everyone' }).waitFor();
    expect(await seriousViolations()).toEqual([]);
  });
});
