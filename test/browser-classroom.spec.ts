// Classroom training: recorded for selected people by keyboard alone, shown, downloaded and voided.
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { expectAccessible, overflowPixels, signIn, startDemo, type Demo } from './browser.js';

vi.setConfig({ testTimeout: 180_000, hookTimeout: 120_000 });

const SHEET = Buffer.from('%PDF-1.7\nAttendance sheet\n');

(process.env.TEST_CHROMIUM ? describe : describe.skip)('classroom training', () => {
  let demo: Demo;
  let page: Page;

  beforeAll(async () => {
    demo = await startDemo({ people: 60, workers: 0 });
    page = demo.page;
    page.on('dialog', (dialog) => void dialog.accept());
    await signIn(page, demo.product.url, demo.email, demo.password);
    await page.getByRole('heading', { name: 'Reports' }).first().waitFor();
  });
  afterAll(() => demo?.close());

  const visit = (path: string) => page.goto(`${demo.product.url}/organization/${path}`);
  const people = () => page.getByRole('list', { name: 'People' }).getByRole('listitem');
  const record = () => page.getByRole('button', { name: 'Record classroom training' });

  async function press(target: Locator, key: string): Promise<void> {
    for (let presses = 0; presses < 200; presses += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) {
        await page.keyboard.press(key);
        return;
      }
      await page.keyboard.press('Tab');
    }
    throw new Error('The element is not reached by Tab.');
  }

  /** Types into the focused combobox and chooses the first option. */
  async function choose(text: string): Promise<void> {
    await page.keyboard.type(text);
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
  }

  it('has a page without sessions at first', async () => {
    await visit('classroom-sessions');
    await page.getByText('No classroom training yet').waitFor();
    await expectAccessible(page, 'classroom-empty');
  });

  it('is recorded for selected people by keyboard, after all mistakes are shown at once', async () => {
    await visit('people?status=active&role=learner');
    const row = page.getByRole('row').nth(1);
    await row.waitFor();
    await press(row, ' ');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press(' ');
    await press(record(), 'Enter');
    await page.getByRole('heading', { name: 'Record classroom training' }).waitFor();
    await vi.waitFor(async () => expect(await people().count()).toBe(2));

    await press(record(), 'Enter');
    await page.getByText('Choose at least one topic.').waitFor();
    await page.getByText('Choose when the session was completed.').waitFor();
    await page.getByText('Say how the people pass: by attendance, or with a score.').waitFor();
    const topics = page.getByRole('combobox', { name: 'Topics' });
    expect(await topics.evaluate((element) => element === document.activeElement)).toBe(true);
    await expectAccessible(page, 'classroom-mistakes');

    await choose('injection');
    await press(page.getByRole('button', { name: /^Completed/ }), 'Enter');
    await page.getByRole('button', { name: 'Previous month' }).waitFor();
    await press(page.getByRole('button', { name: 'Previous month' }), 'Enter');
    await page.getByRole('button', { name: /^15 / }).press('Enter');
    await page.keyboard.press('Escape');
    await press(page.getByLabel('Trainer'), 'T');
    await page.keyboard.type('ara Trainer');
    await press(page.getByLabel('Title'), 'D');
    await page.keyboard.type('ay of secure coding');
    await press(page.getByRole('radio', { name: 'Attendance counts as passed' }), ' ');
    await page.keyboard.press('ArrowDown');
    await page.getByRole('radio', { name: 'Score for each person', checked: true }).waitFor();
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'page.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<html>') });
    await page.getByText('This file is not a PDF, PNG or JPEG.').waitFor();
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'Attendance.pdf', mimeType: 'application/pdf', buffer: SHEET });
    await page.getByRole('button', { name: 'Remove Attendance.pdf' }).waitFor();

    await press(page.getByRole('combobox', { name: 'Add people or teams' }), 'ArrowDown');
    await choose('platform');
    await vi.waitFor(async () => expect(await people().count()).toBeGreaterThan(2));
    while ((await people().count()) > 2) {
      const count = await people().count();
      await people().last().getByRole('button').click();
      await vi.waitFor(async () => expect(await people().count()).toBe(count - 1));
    }
    await press(page.getByRole('textbox', { name: /^Score of/ }).first(), '9');
    await page.keyboard.type('1.5');
    await press(record(), 'Enter');
    await page.getByText('Enter a score from 0 to 100.').waitFor();
    await page
      .getByRole('textbox', { name: /^Score of/ })
      .last()
      .fill('40');
    await expectAccessible(page, 'classroom-form');
    await press(record(), 'Enter');
    await page.getByRole('heading', { name: 'Day of secure coding' }).waitFor();
    await page.getByText('Classroom training recorded').waitFor();
  });

  it('is shown with its people, results and attendance sheet, which is downloaded', async () => {
    await page.getByRole('cell', { name: 'Not passed' }).waitFor();
    expect(await page.getByRole('cell', { name: '91.5' }).count()).toBe(1);
    await expectAccessible(page, 'classroom-session');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('Attendance.pdf');
    expect(await readFile(await download.path())).toEqual(SHEET);
    await page.setViewportSize({ width: 390, height: 844 });
    await expectAccessible(page, 'classroom-session-phone');
    expect(await overflowPixels(page)).toBeLessThanOrEqual(0);
    await page.setViewportSize({ width: 1280, height: 720 });
  });

  it('is listed, and found by its trainer', async () => {
    await visit('classroom-sessions?search=tara');
    await page.getByRole('link', { name: 'Day of secure coding' }).waitFor();
    await expectAccessible(page, 'classroom-sessions');
  });

  it('is voided with a reason by keyboard, and its sheet is deleted', async () => {
    await page.getByRole('link', { name: 'Day of secure coding' }).click();
    await page.getByRole('cell', { name: 'Not passed' }).waitFor();
    await press(page.getByRole('button', { name: 'Void session' }), 'Enter');
    const dialog = page.getByRole('dialog', { name: 'Void this session?' });
    await dialog.getByLabel('Reason').waitFor();
    await expectAccessible(page, 'classroom-void');
    await page.keyboard.type('Wrong topic');
    await press(dialog.getByRole('button', { name: 'Void session' }), 'Enter');
    await page.getByText(/This session was voided .* Reason: Wrong topic/).waitFor();
    await vi.waitFor(async () => expect(await page.getByRole('cell', { name: 'Voided' }).count()).toBe(2));
    await page.getByRole('button', { name: 'Delete file' }).click();
    const question = page.getByRole('dialog', { name: 'Delete attendance sheet?' });
    await question.getByRole('button', { name: 'Delete file' }).click();
    await page.getByText('Attendance sheet deleted').waitFor();
    await page.getByRole('link', { name: 'Download' }).waitFor({ state: 'detached' });
    await expectAccessible(page, 'classroom-voided');
  });

  it('says that a session does not exist', async () => {
    await visit('classroom-sessions/00000000-0000-7000-8000-000000000000');
    await page.getByText('Session not found').waitFor();
  });
});
