import type {
  AssignmentPreviewQuery,
  AssignmentScope,
  AssignmentTarget,
  AssignmentView,
  ContentItem,
  createAssignment,
  Family,
  ScopeType,
  UpdateAssignment,
} from '@docket/contracts';
import type { z } from 'zod';
import { exact, instantAt } from '../../format/instant.js';
import type { Choice } from '../../picker/picker.js';

/** An item of a custom set, with the title that people know it by. */
export type NamedItem = ContentItem & { title: string };

/** What is chosen in each way of choosing; `by` tells which of them counts, so that none is lost by looking around. */
export type TargetValues = {
  by: 'topics' | 'course' | 'scenario' | 'custom';
  family: Family | null;
  /** Null: the whole family. */
  module: Choice | null;
  /** Null: the whole module. */
  topic: Choice | null;
  course: Choice | null;
  scenario: Choice | null;
  items: NamedItem[];
};

export type ScopeValues = { type: ScopeType; team: Choice | null; person: Choice | null };

/** What stands in the form, by the names of the request. `deadline` is what clocks of the organization show. */
export type AssignmentValues = {
  title: string;
  target: TargetValues;
  scope: ScopeValues;
  deadline: string | null;
  mandatory: boolean;
  note: string;
};

export type AssignmentRequest = z.input<typeof createAssignment>;

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
  scope: { type: 'organization', team: null, person: null },
  deadline: null,
  mandatory: true,
  note: '',
};

/** An assignment as the form shows it. */
export function valuesOf(assignment: AssignmentView, timeZone: string): AssignmentValues {
  const { title, deadline, mandatory, note, target, scope } = assignment;
  const named = (id: string | null): Choice => ({ id: id ?? '', name: target.title, about: '' });
  const by = target.type === 'category' || target.type === 'module' ? 'topics' : target.type;
  return {
    title,
    target: {
      ...blank.target,
      by: by === 'topic' ? 'topics' : by,
      family: target.family,
      module: target.type === 'module' ? named(target.id) : null,
      topic: target.type === 'topic' ? named(target.id) : null,
      course: target.type === 'course' ? named(target.id) : null,
      scenario: target.type === 'scenario' ? named(target.id) : null,
      items: target.items ?? [],
    },
    scope: {
      type: scope.type,
      team: scope.type === 'team' ? { id: scope.id!, name: scope.title, about: '' } : null,
      person: scope.type === 'person' ? { id: scope.id!, name: scope.title, about: '' } : null,
    },
    deadline: deadline && exact(deadline, timeZone, true),
    mandatory,
    note: note ?? '',
  };
}

/** What is chosen to be trained; undefined while it is not. */
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

/** Whom it is for; undefined while that is not chosen. */
export function scopeOf({ type, team, person }: ScopeValues): AssignmentScope | undefined {
  if (type === 'organization') return { type };
  const chosen = type === 'team' ? team : person;
  return chosen ? { type, id: chosen.id } : undefined;
}

/** The request that the fields stand for. What is not chosen yet is missing from it, and the contract says so. */
export function requestOf(values: AssignmentValues, timeZone: string): AssignmentRequest {
  const { title, target, scope, deadline, mandatory, note } = values;
  return {
    title,
    target: targetOf(target) as AssignmentTarget,
    scope: scopeOf(scope) as AssignmentScope,
    deadline: deadline && instantAt(deadline, timeZone),
    mandatory,
    note,
  };
}

/** What the fields change, from the version that was seen; null when that is nothing. */
export function changeOf(
  assignment: AssignmentView,
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

/** The question that tells what the draft would do. */
export function previewOf(
  { title, target, scope }: AssignmentValues,
  except?: string,
): AssignmentPreviewQuery {
  const chosen = targetOf(target);
  const whom = scopeOf(scope);
  return {
    ...(title.trim() && { title: title.trim().slice(0, 500) }),
    ...(chosen && { targetType: chosen.type }),
    ...(chosen && 'family' in chosen && { targetFamily: chosen.family }),
    ...(chosen && 'id' in chosen && { targetId: chosen.id }),
    ...(whom && { scopeType: whom.type }),
    ...(whom && 'id' in whom && { scopeId: whom.id }),
    ...(except && { except }),
  };
}
