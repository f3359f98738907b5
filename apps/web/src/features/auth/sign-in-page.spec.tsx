// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { renderComponent } from '../../testing/render-component.js';
import { SignInPage } from './sign-in-page.js';

const ROUTE = 'POST /api/auth/sign-in/email';
const onSignedIn = vi.fn(async () => undefined);

it('reports a missing password and focuses the field', async () => {
  const { user, screen, sent } = renderComponent(<SignInPage ended={false} onSignedIn={onSignedIn} />);
  await user.type(screen.getByLabelText('E-mail'), 'ada@example.com');
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
  expect(screen.getByLabelText('Password').getAttribute('aria-invalid')).toBe('true');
  expect(document.activeElement).toBe(screen.getByLabelText('Password'));
  expect(sent).toEqual([]);
});

it('reports incorrect credentials and keeps the e-mail address', async () => {
  const response = { error: 'unauthenticated', message: 'Wrong.' };
  const { user, screen } = renderComponent(<SignInPage ended={false} onSignedIn={onSignedIn} />, {
    [ROUTE]: [401, response],
  });
  await user.type(screen.getByLabelText('E-mail'), 'ada@example.com');
  await user.type(screen.getByLabelText('Password'), 'not the password{Enter}');
  expect((await screen.findByRole('alert')).textContent).toContain('Incorrect e-mail or password');
  expect(screen.getByLabelText<HTMLInputElement>('E-mail').value).toBe('ada@example.com');
  expect(onSignedIn).not.toHaveBeenCalled();
});

it('reports that the server is unreachable', async () => {
  const { user, screen } = renderComponent(<SignInPage ended={false} onSignedIn={onSignedIn} />, {
    [ROUTE]: 'unreachable',
  });
  await user.type(screen.getByLabelText('E-mail'), 'ada@example.com');
  await user.type(screen.getByLabelText('Password'), 'some password{Enter}');
  expect((await screen.findByRole('alert')).textContent).toMatch(/reach/);
});

it('continues after sign-in', async () => {
  const { user, screen, sent } = renderComponent(<SignInPage ended onSignedIn={onSignedIn} />, {
    [ROUTE]: [200, { status: true }],
  });
  expect(screen.getByText(/session has ended/)).toBeTruthy();
  await user.type(screen.getByLabelText('E-mail'), 'ada@example.com');
  await user.type(screen.getByLabelText('Password'), 'the password{Enter}');
  await vi.waitFor(() => expect(onSignedIn).toHaveBeenCalledOnce());
  expect(sent).toEqual([{ route: ROUTE, body: { email: 'ada@example.com', password: 'the password' } }]);
});
