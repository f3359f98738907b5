// @vitest-environment happy-dom
import type { ImportFileResult, ImportProgress } from '@docket/contracts';
import { expect, it } from 'vitest';
import { imports } from '../../messages/imports.js';
import { renderComponent, type MockResponse } from '../../testing/render-component.js';
import { ImportPage } from './import-page.js';

const ROUTE = 'POST /api/admin/imports';
const people = new File(['email,name\n'], 'people.csv', { type: 'text/csv' });

const result: Omit<ImportFileResult, 'rejected'> = {
  file: 'people.csv',
  kind: 'people',
  encoding: 'utf-8',
  imported: true,
  rows: 3,
  created: 2,
  updated: 1,
  unchanged: 0,
  ignored: 0,
  leftOut: [],
  leftOutValues: [],
};
const responseOf = (...lines: ImportProgress[]): Record<string, MockResponse> => ({
  [ROUTE]: [200, lines.map((line) => `${JSON.stringify(line)}\n`).join('')],
});

async function chooseFile(responses: Record<string, MockResponse>, file = people) {
  const rendered = renderComponent(<ImportPage />, responses);
  const input = document.querySelector<HTMLInputElement>('input[type=file]')!;
  await rendered.user.upload(input, file);
  return rendered;
}

it('sends the selected files and shows the result', async () => {
  const files = [{ ...result, rejected: 0 }];
  const { user, screen, sent } = await chooseFile(
    responseOf(
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

it('lists rejected rows with location and reason', async () => {
  const files = [{ ...result, imported: false, created: 0, updated: 0, rejected: 1 }];
  const rejections = [{ file: 'people.csv', line: 3, field: 'email', reason: 'It is empty. Fill it in.' }];
  const { user, screen } = await chooseFile(responseOf({ type: 'done', ok: false, files, rejections }));
  await user.click(screen.getByRole('button', { name: 'Import' }));
  const cells = [...(await screen.findByRole('region', { name: 'Rejected rows' })).querySelectorAll('td')];
  expect(cells.map(({ textContent }) => textContent)).toEqual([
    'people.csv',
    '3',
    'email',
    'It is empty. Fill it in.',
  ]);
});

it('reports an interrupted import and offers to import the files again', async () => {
  const { user, screen } = await chooseFile(responseOf({ type: 'progress', file: 'people.csv', rows: 1 }));
  await user.click(screen.getByRole('button', { name: 'Import' }));
  expect(await screen.findByText(/was interrupted/)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Import the same files again' })).toBeTruthy();
});

it('rejects unsupported files and lists the supported extensions', async () => {
  const { screen } = renderComponent(<ImportPage />);
  const drop = screen.getByText('Drop files here').parentElement!;
  const event = new Event('drop', { bubbles: true });
  Object.assign(event, { dataTransfer: { files: [new File(['x'], 'people.xlsx')] } });
  drop.dispatchEvent(event);
  expect((await screen.findByRole('alert')).textContent).toMatch(/Unsupported file: people\.xlsx/);
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Import' }).disabled).toBe(true);
});

it('lists every kind of file', () => {
  const { screen } = renderComponent(<ImportPage />);
  const { xapi: _, ...csv } = imports.files.kinds;
  const listed = screen.getByText(/^CSV with a header row/).textContent!;
  expect(Object.values(csv).filter((kind) => !listed.includes(kind))).toEqual([]);
});
