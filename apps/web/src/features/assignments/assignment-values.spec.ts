import { describe, expect, it } from 'vitest';
import { createAssignment, updateAssignment } from '@docket/contracts';
import {
  blank,
  changeOf,
  creationOf,
  previewOf,
  requestOf,
  valuesOf,
  valuesOfTraining,
  type AssignmentValues,
  type EditedAssignment,
} from './assignment-values.js';

const ZONE = 'Europe/Berlin';
const id = '01a20832-465f-77b2-97a8-e4df3d821499';
const choice = (name: string) => ({ id: name, name, about: '' });
const target = (part: Partial<AssignmentValues['target']>): AssignmentValues => ({
  ...blank,
  title: 'Injection',
  target: { ...blank.target, ...part },
});
const existing: EditedAssignment = {
  id,
  title: 'Injection',
  target: { type: 'module', title: 'A03', family: 'web', id: 'a03', items: null },
  scope: { type: 'team', id, title: 'Platform', teams: 1, people: 0 },
  entries: [{ type: 'team', id, title: 'Platform', email: null }],
  deadline: '2026-12-01T16:00:00.000Z',
  mandatory: true,
  note: null,
  active: true,
  recognizeEarlierDays: 90,
  joinerDays: 14,
  countsFrom: '2026-08-03T00:00:00.000Z',
  deadlineHistory: [],
  trackedItems: 4,
  assignees: 12,
  createdAt: '2026-11-01T00:00:00.000Z',
  updatedAt: '2026-11-02T00:00:00.000Z',
};

describe('the request of a draft', () => {
  it.each([
    ['a family', { family: 'web' as const }, { type: 'category', family: 'web' }],
    [
      'a module',
      { family: 'web' as const, module: choice('a03') },
      { type: 'module', family: 'web', id: 'a03' },
    ],
    [
      'a topic',
      { family: 'web' as const, module: choice('a03'), topic: choice('sqli') },
      { type: 'topic', id: 'sqli' },
    ],
    ['a course', { by: 'course' as const, course: choice('basics') }, { type: 'course', id: 'basics' }],
    ['a scenario', { by: 'scenario' as const, scenario: choice('token') }, { type: 'scenario', id: 'token' }],
    [
      'a custom selection in order',
      {
        by: 'custom' as const,
        items: [
          { type: 'scenario' as const, id: 'token', title: 'T' },
          { type: 'topic' as const, id: 'sqli', title: 'S' },
        ],
      },
      {
        type: 'custom',
        items: [
          { type: 'scenario', id: 'token' },
          { type: 'topic', id: 'sqli' },
        ],
      },
    ],
  ])('selects %s and ignores the other selections', (_, part, expected) => {
    const values = target({ course: choice('other'), items: [], ...part });
    expect(createAssignment.parse(requestOf(values, ZONE))).toMatchObject({
      target: expected,
      scope: { type: 'organization' },
    });
  });

  it('has the days that are fixed at creation, and reports invalid ones', () => {
    const values = { ...target({ family: 'web' }), recognizeEarlierDays: 90, joinerDays: '' };
    expect(createAssignment.safeParse(creationOf({ ...values, joinerDays: 0 }, ZONE)).data).toMatchObject({
      recognizeEarlierDays: 90,
      joinerDays: 0,
    });
    const request = creationOf({ ...values, recognizeEarlierDays: 366 }, ZONE);
    const { issues } = createAssignment.safeParse(request).error!;
    const message = 'Enter a whole number of days from 0 to 365.';
    expect(issues.map((issue) => [issue.path.join('.'), issue.message])).toEqual([
      ['recognizeEarlierDays', message],
      ['joinerDays', message],
    ]);
  });

  it('reports missing values', () => {
    const values = { ...blank, scope: { ...blank.scope, type: 'selection' as const } };
    const { issues } = createAssignment.safeParse(requestOf(values, ZONE)).error!;
    expect(issues.map(({ path, message }) => [path.join('.'), message])).toEqual([
      ['title', 'Required. Enter a value.'],
      ['target', 'Choose the content to assign.'],
      ['scope', 'Choose at least one team or person.'],
    ]);
    expect(previewOf(values)).toEqual({});
  });
});

describe('a form that opens with people', () => {
  const people = [choice('ada'), choice('bo')];

  it('has their topics as a custom selection', () => {
    const items = [{ type: 'topic' as const, id: 'sqli', title: 'SQL' }];
    const values = valuesOfTraining({ title: 'A03', items, teams: [], people });
    expect(requestOf(values, ZONE)).toMatchObject({
      title: 'A03',
      target: { type: 'custom', items: [{ type: 'topic', id: 'sqli' }] },
      scope: { type: 'selection', teams: [], people: ['ada', 'bo'] },
    });
  });

  it('leaves the content to the user if there are no topics', () => {
    const values = valuesOfTraining({ title: '', items: [], teams: [], people });
    expect(requestOf(values, ZONE).target).toBeUndefined();
  });
});

describe('the change of an edit', () => {
  it('returns null if nothing changed', () => {
    expect(changeOf(existing, valuesOf(existing, ZONE), ZONE)).toBeNull();
  });

  it('contains the changed properties and the expected version', () => {
    const values = { ...valuesOf(existing, ZONE), deadline: '2026-12-01 18:00:00', note: 'Soon' };
    const change = changeOf(existing, values, ZONE);
    expect(change).toEqual({
      deadline: '2026-12-01T17:00:00.000Z',
      note: 'Soon',
      expectedUpdatedAt: existing.updatedAt,
    });
    expect(updateAssignment.safeParse(change).success).toBe(true);
    const withoutDeadline = { ...valuesOf(existing, ZONE), deadline: null };
    withoutDeadline.scope = { ...withoutDeadline.scope, type: 'organization' };
    expect(changeOf(existing, withoutDeadline, ZONE)).toMatchObject({
      deadline: null,
      scope: { type: 'organization' },
    });
  });

  it('previews the draft without the edited assignment', () => {
    expect(previewOf(valuesOf(existing, ZONE), id)).toEqual({
      title: 'Injection',
      targetType: 'module',
      targetFamily: 'web',
      targetId: 'a03',
      scope: { type: 'selection', teams: [id], people: [] },
      excludeId: id,
    });
  });
});
