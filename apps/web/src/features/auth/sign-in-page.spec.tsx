// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { show } from '../../testing/show.js';
import { SignInPage } from './sign-in-page.js';

const ROUTE = 'POST /api/auth/sign-in/email';
const entered = vi.fn(async () => undefined);

it('asks for what is missing, and puts the focus there', async () => {
  const { user, screen, sent } = show(<SignInPage ended={false} entered={entered} />);
  await user.type(screen.getByLabelText('E-mail'), 'ada@example.com');
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
  expect(screen.getByLabelText('Password').getAttribute('aria-invalid')).toBe('true');
  expect(document.activeElement).toBe(screen.getByLabelText('Password'));
  expect(sent).toEqual([]);
});

it('says that e-mail and password do not belong together, and keeps the e-mail', async () => {
  const refusal = { error: 'unauthenticated', message: 'Wrong.' };
  const { user, screen } = show(<SignInPage ended={false} entered={entered} />, { [ROUTE]: [401, refusal] });
  await user.type(screen.getByLabelText('E-mail'), 'ada@example.com');
  await user.type(screen.getByLabelText('Password'), 'not the password{Enter}');
  expect((await screen.findByRole('alert')).textContent).toContain('do not belong together');
  expect(screen.getByLabelText<HTMLInputElement>('E-mail').value).toBe('ada@example.com');
  expect(entered).not.toHaveBeenCalled();
});

it('says that the server cannot be reached', async () => {
  const { user, screen } = show(<SignInPage ended={false} entered={entered} />, { [ROUTE]: 'unreachable' });
  await user.type(screen.getByLabelText('E-mail'), 'ada@example.com');
  await user.type(screen.getByLabelText('Password'), 'some password{Enter}');
  expect((await screen.findByRole('alert')).textContent).toMatch(/reach/);
});

it('goes on once the session is there', async () => {
  const { user, screen, sent } = show(<SignInPage ended entered={entered} />, {
    [ROUTE]: [200, { status: true }],
  });
  expect(screen.getByText(/session has ended/)).toBeTruthy();
  await user.type(screen.getByLabelText('E-mail'), 'ada@example.com');
  await user.type(screen.getByLabelText('Password'), 'the password{Enter}');
  await vi.waitFor(() => expect(entered).toHaveBeenCalledOnce());
  expect(sent).toEqual([{ route: ROUTE, body: { email: 'ada@example.com', password: 'the password' } }]);
});
