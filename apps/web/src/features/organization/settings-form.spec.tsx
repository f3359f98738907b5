// @vitest-environment happy-dom
import type { SettingsView } from '@docket/contracts';
import { expect, it, vi } from 'vitest';
import { renderComponent, type MockResponse } from '../../testing/render-component.js';
import { SettingsForm } from './settings-form.js';

const ROUTE = 'PATCH /api/admin/settings';
const settings: SettingsView = {
  name: 'Northwind',
  timeZone: 'Europe/Berlin',
  pageSize: 'A4',
  coverageThresholdPercent: 80,
  eligibleJobFunctions: null,
  bespokeSoftwareOnly: false,
  reportRetentionDays: null,
  accentColor: '#0B6E6E',
  documentClassification: 'Confidential',
  secondFactorFor: 'nobody',
  logo: null,
};
const changed = vi.fn();
/** Response to the preview of the rules for eligible people, which the form loads. */
const preview: Record<string, MockResponse> = {
  'GET /api/admin/settings/eligibility': [200, { eligible: 3, learners: 3, jobFunctions: [] }],
};
const render = (responses: Record<string, MockResponse> = {}) => {
  const rendered = renderComponent(<SettingsForm settings={settings} changed={changed} />, {
    ...preview,
    ...responses,
  });
  const saves = () => rendered.sent.filter(({ route }) => route === ROUTE);
  return { ...rendered, saves };
};

it('sends only changed settings', async () => {
  const { user, screen, saves } = render({
    [ROUTE]: [200, { ...settings, pageSize: 'Letter' }],
  });
  await user.click(screen.getByLabelText(/Letter/));
  await user.click(screen.getByRole('button', { name: /Save/ }));
  await vi.waitFor(() => expect(changed).toHaveBeenCalledWith({ ...settings, pageSize: 'Letter' }));
  expect(saves()).toEqual([{ route: ROUTE, body: { pageSize: 'Letter' } }]);
});

it('shows an error at an empty name', async () => {
  const { user, screen, saves } = render();
  await user.clear(screen.getByLabelText('Name'));
  await user.click(screen.getByRole('button', { name: /Save/ }));
  expect(screen.getByLabelText('Name').getAttribute('aria-invalid')).toBe('true');
  expect(saves()).toEqual([]);
});

it('shows the error of the server and keeps the input', async () => {
  const { user, screen } = render({
    [ROUTE]: [503, { error: 'unavailable', message: 'The database cannot be reached.' }],
  });
  await user.type(screen.getByLabelText('Name'), ' GmbH');
  await user.click(screen.getByRole('button', { name: /Save/ }));
  expect(await screen.findByText(/database cannot be reached/)).toBeTruthy();
  expect(screen.getByLabelText<HTMLInputElement>('Name').value).toBe('Northwind GmbH');
});
