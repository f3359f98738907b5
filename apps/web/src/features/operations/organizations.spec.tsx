// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { type MockResponse, renderComponent } from '../../testing/render-component.js';
import { QuotaList } from './organizations.js';

const ROUTE = 'GET /api/operations/organizations';
const organization = (name: string, [stored, uploaded, queued]: [number, number, number]) => ({
  organization: { id: name, name },
  storedBytes: { used: stored, quota: 1_000 * 1024 ** 2 },
  uploadedMebibytes: { used: uploaded, quota: 100 },
  queuedReports: { used: queued, quota: 200 },
  exports: { used: 0, quota: 2 },
  imports: { used: 0, quota: 2 },
  requests: { running: 0, waiting: 0 },
  refusals: 0,
});
const render = (response: MockResponse, change = vi.fn()) =>
  renderComponent(<QuotaList query={{ page: 1, pageSize: 25 }} change={change} />, { [ROUTE]: response });
const page = (items: unknown[], total = items.length): MockResponse => [
  200,
  { items, page: 1, pageSize: 25, total },
];

it('shows the use of each quota, and names quotas that are reached or nearly reached', async () => {
  const items = [
    organization('Full', [1_000 * 1024 ** 2, 101, 200]),
    organization('Busy', [800 * 1024 ** 2, 79, 199]),
    organization('Calm', [0, 0, 1]),
  ];
  const { screen } = render(page(items));
  await screen.findByText('3 organizations');
  // The window of the test is narrow: each row is a card.
  const cards = screen
    .getAllByRole('listitem')
    .map((card) => [...card.children].map(({ textContent }) => textContent.replaceAll('\u00a0', ' ')));
  expect(cards).toEqual([
    [
      'Full',
      'Stored files1,000 MiB of 1,000 MiBQuota reached',
      'Uploads in 24 hours101 MiB of 100 MiBQuota reached',
      'Queued reports200 of 200Quota reached',
    ],
    [
      'Busy',
      'Stored files800 MiB of 1,000 MiBNearly reached',
      'Uploads in 24 hours79 MiB of 100 MiB79% used',
      'Queued reports199 of 200Nearly reached',
    ],
    [
      'Calm',
      'Stored files0 B of 1,000 MiB0% used',
      'Uploads in 24 hours0 B of 100 MiB0% used',
      'Queued reports1 of 200<1% used',
    ],
  ]);
});

it('says how to create the first organization', async () => {
  const { screen } = render(page([]));
  await screen.findByText('No organizations yet');
  screen.getByText(/run admin create/);
});

it('shows that it is loading', () => {
  const { screen } = render(page([]));
  expect(screen.getByRole('status', { name: 'Loading organizations' })).toBeTruthy();
});

it.each([
  ['unreachable', /reach/],
  [[500, { error: 'internal_error', message: 'An error occurred.' }], /An error occurred/],
] as [MockResponse, RegExp][])('offers to try again after an error: %j', async (response, text) => {
  const { screen, user, sent } = render(response);
  const alert = await screen.findByRole('alert', {}, { timeout: 15_000 });
  expect(alert.textContent).toMatch(text);
  const before = sent.length;
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  await vi.waitFor(() => expect(sent.length).toBeGreaterThan(before));
});

it('turns pages', async () => {
  const change = vi.fn();
  const { screen, user } = render(page([organization('A', [1, 1, 1])], 60), change);
  await user.click(await screen.findByRole('button', { name: /next/i }));
  expect(change).toHaveBeenCalledWith({ page: 2 });
});
