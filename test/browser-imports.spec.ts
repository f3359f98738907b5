import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { expectAccessible, signIn, startDemo, type Demo } from './browser.js';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

(process.env.TEST_CHROMIUM ? describe : describe.skip)('imports in the browser', () => {
  let demo: Demo;
  let page: Page;
  let people: { id: string; email: string }[];
  let topics: { id: string; title: string }[];

  beforeAll(async () => {
    demo = await startDemo({ people: 60, workers: 0 });
    page = demo.page;
    await signIn(page, demo.product.url, demo.email, demo.password);
    await page.getByRole('heading', { name: 'Reports' }).first().waitFor();
    const list = async (path: string) =>
      ((await (await page.request.get(`${demo.product.url}/api/admin/${path}`)).json()) as { items: never[] })
        .items;
    people = await list('users?role=learner&status=active&pageSize=2');
    topics = await list('content/topics?pageSize=2');
  });
  afterAll(() => demo?.close());

  const visit = (path: string) => page.goto(`${demo.product.url}/organization/${path}`);
  const button = (name: string | RegExp) =>
    page.getByRole('button', { name, exact: typeof name === 'string' });

  async function drop(name: string, text: string): Promise<void> {
    await visit('import');
    const file = { name, mimeType: 'text/csv', buffer: Buffer.from(text) };
    await page.locator('input[type=file]').setInputFiles(file);
    await button('Continue').click();
  }

  const report = () => {
    const courses = ['Databases done right', 'Safe pages'].flatMap((course) => [
      course,
      `${course} - Completion date`,
    ]);
    const passed = 'Completed (achieved pass grade)';
    return [
      ['Name', 'Email address', ...courses, 'Course complete'],
      ['Ada', people[0]!.email, passed, '"25/10/26, 17:05"', passed, '"26/10/26, 09:30"', ''],
      ['Bo', people[1]!.email, passed, '"27/10/26, 11:00"', 'Not completed', '', ''],
    ]
      .map((row) => `${row.join(',')}\n`)
      .join('');
  };

  async function choose(value: string, topic: string): Promise<void> {
    const picker = page.getByRole('combobox', { name: `Meaning of ${value}` });
    await picker.fill(topic);
    await page.getByRole('option', { name: topic }).first().click();
  }

  it('brings the completion report of an LMS in', async () => {
    await visit('import');
    await button('Choose files').waitFor();
    await expectAccessible(page, 'import-files');
    await drop('completion-2026-10.csv', report());
    await page.getByRole('heading', { name: 'Topic: values to map' }).waitFor();
    await expectAccessible(page, 'import-values');
    await choose('Databases done right', topics[0]!.title);
    await choose('Safe pages', topics[1]!.title);
    await page.getByText('Day first').click();
    await page.getByText(/^25\/10\/26, 17:05 is read as 2026-10-25/).waitFor();
    await button('Back').click();
    await page.getByRole('combobox', { name: 'Use of column Course complete' }).waitFor();
    await expectAccessible(page, 'import-columns');
    await button('Continue').click();
    await button('Continue').click();
    await button('Import').waitFor();
    await expectAccessible(page, 'import-check');
    await page.getByLabel('Name of the mapping').fill('LMS completion');
    await button('Save mapping').click();
    await page.getByText('Mapping saved').waitFor();
    await button('Import').click();
    await page.getByText('All rows were imported.').waitFor();
    await expectAccessible(page, 'import-result');
    await visit(`people/${people[0]!.id}`);
    await page.getByText(topics[0]!.title).first().waitFor();
    const progress = await page.request.get(`${demo.product.url}/api/admin/users/${people[1]!.id}/progress`);
    expect(await progress.text()).toContain('2026-10-27');
  });

  it('recognizes the file of the next month with one click, and changes nothing for the same rows', async () => {
    await drop('completion-2026-11.csv', report());
    await page.getByText('Everything is imported already. The import changes nothing.').waitFor();
    await button('Finish').click();
    await button('Choose files').waitFor();
    await page.getByText('LMS completion').waitFor();
    await expectAccessible(page, 'import-saved');
  });

  it('maps a course that is new in the file of the next month, and saves it for the following one', async () => {
    const mapping = {
      kind: 'attempts',
      fields: {
        email: { column: 'Learner' },
        topic: { column: 'Course' },
        score: { column: 'Points' },
        completedAt: { column: 'Done' },
      },
      values: { topic: { 'Safe databases': topics[0]!.id } },
    };
    await page.request.post(`${demo.product.url}/api/admin/imports/mappings`, {
      headers: { origin: demo.product.url },
      data: { name: 'Course list', mapping },
    });
    const rowOf = (course: string, day: number) =>
      `${people[0]!.email},${course},9${day},2026-10-0${day} 10:00\n`;
    const october = `Learner,Course,Points,Done\n${rowOf('Safe databases', 1)}`;
    await drop('courses-10.csv', october);
    await button('Import').click();
    await page.getByText('All rows were imported.').waitFor();
    const november = `${october}${rowOf('Safe databases', 2)}${rowOf('Brand new course', 3)}`;
    await drop('courses-11.csv', november);
    await page.getByText('1 row cannot be imported').waitFor();
    await page.getByText(/Topic "Brand new course" not found/).waitFor();
    await expectAccessible(page, 'import-new-value');
    await button('Map values').click();
    await choose('Brand new course', topics[1]!.title);
    await button('Continue').click();
    await page.getByText('2 new records').waitFor();
    await button(/^Replace/).click();
    await page.getByText('Mapping saved').waitFor();
    await button('Import').click();
    await page.getByText('All rows were imported.').waitFor();
    await drop('courses-12.csv', `${november}${rowOf('Brand new course', 4)}`);
    await page.getByText('1 new record').waitFor();
  });

  it('keeps the good rows, and takes the corrected file of the others', async () => {
    await drop('teams.csv', 'name\nNight shift\nNight shift\nEarly shift\n');
    await page.getByText('1 row cannot be imported').waitFor();
    await page.getByRole('radio', { name: 'Import their other rows' }).check();
    await expectAccessible(page, 'import-rejected');
    await button('Import the other rows').click();
    const link = page.getByRole('link', { name: 'Download teams-rejected.csv' });
    await link.waitFor();
    await expectAccessible(page, 'import-kept');
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    const rejected = await readFile(await download.path(), 'utf8');
    expect(rejected).toContain('"Night shift","3"');
    await drop('teams-rejected.csv', rejected.replace('"Night shift"', '"Late shift"'));
    await button('Import').click();
    await page.getByText('All rows were imported.').waitFor();
    await visit('teams');
    for (const team of ['Early shift', 'Late shift', 'Night shift'])
      await page.getByRole('row', { name: new RegExp(team) }).waitFor();
  });

  it('asks before an import is left, and maps columns of an unknown file by keyboard', async () => {
    await drop(
      'staff.csv',
      'Mail;Full name;Cost centre\nnew.person@example.org;New Person;17\nother.person@example.org;Other Person;99\n',
    );
    await page.getByRole('combobox', { name: 'Use of column Cost centre' }).waitFor();
    await expectAccessible(page, 'import-unknown');
    await page.getByRole('link', { name: 'Teams' }).click();
    await page
      .getByRole('dialog', { name: 'Leave the import?' })
      .getByRole('button', { name: 'Stay' })
      .click();
    const kind = page.getByRole('combobox', { name: 'Records in this file' });
    await kind.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('option', { name: 'People', exact: true }).click();
    const use = page.getByRole('combobox', { name: 'Use of column Cost centre' });
    await use.focus();
    await use.fill('Leave out');
    await page.getByRole('option', { name: 'Leave out rows by its value' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByText('Choose the values in the next step.').waitFor();
    await button('Continue').click();
    const rows = page.getByRole('region', { name: 'First rows as they will be read' }).first();
    await rows.waitFor();
    await page.getByRole('checkbox', { name: 'Leave out rows with 99' }).focus();
    await page.keyboard.press('Space');
    await rows.getByText(/^Left out:/).waitFor();
    expect(await rows.getByText(/^Left out:/).count()).toBe(1);
    await expectAccessible(page, 'import-left-out');
    await page.getByRole('link', { name: 'Teams' }).click();
    await button('Leave').click();
    await page.getByRole('heading', { name: 'Teams' }).waitFor();
  });

  it('shows a file that cannot be read, and the loss of the connection', async () => {
    await drop('empty.csv', '');
    await page.getByText('Cannot be read').waitFor();
    await expectAccessible(page, 'import-unreadable');
    await visit('import');
    const file = { name: 'teams.csv', mimeType: 'text/csv', buffer: Buffer.from('name\nX\n') };
    await page.locator('input[type=file]').setInputFiles(file);
    await demo.context.setOffline(true);
    await button('Continue').click();
    await page.getByText('The files could not be uploaded').waitFor();
    await expectAccessible(page, 'import-offline');
    await demo.context.setOffline(false);
    await button('Continue').click();
    await button('Import').waitFor();
  });
});
