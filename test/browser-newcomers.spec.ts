import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { signIn, startDemo, type Demo } from './browser.js';

vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

/** What a newcomer decides about the file of another system, and how many inputs the whole import takes at most. */
interface Newcomer {
  /** Names of the file and the topics that they mean. */
  topics: string[];
  /** The fields without a column, by label. */
  constants?: Record<string, string>;
  /** Buttons and switches on the step of the values. */
  choices?: string[];
  inputs: number;
}

const newcomers: Record<string, Newcomer> = {
  'moodle-completion': {
    topics: ['Final quiz', 'Reading list', 'Course complete'],
    choices: ['Day first', 'Count as passed'],
    inputs: 12,
  },
  'canvas-gradebook': {
    topics: ['SQL injection quiz', 'Threat model'],
    constants: { 'Completed at': '2026-03-31' },
    inputs: 10,
  },
  totara: { choices: ['Count as passed'], topics: ['Injection for developers', 'Secrets'], inputs: 9 },
  'secure-code-warrior': { topics: ['OWASP basics'], inputs: 6 },
  'hr-roster': { topics: [], inputs: 4 },
};

(process.env.TEST_CHROMIUM ? describe : describe.skip)('newcomers in the browser', () => {
  let demo: Demo;
  let page: Page;
  let topics: string[];
  /** Clicks and texts of the current file. */
  let inputs: number;

  beforeAll(async () => {
    demo = await startDemo({ people: 20, workers: 0 });
    page = demo.page;
    await signIn(page, demo.product.url, demo.email, demo.password);
    await page.getByRole('heading', { name: 'Reports' }).first().waitFor();
    const response = await page.request.get(`${demo.product.url}/api/admin/content/topics?pageSize=3`);
    topics = ((await response.json()) as { items: { title: string }[] }).items.map(({ title }) => title);
    await page.request.post(`${demo.product.url}/api/admin/imports`, {
      headers: { origin: demo.product.url },
      multipart: {
        files: {
          name: 'people.csv',
          mimeType: 'text/csv',
          buffer: Buffer.from(
            'email,name,joinedAt\nada@example.com,Ada,2020-01-01\ngrace@example.com,Grace,2020-01-01\nalan@example.com,Alan,2020-01-01\n',
          ),
        },
      },
    });
  });
  afterAll(() => demo?.close());

  async function click(name: string): Promise<void> {
    inputs += 1;
    await page.getByRole('button', { name, exact: true }).click();
  }

  async function choose(name: string): Promise<void> {
    inputs += 1;
    await page.getByText(name, { exact: true }).first().click();
  }

  async function meanTopic(value: string, title: string): Promise<void> {
    inputs += 2;
    await page.getByRole('combobox', { name: `Meaning of ${value}` }).fill(title);
    await page.getByRole('option', { name: title }).first().click();
  }

  async function giveConstants(constants: Record<string, string>): Promise<void> {
    for (const [label, value] of Object.entries(constants)) {
      inputs += 1;
      await page.getByLabel(label).fill(value);
    }
  }

  it.each(Object.entries(newcomers))('import %s with few inputs', async (id, newcomer) => {
    inputs = 1;
    await page.goto(`${demo.product.url}/organization/import`);
    const samples = 'libs/import/src/mapping/built-in/samples';
    const buffer = await readFile(join(samples, `${id}.csv`));
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: `${id}-export.csv`, mimeType: 'text/csv', buffer });
    const started = performance.now();
    await click('Continue');
    if (newcomer.constants) {
      await giveConstants(newcomer.constants);
      await click('Continue');
    }
    for (const choice of newcomer.choices ?? []) await choose(choice);
    for (const [at, value] of newcomer.topics.entries()) await meanTopic(value, topics[at]!);
    await click('Continue');
    await click('Import');
    await page.getByText('All rows were imported.').waitFor();
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`${id}: ${inputs} inputs, ${seconds} s of the machine from the file to the result`);
    expect(inputs).toBeLessThanOrEqual(newcomer.inputs);
  });
});
