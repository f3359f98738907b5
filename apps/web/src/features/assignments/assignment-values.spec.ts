import { describe, expect, it } from 'vitest';
import { createAssignment, updateAssignment, type AssignmentView } from '@docket/contracts';
import {
  blank,
  changeOf,
  previewOf,
  requestOf,
  valuesOf,
  type AssignmentValues,
} from './assignment-values.js';

const ZONE = 'Europe/Berlin';
const id = '01a20832-465f-77b2-97a8-e4df3d821499';
const choice = (name: string) => ({ id: name, name, about: '' });
const target = (part: Partial<AssignmentValues['target']>): AssignmentValues => ({
  ...blank,
  title: 'Injection',
  target: { ...blank.target, ...part },
});
const given: AssignmentView = {
  id,
  title: 'Injection',
  target: { type: 'module', title: 'A03', family: 'web', id: 'a03', items: null },
  scope: { type: 'team', id, title: 'Platform' },
  deadline: '2026-12-01T16:00:00.000Z',
  mandatory: true,
  note: null,
  active: true,
  trackedItems: 4,
  assignees: 12,
  createdAt: '2026-11-01T00:00:00.000Z',
  updatedAt: '2026-11-02T00:00:00.000Z',
};

describe('a draft asks for', () => {
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
      'a set in its order',
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
  ])('%s, whatever else was looked at', (_, part, wanted) => {
    const values = target({ course: choice('other'), items: [], ...part });
    expect(createAssignment.parse(requestOf(values, ZONE))).toMatchObject({
      target: wanted,
      scope: { type: 'organization' },
    });
  });

  it('nothing yet, and says what is missing in words', () => {
    const values = { ...blank, scope: { ...blank.scope, type: 'team' as const } };
    const { issues } = createAssignment.safeParse(requestOf(values, ZONE)).error!;
    expect(issues.map(({ path, message }) => [path.join('.'), message])).toEqual([
      ['title', 'Fill this in.'],
      ['target', 'Choose what to train.'],
      ['scope', 'Choose whom it is for.'],
    ]);
    expect(previewOf(values)).toEqual({});
  });
});

describe('an edit', () => {
  it('of nothing sends nothing', () => {
    expect(changeOf(given, valuesOf(given, ZONE), ZONE)).toBeNull();
  });

  it('sends what differs, and the version it was made from', () => {
    const values = { ...valuesOf(given, ZONE), deadline: '2026-12-01 18:00:00', note: 'Soon' };
    const change = changeOf(given, values, ZONE);
    expect(change).toEqual({
      deadline: '2026-12-01T17:00:00.000Z',
      note: 'Soon',
      expectedUpdatedAt: given.updatedAt,
    });
    expect(updateAssignment.safeParse(change).success).toBe(true);
    const whole = { ...valuesOf(given, ZONE), deadline: null };
    whole.scope = { ...whole.scope, type: 'organization' };
    expect(changeOf(given, whole, ZONE)).toMatchObject({ deadline: null, scope: { type: 'organization' } });
  });

  it('asks what it would do, itself left out', () => {
    expect(previewOf(valuesOf(given, ZONE), id)).toEqual({
      title: 'Injection',
      targetType: 'module',
      targetFamily: 'web',
      targetId: 'a03',
      scopeType: 'team',
      scopeId: id,
      except: id,
    });
  });
});
