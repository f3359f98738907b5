// @vitest-environment happy-dom
import type { PersonView } from '@docket/contracts';
import { expect, it, vi } from 'vitest';
import { renderComponent } from '../../testing/render-component.js';
import { PersonDrawer } from './person-drawer.js';

vi.mock('../auth/use-session.js', () => ({ useSession: () => ({ organization: { timeZone: 'UTC' } }) }));

const person: PersonView = {
  id: '0197a6b2-0000-7000-8000-000000000001',
  email: 'ada@example.com',
  name: 'Ada',
  role: 'learner',
  status: 'active',
  team: null,
  languages: ['go'],
  jobFunction: 'Developer',
  bespokeSoftware: false,
  access: 'none',
  joinedAt: '2026-01-15T09:30:00.000Z',
  leftAt: null,
  createdAt: '2026-01-15T09:30:00.000Z',
  updatedAt: '2026-01-15T09:30:00.000Z',
};
const SAVE = `PATCH /api/admin/users/${person.id}`;
const edit = (changes: Partial<PersonView> = {}) =>
  renderComponent(<PersonDrawer editing={{ ...person, ...changes }} close={vi.fn()} showLink={vi.fn()} />, {
    'GET /api/admin/settings/eligibility': [200, { eligible: 1, learners: 1, jobFunctions: [] }],
    [SAVE]: [200, { ...person, bespokeSoftware: true }],
  });

it('sends the changed values with the date from which they apply', async () => {
  const { user, screen, sent } = edit();
  await user.click(await screen.findByLabelText('Works on bespoke software'));
  await user.type(screen.getByLabelText('Effective from (optional)'), '2026-02-01');
  await user.click(screen.getByRole('button', { name: 'Save changes' }));
  await vi.waitFor(() => expect(sent.map(({ route }) => route)).toContain(SAVE));
  expect(sent.find(({ route }) => route === SAVE)!.body).toEqual({
    bespokeSoftware: true,
    effectiveAt: '2026-02-01T00:00:00.000Z',
    expectedUpdatedAt: person.updatedAt,
  });
});

it('requires a change that applies from the date', async () => {
  const { user, screen, sent } = edit();
  const date = await screen.findByLabelText('Effective from (optional)');
  await user.type(date, '2026-02-01');
  await user.click(screen.getByRole('button', { name: 'Save changes' }));
  await vi.waitFor(() => expect(date.getAttribute('aria-invalid')).toBe('true'));
  expect(sent.some(({ route }) => route === SAVE)).toBe(false);
});

it('offers no values that are fixed after a person has left', async () => {
  const { screen } = edit({ status: 'left', leftAt: '2026-06-01T00:00:00.000Z' });
  expect(await screen.findByText(/stay as on the day of leaving/)).toBeTruthy();
  for (const label of ['Role', 'Team', 'Programming languages', 'Job function', 'Effective from (optional)'])
    expect(screen.queryByLabelText(label)).toBeNull();
  expect(screen.getByLabelText(/^Name/)).toBeTruthy();
});

it('shows a date before the person joined as a date of the time zone', async () => {
  const { user, screen, sent } = edit();
  const date = await screen.findByLabelText('Effective from (optional)');
  await user.click(screen.getByLabelText('Works on bespoke software'));
  await user.type(date, '2026-01-14');
  await user.click(screen.getByRole('button', { name: 'Save changes' }));
  expect(await screen.findByText(/joined on 2026-01-15 \(UTC\)/)).toBeTruthy();
  expect(sent.some(({ route }) => route === SAVE)).toBe(false);
});

it('does not change the joining date together with an effective date', async () => {
  const { user, screen, sent } = edit();
  const joined = await screen.findByLabelText('Joined on');
  await user.click(screen.getByLabelText('Works on bespoke software'));
  await user.type(screen.getByLabelText('Effective from (optional)'), '2026-02-01');
  await user.clear(joined);
  await user.type(joined, '2026-01-10');
  await user.click(screen.getByRole('button', { name: 'Save changes' }));
  expect(await screen.findByText(/Save one of the changes first/)).toBeTruthy();
  expect(sent.some(({ route }) => route === SAVE)).toBe(false);
});
