// From a control to an assignment for its untrained people, by keyboard alone.
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import {
  expectAccessible,
  overflowPixels,
  savePicture,
  seriousViolations,
  signIn,
  startDemo,
  type Demo,
} from './browser.js';

vi.setConfig({ testTimeout: 180_000, hookTimeout: 120_000 });

(process.env.TEST_CHROMIUM ? describe : describe.skip)('an assignment for teams and people', () => {
  let demo: Demo;
  let page: Page;

  beforeAll(async () => {
    demo = await startDemo({ people: 60, workers: 0 });
    page = demo.page;
    // Of unsaved input that a test leaves behind.
    page.on('dialog', (dialog) => void dialog.accept());
    await signIn(page, demo.product.url, demo.email, demo.password);
    await page.getByRole('heading', { name: 'Reports' }).first().waitFor();
  });
  afterAll(() => demo?.close());

  const visit = (path: string) => page.goto(`${demo.product.url}/organization/${path}`);
  const chips = () => page.getByRole('list', { name: 'Selected teams and people' }).getByRole('listitem');
  const field = () => page.getByRole('combobox', { name: 'Teams and people' });

  /** Presses Tab until an element has the focus. */
  async function tabTo(target: Locator): Promise<void> {
    for (let presses = 0; presses < 200; presses += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error('The element is not reached by Tab.');
  }

  async function press(target: Locator, key: string): Promise<void> {
    await tabTo(target);
    await page.keyboard.press(key);
  }

  /** Returns a control with topics on which some people are not trained. */
  const itemToTrain = (): Promise<{ id: string; title: string }> =>
    page.evaluate(async () => {
      const response = await fetch('/api/admin/compliance/regulatory/iso-27001');
      const { items } = await response.json();
      return items.find(
        ({ counts, trained, denominator }: { counts: string; trained: number; denominator: number }) =>
          counts === 'topics' && trained < denominator,
      );
    });

  it('is created for the untrained people of a control by keyboard', async () => {
    const { id, title } = await itemToTrain();
    await visit(`compliance/regulatory/iso-27001/items/${id}`);
    const assign = page.getByRole('button', { name: 'Assign training to these people' });
    await page.getByRole('row').nth(1).waitFor();
    const total = page.getByText(/^\d+ (person|people)$/).first();
    await total.waitFor();
    const counted = await total.textContent();
    await savePicture(page, 'control-light');
    await press(assign, 'Enter');
    await page.getByRole('heading', { name: 'Create assignment' }).waitFor();
    await chips().first().waitFor();
    expect(await page.getByLabel('Title').inputValue()).toBe(`${id} ${title}`);
    expect(
      await page.getByRole('list', { name: 'Selected items' }).getByRole('listitem').count(),
    ).toBeGreaterThan(0);
    const people = await chips().count();
    expect(people).toBeGreaterThan(0);
    expect(parseInt(counted!)).toBe(people);
    const inScope = page.getByRole('complementary', { name: 'Summary' });
    await inScope.getByText(String(people), { exact: true }).waitFor();
    await expectAccessible(page, 'assignment-for-people');

    // Removing a person by keyboard returns to the field, from which a team is added.
    await press(chips().first().getByRole('button'), 'Enter');
    await vi.waitFor(async () => expect(await chips().count()).toBe(people - 1));
    expect(await field().evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.type('platform');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await vi.waitFor(async () => expect(await chips().count()).toBe(people));
    expect(await chips().first().textContent()).toMatch(/^Team: /);

    await press(page.getByRole('button', { name: 'Create assignment' }).last(), 'Enter');
    await page.getByRole('heading', { name: `${id} ${title}` }).waitFor();
    const scope = page.getByRole('button', { name: `1 team and ${people - 1} people` });
    await press(scope, 'Enter');
    await page.getByText('Team: ').first().waitFor();
    await expectAccessible(page, 'assignment-of-people');
  });

  it('keeps the selection in the form to edit it', async () => {
    await page.getByRole('link', { name: 'Edit', exact: true }).first().click();
    await chips().first().waitFor();
    const before = await chips().count();
    await chips().first().getByRole('button').click();
    await page.getByRole('button', { name: 'Save changes' }).click();
    await page.getByRole('button', { name: `${before - 1} people` }).waitFor();
  });

  it('exempts people who are selected in their list, and assigns training to them', async () => {
    await visit('people?status=active&role=learner');
    const row = page.getByRole('row').nth(1);
    await row.waitFor();
    await press(row, ' ');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press(' ');
    const selected = page.getByRole('group', { name: 'Selected rows' });
    await selected.getByText('Selected: 2').waitFor();
    await page.getByRole('button', { name: 'Next page' }).click();
    await page.getByRole('checkbox', { name: 'Select all rows of this page' }).waitFor();
    await selected.getByText('Selected: 2').waitFor();
    await expectAccessible(page, 'people-selected');

    await press(selected.getByRole('button', { name: 'Grant exemption' }), 'Enter');
    const dialog = page.getByRole('dialog', { name: 'Grant exemption' });
    await dialog.getByRole('combobox', { name: 'Exempt from' }).waitFor();
    await page.keyboard.type('A.8.28');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await dialog.getByLabel('Reason').fill('Parental leave');
    await dialog.getByLabel('Approved by').fill('Head of engineering');
    await dialog.getByRole('button', { name: /^Until/ }).click();
    await page.getByRole('button', { name: 'Next month' }).click();
    await page.getByRole('button', { name: /^15 / }).click();
    // Closes the calendar, not the dialog.
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Next month' }).waitFor({ state: 'hidden' });
    await dialog.waitFor();
    await expectAccessible(page, 'exempt-selected');
    await dialog.getByRole('button', { name: 'Grant exemption' }).click();
    await page.getByText('Exemption granted').waitFor();
    await selected.getByText('Selected: 0').waitFor();

    await page.getByRole('checkbox', { name: 'Select all rows of this page' }).click();
    await selected.getByRole('button', { name: 'Assign training' }).click();
    await chips().first().waitFor();
    expect(await chips().count()).toBeGreaterThan(2);
  });

  it('reports all mistakes at once', async () => {
    await visit('assignments/new');
    await page.getByRole('radiogroup', { name: 'Assign to' }).getByText('Teams and people').click();
    await page.getByRole('button', { name: 'Create assignment' }).last().click();
    await page.getByText('Choose at least one team or person.').waitFor();
    await page.getByText('Choose the content to assign.').waitFor();
    expect(await page.getByLabel('Title').getAttribute('aria-invalid')).toBe('true');
    await expectAccessible(page, 'assignment-mistakes');
  });

  it('asks before unsaved input is left, and restores it after the session has ended', async () => {
    await visit('assignments/new');
    await page.getByLabel('Title').fill('Unsaved title');
    await page.getByRole('link', { name: 'People', exact: true }).first().click();
    const dialog = page.getByRole('dialog', { name: 'Leave without saving?' });
    await dialog.waitFor();
    await savePicture(page, 'leave-guard');
    expect(await seriousViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect(await page.getByLabel('Title').inputValue()).toBe('Unsaved title');

    await page.context().clearCookies();
    await page.getByRole('radiogroup', { name: 'Assign to' }).getByText('Teams and people').click();
    await field().fill('a');
    await page.getByText('Your session has ended. Sign in to continue.').waitFor();
    await page.getByLabel('E-mail').fill(demo.email);
    await page.getByLabel('Password', { exact: true }).fill(demo.password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('Your unsaved input was restored.').waitFor();
    expect(await page.getByLabel('Title').inputValue()).toBe('Unsaved title');
    await page.getByRole('button', { name: 'Discard it' }).click();
    expect(await page.getByLabel('Title').inputValue()).toBe('');
    await page.getByRole('link', { name: 'People', exact: true }).first().click();
    await page.getByRole('heading', { name: 'People' }).first().waitFor();
  });

  it('is filled in from the list of assignees, also in Arabic', async () => {
    await visit('assignments');
    await page.getByRole('link', { name: 'Injection', exact: true }).click();
    await page.getByRole('row').nth(1).waitFor();
    await page.getByRole('button', { name: 'Assign training to these people' }).click();
    await chips().first().waitFor();
    expect(await page.getByLabel('Title').inputValue()).toBe('Injection');
    await page.request.patch(`${demo.product.url}/api/account`, {
      headers: { origin: demo.product.url },
      data: { language: 'ar' },
    });
    await page.reload();
    await page.getByRole('list', { name: 'الفرق والأشخاص المختارون' }).waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    expect(await overflowPixels(page)).toBeLessThanOrEqual(0);
    await savePicture(page, 'assignment-for-people-arabic');
  });
});
