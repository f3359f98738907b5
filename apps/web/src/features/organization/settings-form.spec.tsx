// @vitest-environment happy-dom
import type { SettingsView } from '@docket/contracts';
import { expect, it, vi } from 'vitest';
import { show } from '../../testing/show.js';
import { SettingsForm } from './settings-form.js';

const ROUTE = 'PATCH /api/admin/settings';
const settings: SettingsView = {
  name: 'Northwind',
  timeZone: 'Europe/Berlin',
  pageSize: 'A4',
  coverageThresholdPercent: 80,
  reportRetentionDays: null,
  accentColor: '#0B6E6E',
  logo: null,
};
const changed = vi.fn();

it('sends only what differs', async () => {
  const { user, screen, sent } = show(<SettingsForm settings={settings} changed={changed} />, {
    [ROUTE]: [200, { ...settings, pageSize: 'Letter' }],
  });
  await user.click(screen.getByLabelText(/Letter/));
  await user.click(screen.getByRole('button', { name: /Save/ }));
  await vi.waitFor(() => expect(changed).toHaveBeenCalledWith({ ...settings, pageSize: 'Letter' }));
  expect(sent).toEqual([{ route: ROUTE, body: { pageSize: 'Letter' } }]);
});

it('refuses an empty name at its field', async () => {
  const { user, screen, sent } = show(<SettingsForm settings={settings} changed={changed} />);
  await user.clear(screen.getByLabelText('Name'));
  await user.click(screen.getByRole('button', { name: /Save/ }));
  expect(screen.getByLabelText('Name').getAttribute('aria-invalid')).toBe('true');
  expect(sent).toEqual([]);
});

it('says why the server refused, and keeps what was typed', async () => {
  const { user, screen } = show(<SettingsForm settings={settings} changed={changed} />, {
    [ROUTE]: [503, { error: 'unavailable', message: 'The database cannot be reached just now.' }],
  });
  await user.type(screen.getByLabelText('Name'), ' GmbH');
  await user.click(screen.getByRole('button', { name: /Save/ }));
  expect(await screen.findByText(/database cannot be reached/)).toBeTruthy();
  expect(screen.getByLabelText<HTMLInputElement>('Name').value).toBe('Northwind GmbH');
});
