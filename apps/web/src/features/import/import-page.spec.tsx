// @vitest-environment happy-dom
import type { ImportProgress } from '@docket/contracts';
import { expect, it } from 'vitest';
import { show, type Answer } from '../../testing/show.js';
import { ImportPage } from './import-page.js';

const ROUTE = 'POST /api/admin/imports';
const people = new File(['email,name\n'], 'people.csv', { type: 'text/csv' });

const result = {
  file: 'people.csv',
  kind: 'people',
  rows: 3,
  created: 2,
  updated: 1,
  unchanged: 0,
  ignored: 0,
} as const;
const answering = (...lines: ImportProgress[]): Record<string, Answer> => ({
  [ROUTE]: [200, lines.map((line) => `${JSON.stringify(line)}\n`).join('')],
});

async function importing(answers: Record<string, Answer>, file = people) {
  const shown = show(<ImportPage />, answers);
  const input = document.querySelector<HTMLInputElement>('input[type=file]')!;
  await shown.user.upload(input, file);
  return shown;
}

it('sends the chosen files and tells what became of each', async () => {
  const files = [{ ...result, rejected: 0 }];
  const { user, screen, sent } = await importing(
    answering(
      { type: 'progress', file: 'people.csv', rows: 3 },
      { type: 'file', result: files[0]! },
      { type: 'done', ok: true, files, rejections: [] },
    ),
  );
  await user.click(screen.getByRole('button', { name: 'Import' }));
  expect(await screen.findByRole('button', { name: 'Import other files' })).toBeTruthy();
  expect((sent[0]!.body as FormData).getAll('files')).toHaveLength(1);
  expect(screen.queryByText(/Rejected rows/)).toBeNull();
});

it('lists the rows that were refused, with place and remedy', async () => {
  const files = [{ ...result, created: 0, updated: 0, rejected: 1 }];
  const rejections = [{ file: 'people.csv', line: 3, field: 'email', reason: 'It is empty. Fill it in.' }];
  const { user, screen } = await importing(answering({ type: 'done', ok: false, files, rejections }));
  await user.click(screen.getByRole('button', { name: 'Import' }));
  const cells = [...(await screen.findByRole('region', { name: 'Rejected rows' })).querySelectorAll('td')];
  expect(cells.map(({ textContent }) => textContent)).toEqual([
    'people.csv',
    '3',
    'email',
    'It is empty. Fill it in.',
  ]);
});

it('says that it broke off, and that the same files may be imported again', async () => {
  const { user, screen } = await importing(answering({ type: 'progress', file: 'people.csv', rows: 1 }));
  await user.click(screen.getByRole('button', { name: 'Import' }));
  expect(await screen.findByText(/broke off before its end/)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Import the same files again' })).toBeTruthy();
});

it('takes no file that it cannot read, and says which it takes', async () => {
  const { screen } = show(<ImportPage />);
  const drop = screen.getByText('Drop files here').parentElement!;
  const event = new Event('drop', { bubbles: true });
  Object.assign(event, { dataTransfer: { files: [new File(['x'], 'people.xlsx')] } });
  drop.dispatchEvent(event);
  expect((await screen.findByRole('alert')).textContent).toMatch(/Not taken: people\.xlsx/);
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Import' }).disabled).toBe(true);
});
