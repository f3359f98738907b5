// @vitest-environment happy-dom
import type { TeamView } from '@docket/contracts';
import { expect, it, vi } from 'vitest';
import { renderComponent } from '../../testing/render-component.js';
import { TeamDialog } from './team-dialog.js';

const team: TeamView = {
  id: '0197a6b2-0000-7000-8000-000000000001',
  name: 'Payments',
  people: 3,
  updatedAt: '2026-11-01T00:00:00.000Z',
} as TeamView;
const close = vi.fn();

it('adds a team and closes', async () => {
  const { user, screen, sent } = renderComponent(<TeamDialog editing="new" close={close} />, {
    'POST /api/admin/teams': [201, { ...team, name: 'Mobile' }],
  });
  await user.type(await screen.findByLabelText(/Name/), 'Mobile');
  await user.click(screen.getByRole('button', { name: 'Add team' }));
  expect(await screen.findByText('Team added')).toBeTruthy();
  expect(sent).toEqual([{ route: 'POST /api/admin/teams', body: { name: 'Mobile' } }]);
  expect(close).toHaveBeenCalledOnce();
});

it('rejects an empty name without a request', async () => {
  const { user, screen, sent } = renderComponent(<TeamDialog editing="new" close={close} />);
  await user.click(await screen.findByRole('button', { name: 'Add team' }));
  expect(screen.getByLabelText(/Name/).getAttribute('aria-invalid')).toBe('true');
  expect(sent).toEqual([]);
});

it('shows a conflict at the field and keeps the input', async () => {
  const { user, screen } = renderComponent(<TeamDialog editing="new" close={close} />, {
    'POST /api/admin/teams': [
      409,
      {
        error: 'conflict',
        message: 'A team named "payments" already exists. Choose another name.',
        issues: [{ path: 'name', message: 'Another team already has this name.' }],
      },
    ],
  });
  await user.type(await screen.findByLabelText(/Name/), 'payments{Enter}');
  expect(await screen.findByText('Another team already has this name.')).toBeTruthy();
  expect(screen.getByLabelText<HTMLInputElement>(/Name/).value).toBe('payments');
  expect(document.activeElement).toBe(screen.getByLabelText(/Name/));
});

it('renames the team and sends the expected version', async () => {
  const route = `PATCH /api/admin/teams/${team.id}`;
  const { user, screen, sent } = renderComponent(<TeamDialog editing={team} close={close} />, {
    [route]: [200, { ...team, name: 'Checkout' }],
  });
  const field = await screen.findByLabelText<HTMLInputElement>(/Name/);
  expect(field.value).toBe('Payments');
  await user.clear(field);
  await user.type(field, 'Checkout{Enter}');
  expect(await screen.findByText('Team renamed')).toBeTruthy();
  expect(sent).toEqual([{ route, body: { name: 'Checkout', expectedUpdatedAt: team.updatedAt } }]);
});
