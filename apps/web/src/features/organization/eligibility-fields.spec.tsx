// @vitest-environment happy-dom
import type { SettingsView } from '@docket/contracts';
import { expect, it, vi } from 'vitest';
import { renderComponent } from '../../testing/render-component.js';
import { SettingsForm } from './settings-form.js';

const SAVE = 'PATCH /api/admin/settings';
const PREVIEW = 'GET /api/admin/settings/eligibility';
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
const preview = (eligible: number) => ({
  eligible,
  learners: 12,
  jobFunctions: [{ name: 'Developer', people: 7 }],
});

it('shows how many people are eligible with the settings', async () => {
  const { screen } = renderComponent(<SettingsForm settings={settings} changed={vi.fn()} />, {
    [PREVIEW]: [200, preview(7)],
  });
  expect(await screen.findByText('7 of 12 learners are eligible now with these settings.')).toBeTruthy();
});

it('warns if the settings make nobody eligible', async () => {
  const { screen } = renderComponent(<SettingsForm settings={settings} changed={vi.fn()} />, {
    [PREVIEW]: [200, preview(0)],
  });
  expect(await screen.findByText(/^Nobody is eligible/)).toBeTruthy();
});

it('saves job functions, and null if the last one is removed', async () => {
  const saved = { ...settings, eligibleJobFunctions: ['developer'], bespokeSoftwareOnly: true };
  const changed = vi.fn();
  const { user, screen, sent } = renderComponent(<SettingsForm settings={settings} changed={changed} />, {
    [PREVIEW]: [200, preview(7)],
    [SAVE]: [200, saved],
  });
  const bodies = () => sent.filter(({ route }) => route === SAVE).map(({ body }) => body);
  await user.type(
    screen.getByRole('combobox', { name: 'Job functions of eligible people' }),
    'Developer{Enter}',
  );
  await user.click(screen.getByLabelText('Only people who work on bespoke software'));
  await user.click(screen.getByRole('button', { name: /Save/ }));
  await vi.waitFor(() => expect(changed).toHaveBeenCalledWith(saved));
  expect(bodies()).toEqual([{ eligibleJobFunctions: ['Developer'], bespokeSoftwareOnly: true }]);
});
