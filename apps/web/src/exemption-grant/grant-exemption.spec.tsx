// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { renderComponent } from '../testing/render-component.js';
import { GrantExemption } from './grant-exemption.js';
import type { GrantSubject } from './grant-subject.js';

vi.mock('../features/auth/use-session.js', () => ({
  useSession: () => ({ organization: { timeZone: 'UTC' } }),
}));

// The growing text field waits for fonts, which happy-dom does not have.
Object.defineProperty(document, 'fonts', { value: new EventTarget() });

const item = { type: 'item', frameworkId: 'f', itemId: '1' } as const;
const people = [200, { items: [], total: 0, page: 1, pageSize: 20 }] as [number, unknown];

const open = async (subject: GrantSubject) => {
  const rendered = renderComponent(<GrantExemption subject={subject} title="Subject" />, {
    'GET /api/admin/assignments/a/assignees': people,
    'GET /api/admin/compliance/frameworks/f/items/1/people': people,
    'GET /api/admin/compliance/regulatory/f/items/1/people': people,
  });
  await rendered.user.click(rendered.screen.getByRole('button', { name: 'Grant exemption' }));
  return rendered;
};

it.each<[string, GrantSubject]>([
  ['this assignment', { type: 'assignment', id: 'a' }],
  ['this risk', { ...item, kind: 'owasp' }],
  ['this control', { ...item, kind: 'regulatory' }],
])('says that the people are excluded from the figures of %s', async (name, subject) => {
  const { screen } = await open(subject);
  expect(await screen.findByText(new RegExp(`figures of ${name}`))).toBeTruthy();
});

it('focuses the first field', async () => {
  const { screen } = await open({ type: 'assignment', id: 'a' });
  const field = await screen.findByRole('combobox', { name: /^People/ });
  await vi.waitFor(() => expect(document.activeElement).toBe(field));
});
