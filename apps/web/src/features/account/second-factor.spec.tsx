// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { renderComponent } from '../../testing/render-component.js';
import { SecondFactor } from './second-factor.js';

it.each([
  [4, '4 codes left'],
  [3, 'Only 3 codes left. Create new codes.'],
  [1, 'Only 1 code left. Create new codes.'],
  [0, 'No code left. Create new codes.'],
])('warns when few recovery codes are left: %i', async (recoveryCodes, text) => {
  const factor = {
    authenticator: { addedAt: '2026-11-01T00:00:00.000Z' },
    passkeys: [],
    recoveryCodes,
    required: false,
  };
  const { screen } = renderComponent(<SecondFactor timeZone="UTC" changed={async () => undefined} />, {
    'GET /api/account/second-factor': [200, factor],
  });
  const state = await screen.findByText(text);
  expect(state.querySelector('svg') !== null).toBe(recoveryCodes <= 3);
});

it('does not warn an account without a second factor', async () => {
  const factor = { authenticator: null, passkeys: [], recoveryCodes: 0, required: false };
  const { screen } = renderComponent(<SecondFactor timeZone="UTC" changed={async () => undefined} />, {
    'GET /api/account/second-factor': [200, factor],
  });
  await screen.findByText('Created with the first factor');
  expect(screen.queryByText(/Create new codes/)).toBeNull();
});
