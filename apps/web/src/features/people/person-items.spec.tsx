// @vitest-environment happy-dom
import type { AssigneeItem, AssignmentProgress, PersonProgress } from '@docket/contracts';
import { expect, it, vi } from 'vitest';
import { renderComponent } from '../../testing/render-component.js';
import { PersonItems } from './person-items.js';

vi.mock('../auth/use-session.js', () => ({
  useSession: () => ({ organization: { timeZone: 'UTC' } }),
}));

const person = { id: 'p', name: 'Ada', email: 'ada@x.y' } as PersonProgress['person'];
const assignment = { id: 'a', title: 'Injection', complete: 1, tracked: 2 } as AssignmentProgress;
const item: AssigneeItem = {
  type: 'topic',
  id: 'sqli',
  title: 'SQL injection',
  completedAt: '2026-11-02T10:00:00.000Z',
  recordedAt: '2026-11-02T10:00:00.000Z',
  score: 92,
  source: 'lms',
  sourceId: '4711',
  bestScore: 95,
  attempts: 2,
  addedAfterFirstDeadline: false,
};
const missing: AssigneeItem = {
  ...item,
  id: 'xss',
  title: 'Cross-site scripting',
  completedAt: null,
  recordedAt: null,
  score: null,
  source: null,
  sourceId: null,
  bestScore: null,
  attempts: 0,
};

const open = async (items: object[]) => {
  const rendered = renderComponent(<PersonItems assignment={assignment} person={person} />, {
    'GET /api/admin/assignments/a/assignees': [200, { items, total: items.length, page: 1, pageSize: 200 }],
  });
  await rendered.user.click(rendered.screen.getByRole('button', { name: /Injection: 1 of 2/ }));
  return rendered;
};

it('shows what completed each item, and which are missing, of the person only', async () => {
  const other = { personId: 'other', items: [{ ...missing, title: 'Of another person' }] };
  const { screen } = await open([other, { personId: 'p', items: [item, missing] }]);
  expect(await screen.findByText('lms: 4711')).toBeTruthy();
  expect(screen.getByText('SQL injection')).toBeTruthy();
  expect(screen.getByText('Cross-site scripting')).toBeTruthy();
  expect(screen.getByText('Missing')).toBeTruthy();
  expect(screen.queryByText('Of another person')).toBeNull();
});

it('says that the person is not an assignee any more', async () => {
  const { screen } = await open([]);
  expect(await screen.findByText('No active assignments for this person')).toBeTruthy();
});
