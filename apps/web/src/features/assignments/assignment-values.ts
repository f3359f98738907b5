import type {
  AssignmentDraft,
  AssignmentScope,
  AssignmentTarget,
  AssignmentView,
  createAssignment,
  Family,
  ScopeEntry,
  UpdateAssignment,
} from '@docket/contracts';
import type { z } from 'zod';
import type { NamedItem, TrainingDraft } from '../../assign-training/training-draft.js';
import { clockAt, instantAt } from '../../format/clock.js';
import type { Choice } from '../../picker/picker.js';

/** Selection for each content type. `by` is the type in use; the other selections are kept when it changes. */
export type TargetValues = {
  by: 'topics' | 'course' | 'scenario' | 'custom';
  family: Family | null;
  /** Null selects the entire family. */
  module: Choice | null;
  /** Null selects the entire module. */
  topic: Choice | null;
  course: Choice | null;
  scenario: Choice | null;
  items: NamedItem[];
};

/** The organization, or the selected teams and people. The selection is kept while the type changes. */
export type ScopeValues = { type: 'organization' | 'selection'; teams: Choice[]; people: Choice[] };

/**
 * Values of the form, with the property names of the request. `deadline` is local time in the organization's
 * time zone.
 */
export type AssignmentValues = {
  title: string;
  target: TargetValues;
  scope: ScopeValues;
  deadline: string | null;
  mandatory: boolean;
  note: string;
  /** Empty while the field is empty. Fixed when the assignment is created. */
  recognizeEarlierDays: number | string;
  joinerDays: number | string;
};

type CreationRequest = z.input<typeof createAssignment>;
/** The part of the request that can be changed later. */
export type AssignmentRequest = Omit<CreationRequest, 'recognizeEarlierDays' | 'joinerDays'>;

export const blank: AssignmentValues = {
  title: '',
  target: {
    by: 'topics',
    family: null,
    module: null,
    topic: null,
    course: null,
    scenario: null,
    items: [],
  },
  scope: { type: 'organization', teams: [], people: [] },
  deadline: null,
  mandatory: true,
  note: '',
  recognizeEarlierDays: 0,
  joinerDays: 30,
};

/** An assignment with the teams and people that its scope names. */
export type EditedAssignment = AssignmentView & { entries: ScopeEntry[] };

/** Returns the form values of an assignment. */
export function valuesOf(assignment: EditedAssignment, timeZone: string): AssignmentValues {
  const { title, deadline, mandatory, note, target, scope, recognizeEarlierDays, joinerDays } = assignment;
  const named = (type: ScopeEntry['type']): Choice[] =>
    assignment.entries
      .filter((entry) => entry.type === type)
      .map(({ id, title: name, email }) => ({ id, name, about: email ?? '' }));
  const choice = (id: string | null): Choice => ({ id: id ?? '', name: target.title, about: '' });
  const by = target.type === 'category' || target.type === 'module' ? 'topics' : target.type;
  return {
    title,
    target: {
      ...blank.target,
      by: by === 'topic' ? 'topics' : by,
      family: target.family,
      module: target.type === 'module' ? choice(target.id) : null,
      topic: target.type === 'topic' ? choice(target.id) : null,
      course: target.type === 'course' ? choice(target.id) : null,
      scenario: target.type === 'scenario' ? choice(target.id) : null,
      items: target.items ?? [],
    },
    scope: {
      type: scope.type === 'organization' ? 'organization' : 'selection',
      teams: named('team'),
      people: named('person'),
    },
    deadline: deadline && clockAt(deadline, timeZone),
    mandatory,
    note: note ?? '',
    recognizeEarlierDays,
    joinerDays,
  };
}

/** Returns the selected content, or undefined if none is selected. */
export function targetOf(values: TargetValues): AssignmentTarget | undefined {
  const { by, family, module, topic, course, scenario, items } = values;
  switch (by) {
    case 'course':
      return course ? { type: 'course', id: course.id } : undefined;
    case 'scenario':
      return scenario ? { type: 'scenario', id: scenario.id } : undefined;
    case 'custom':
      return { type: 'custom', items: items.map(({ type, id }) => ({ type, id })) };
    default:
      if (topic) return { type: 'topic', id: topic.id };
      if (!family) return undefined;
      return module ? { type: 'module', family, id: module.id } : { type: 'category', family };
  }
}

/** Returns the scope. A selection of nobody is invalid, so validation reports it. */
export const scopeOf = ({ type, teams, people }: ScopeValues): AssignmentScope =>
  type === 'organization'
    ? { type }
    : { type, teams: teams.map(({ id }) => id), people: people.map(({ id }) => id) };

/** Builds the part of the request that can be changed later. Missing selections are undefined, so validation reports them. */
export function requestOf(values: AssignmentValues, timeZone: string): AssignmentRequest {
  const { title, target, scope, deadline, mandatory, note } = values;
  return {
    title,
    target: targetOf(target) as AssignmentTarget,
    scope: scopeOf(scope),
    deadline: deadline && instantAt(deadline, timeZone),
    mandatory,
    note,
  };
}

/** Builds the request to create an assignment, including the numbers of days, which cannot be changed later. */
export function creationOf(values: AssignmentValues, timeZone: string): CreationRequest {
  const { recognizeEarlierDays, joinerDays } = values;
  // An empty field is not a number, so that validation reports it.
  const days = (value: number | string) => (value === '' ? Number.NaN : Number(value));
  return {
    ...requestOf(values, timeZone),
    recognizeEarlierDays: days(recognizeEarlierDays),
    joinerDays: days(joinerDays),
  };
}

/** Returns the changed properties and the version they are based on, or null if nothing changed. */
export function changeOf(
  assignment: EditedAssignment,
  values: AssignmentValues,
  timeZone: string,
): UpdateAssignment | null {
  const [before, after] = [valuesOf(assignment, timeZone), values].map((each) => requestOf(each, timeZone));
  const differs = (key: keyof AssignmentRequest) =>
    JSON.stringify(before![key]) !== JSON.stringify(after![key]);
  const keys = (Object.keys(after!) as (keyof AssignmentRequest)[]).filter(differs);
  if (keys.length === 0) return null;
  const change = Object.fromEntries(keys.map((key) => [key, after![key]]));
  return { ...change, expectedUpdatedAt: assignment.updatedAt };
}

/** Returns the draft to preview. `excludeId` omits the edited assignment from the similar ones. */
export function previewOf({ title, target, scope }: AssignmentValues, excludeId?: string): AssignmentDraft {
  const chosen = targetOf(target);
  const isChosen = scope.type === 'organization' || scope.teams.length + scope.people.length > 0;
  return {
    ...(title.trim() && { title: title.trim().slice(0, 500) }),
    ...(chosen && { targetType: chosen.type }),
    ...(chosen && 'family' in chosen && { targetFamily: chosen.family }),
    ...(chosen && 'id' in chosen && { targetId: chosen.id }),
    ...(isChosen && { scope: scopeOf(scope) }),
    ...(excludeId && { excludeId }),
  };
}

/** Returns the values of a form that opens with a title, content and people. */
export function valuesOfTraining({ title, items, teams, people }: TrainingDraft): AssignmentValues {
  return {
    ...blank,
    title,
    target: items.length > 0 ? { ...blank.target, by: 'custom', items } : blank.target,
    scope: { type: 'selection', teams, people },
  };
}
