// The form of an assignment for several teams and people.
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Page } from 'playwright-core';
import { expectAccessible, savePicture, seriousViolations, signIn, startDemo, type Demo } from './browser.js';

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
  const field = () => page.getByRole('combobox', { name: 'Teams and people' });

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
});
