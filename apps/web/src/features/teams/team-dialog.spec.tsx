// @vitest-environment happy-dom
import type { TeamView } from '@docket/contracts';
import { expect, it, vi } from 'vitest';
import { show } from '../../testing/show.js';
import { TeamDialog } from './team-dialog.js';

const team: TeamView = {
  id: '0197a6b2-0000-7000-8000-000000000001',
  name: 'Payments',
  people: 3,
  updatedAt: '2026-11-01T00:00:00.000Z',
} as TeamView;
const close = vi.fn();

it('adds a team and closes', async () => {
  const { user, screen, sent } = show(<TeamDialog naming="new" close={close} />, {
    'POST /api/admin/teams': [201, { ...team, name: 'Mobile' }],
  });
  await user.type(await screen.findByLabelText(/Name/), 'Mobile');
  await user.click(screen.getByRole('button', { name: 'Add' }));
  expect(await screen.findByText('Added')).toBeTruthy();
  expect(sent).toEqual([{ route: 'POST /api/admin/teams', body: { name: 'Mobile' } }]);
  expect(close).toHaveBeenCalledOnce();
});

it('refuses an empty name before it asks the server', async () => {
  const { user, screen, sent } = show(<TeamDialog naming="new" close={close} />);
  await user.click(await screen.findByRole('button', { name: 'Add' }));
  expect(screen.getByLabelText(/Name/).getAttribute('aria-invalid')).toBe('true');
  expect(sent).toEqual([]);
});

it('shows that a name is taken at the field, and keeps what was typed', async () => {
  const { user, screen } = show(<TeamDialog naming="new" close={close} />, {
    'POST /api/admin/teams': [
      409,
      {
        error: 'conflict',
        message: 'There is already a team of this name.',
        issues: [{ path: 'name', message: 'is taken' }],
      },
    ],
  });
  await user.type(await screen.findByLabelText(/Name/), 'payments{Enter}');
  expect(await screen.findByText('Is taken')).toBeTruthy();
  expect(screen.getByLabelText<HTMLInputElement>(/Name/).value).toBe('payments');
  expect(document.activeElement).toBe(screen.getByLabelText(/Name/));
});

it('renames the version that was shown', async () => {
  const route = `PATCH /api/admin/teams/${team.id}`;
  const { user, screen, sent } = show(<TeamDialog naming={team} close={close} />, {
    [route]: [200, { ...team, name: 'Checkout' }],
  });
  const field = await screen.findByLabelText<HTMLInputElement>(/Name/);
  expect(field.value).toBe('Payments');
  await user.clear(field);
  await user.type(field, 'Checkout{Enter}');
  expect(await screen.findByText('Renamed')).toBeTruthy();
  expect(sent).toEqual([{ route, body: { name: 'Checkout', expectedUpdatedAt: team.updatedAt } }]);
});
