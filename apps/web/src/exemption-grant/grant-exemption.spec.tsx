// @vitest-environment happy-dom
import { newId } from '@docket/contracts';
import { within } from '@testing-library/react';
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
  const rendered = renderComponent(
    <GrantExemption subject={{ id: 's', name: 'Subject', about: '', subject }} />,
    {
      'GET /api/admin/assignments/a/assignees': people,
      'GET /api/admin/compliance/frameworks/f/items/1/people': people,
      'GET /api/admin/compliance/regulatory/f/items/1/people': people,
    },
  );
  await rendered.user.click(rendered.screen.getByRole('button', { name: 'Grant exemption' }));
  return rendered;
};

it.each<[string, GrantSubject]>([
  ['this assignment', { type: 'assignment', id: 'a' }],
  ['this risk', { ...item, kind: 'owasp', noun: 'risk' }],
  ['this requirement', { ...item, kind: 'regulatory', noun: 'requirement' }],
])('says that the people are excluded from the figures of %s', async (name, subject) => {
  const { screen } = await open(subject);
  expect(await screen.findByText(new RegExp(`figures of ${name}`))).toBeTruthy();
});

it('exempts selected people from a control that is searched', async () => {
  const { screen, user } = renderComponent(
    <GrantExemption
      people={[
        { id: newId(), name: 'Ada', about: 'ada@x.example' },
        { id: newId(), name: 'Bo', about: 'bo@x.example' },
      ]}
    />,
    {
      'GET /api/admin/users': people,
      'GET /api/admin/search': [
        200,
        {
          assignments: [],
          controls: [
            {
              id: '6.2.2',
              title: 'Training',
              framework: { id: 'pci', kind: 'regulatory', noun: 'requirement', title: 'PCI DSS' },
            },
          ],
        },
      ],
    },
  );
  await user.click(screen.getByRole('button', { name: 'Grant exemption' }));
  const dialog = await screen.findByRole('dialog');
  expect(screen.getAllByText(/@x\.example/)).toHaveLength(2);
  await user.click(within(dialog).getByRole('button', { name: 'Grant exemption' }));
  await screen.findByText('Choose an assignment or a control.');
  await user.type(screen.getByRole('combobox', { name: /^Exempt from/ }), '6.2');
  await user.click(await screen.findByRole('option', { name: /6\.2\.2 Training/ }));
  expect(await screen.findByText(/figures of this requirement/)).toBeTruthy();
});

it('focuses the first field', async () => {
  const { screen } = await open({ type: 'assignment', id: 'a' });
  const field = await screen.findByRole('combobox', { name: /^People/ });
  await vi.waitFor(() => expect(document.activeElement).toBe(field));
});
