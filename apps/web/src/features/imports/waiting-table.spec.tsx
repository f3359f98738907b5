// @vitest-environment happy-dom
import type { WaitingGroup } from '@docket/contracts';
import { expect, it, vi } from 'vitest';
import { renderComponent } from '../../testing/render-component.js';
import { WaitingTable } from './waiting-table.js';

vi.mock('../auth/use-session.js', () => ({ useSession: () => ({ organization: { timeZone: 'UTC' } }) }));

const group: WaitingGroup = {
  object: null,
  name: null,
  email: null,
  account: null,
  accountIssuer: null,
  statements: 2,
  firstAt: '2026-01-01T00:00:00.000Z',
  lastAt: '2026-02-01T00:00:00.000Z',
  firstStatement: 's',
};
/** Returns how each activity or actor is shown. */
const shown = (groups: WaitingGroup[], reason: 'object' | 'actor') => {
  const { screen } = renderComponent(<WaitingTable groups={groups} reason={reason} stale={false} />, {});
  return screen
    .getAllByRole('listitem')
    .map((card) => [...card.querySelectorAll('bdi')].map(({ textContent }) => textContent));
};

it('shows the name of an activity above its ID, and only the ID without a name', () => {
  const [quiz, other] = ['https://lms.example/quiz/9', 'https://lms.example/quiz/10'];
  expect(
    shown(
      [
        { ...group, object: quiz, name: 'Final quiz' },
        { ...group, object: other },
      ],
      'object',
    ),
  ).toEqual([['Final quiz', quiz], [other]]);
});

it('shows the name of an actor above the address or the account', () => {
  const groups = [
    { ...group, email: 'ada@x.example', name: 'Ada' },
    { ...group, account: '7', accountIssuer: 'https://lms.example', name: 'Bo' },
    { ...group, account: '8', accountIssuer: 'https://lms.example' },
  ];
  expect(shown(groups, 'actor')).toEqual([
    ['Ada', 'ada@x.example'],
    ['Bo', '7', 'https://lms.example'],
    ['8', 'https://lms.example'],
  ]);
});
