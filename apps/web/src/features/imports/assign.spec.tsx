// @vitest-environment happy-dom
import type { ImportFileResult } from '@docket/contracts';
import { expect, it } from 'vitest';
import { renderComponent } from '../../testing/render-component.js';
import { AssignPerson } from './assign-person.js';
import { AssignTopic } from './assign-topic.js';
import { UnmappedObjects } from './unmapped-objects.js';

const QUIZ = 'https://lms.example/quiz/9';
const MAP = 'POST /api/admin/statements/objects';
const TOPICS = 'GET /api/admin/content/topics';
const topics = {
  items: [{ id: 'sqli', title: 'SQL injection', module: { family: 'web', id: 'a03', title: 'Injection' } }],
  total: 1,
};
const recorded = { recorded: 2, ignored: 0, waiting: 1 };

it('assigns the chosen topic by keyboard and says how many statements count', async () => {
  const { user, screen, sent } = renderComponent(<AssignTopic object={QUIZ} />, {
    [TOPICS]: [200, topics],
    [MAP]: [200, recorded],
  });
  const assign = screen.getByRole<HTMLButtonElement>('button', { name: `Assign the topic to ${QUIZ}` });
  expect(assign.disabled).toBe(true);
  await user.click(screen.getByRole('combobox', { name: `Topic of ${QUIZ}` }));
  await screen.findByRole('option', { name: /SQL injection/ });
  await user.keyboard('{ArrowDown}{Enter}');
  assign.focus();
  await user.keyboard('{Enter}');
  expect(await screen.findByText('2 statements count now, 1 still wait')).toBeTruthy();
  expect(sent.at(-1)).toEqual({ route: MAP, body: { object: QUIZ, topicId: 'sqli' } });
});

it('asks before statements do not count', async () => {
  const { user, screen, sent } = renderComponent(<AssignTopic object={QUIZ} />, {
    [MAP]: [200, { recorded: 0, ignored: 3, waiting: 0 }],
  });
  await user.click(screen.getByRole('button', { name: `Do not count statements about ${QUIZ}` }));
  expect(sent).toEqual([]);
  await user.click(await screen.findByRole('button', { name: 'Do not count' }));
  expect(await screen.findByText('3 statements do not count')).toBeTruthy();
  expect(sent.at(-1)?.body).toEqual({ object: QUIZ, topicId: null });
});

it('shows why a choice could not be saved', async () => {
  const person = { id: 'p', name: 'Ada', email: 'ada@x.example', team: null };
  const actor = {
    object: null,
    name: null,
    email: null,
    account: '7',
    accountIssuer: 'https://lms.example',
    statements: 1,
    firstAt: '2026-01-01T00:00:00.000Z',
    lastAt: '2026-01-01T00:00:00.000Z',
    firstStatement: 's',
  };
  const { user, screen, sent } = renderComponent(<AssignPerson actor={actor} />, {
    'GET /api/admin/users': [200, { items: [person], total: 1 }],
    'POST /api/admin/statements/actors': [409, { error: 'conflict', message: 'Bo has this account.' }],
  });
  await user.click(screen.getByRole('combobox', { name: 'Person of 7' }));
  await user.click(await screen.findByRole('option', { name: /Ada/ }));
  await user.click(screen.getByRole('button', { name: 'Assign the person to 7' }));
  expect(await screen.findByText('Bo has this account.')).toBeTruthy();
  expect(sent.at(-1)?.body).toEqual({
    email: null,
    account: '7',
    accountIssuer: 'https://lms.example',
    userId: 'p',
  });
});

it('reports that the server is not reachable', async () => {
  const { user, screen } = renderComponent(<AssignTopic object={QUIZ} />, {
    [TOPICS]: [200, topics],
    [MAP]: 'unreachable',
  });
  await user.click(screen.getByRole('combobox', { name: `Topic of ${QUIZ}` }));
  await user.click(await screen.findByRole('option', { name: /SQL injection/ }));
  await user.click(screen.getByRole('button', { name: `Assign the topic to ${QUIZ}` }));
  expect(await screen.findByText('The choice could not be saved')).toBeTruthy();
});

it('lists the activities of all files once, and asks to import them again', async () => {
  const file: ImportFileResult = {
    file: 'a.json',
    kind: 'xapi',
    encoding: null,
    imported: false,
    rows: 1,
    created: 0,
    updated: 0,
    unchanged: 0,
    ignored: 0,
    leftOut: [],
    leftOutValues: [],
    rejected: 1,
    unmapped: [{ object: QUIZ, name: 'Final quiz', statements: 1, firstStatement: 's1' }],
  };
  const files = [file, file];
  const { user, screen } = renderComponent(<UnmappedObjects files={files} />, {
    [TOPICS]: [200, topics],
    [MAP]: [200, { recorded: 0, ignored: 0, waiting: 0 }],
  });
  expect(screen.getAllByText('Final quiz')).toHaveLength(1);
  expect(screen.getByText(QUIZ)).toBeTruthy();
  expect(screen.getAllByText('First statement: s1')).toHaveLength(1);
  await user.click(screen.getByRole('combobox', { name: `Topic of ${QUIZ}` }));
  await user.click(await screen.findByRole('option', { name: /SQL injection/ }));
  await user.click(screen.getByRole('button', { name: `Assign the topic to ${QUIZ}` }));
  expect(await screen.findByText('Assigned. Import the same files again.')).toBeTruthy();
});
