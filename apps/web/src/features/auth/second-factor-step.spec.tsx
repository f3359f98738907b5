// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { renderComponent } from '../../testing/render-component.js';
import { SecondFactorStep } from './second-factor-step.js';

const onSignedIn = vi.fn(async () => undefined);

/** Signs in with a code. @returns the text of the notification, or null */
async function signIn(recoveryCodes: number | null): Promise<string | null> {
  onSignedIn.mockClear();
  const { user, screen } = renderComponent(
    <SecondFactorStep methods={['code', 'recovery_code']} onSignedIn={onSignedIn} back={() => undefined} />,
    { 'POST /api/auth/sign-in/code': [200, { status: true, recoveryCodes }] },
  );
  await user.type(screen.getByLabelText('Code'), 'ABCD{Enter}');
  await vi.waitFor(() => expect(onSignedIn).toHaveBeenCalledOnce());
  if (recoveryCodes === null) return screen.queryByRole('alert')?.textContent ?? null;
  return (await screen.findByRole('alert')).textContent;
}

it('tells how many recovery codes are left after one was used', async () => {
  expect(await signIn(null)).toBeNull();
  expect(await signIn(4)).toBe('You used a recovery code4 codes left');
  const create = 'Create new codes on the page “Profile”.';
  expect(await signIn(3)).toBe(`You used a recovery code3 codes are left. ${create}`);
  expect(await signIn(1)).toBe(`You used a recovery code1 code is left. ${create}`);
  expect(await signIn(0)).toBe(`You used a recovery codeNo code is left. ${create}`);
});
