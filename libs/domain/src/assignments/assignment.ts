import {
  assignment as assignmentView,
  DocketError,
  errorMessages,
  type AssignmentTarget,
  type AssignmentScope,
  type AssignmentView,
  type ScopeEntry,
} from '@docket/contracts';
import { selectRow } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { currentValues, latestValues } from '../history/figure-instant.js';
import { iso } from '../people/membership.sql.js';
import { trackedItems } from '../training/tracked-items.sql.js';
import { countsFrom } from './counting.sql.js';
import { readDeadlineHistory } from './deadline-history.js';
import { namesOfTargetAndScope, scopeTitle, targetTitle } from './assignment-list.sql.js';
import { readScopeEntries } from './assignment-scope.js';
import { exemptCount, namedInScope, scopeCount } from './scope.sql.js';

const named = namedInScope('a', 'id');
const assignmentQuery = `
  with requested as (select a.*, a.id as assignment_id from assignment a where a.id = :id::uuid)
  select a.id, a.title, json_build_object('type', a.target_type, 'title', ${targetTitle},
        'family', coalesce(f.id, m.family), 'id', coalesce(m.slug, tp.slug, c.slug, sc.slug),
        'items', case when a.target_type = 'custom' then (
          select coalesce(json_agg(json_build_object('type', case when t.id is null then 'scenario' else 'topic' end,
              'id', coalesce(t.slug, s.slug), 'title', coalesce(t.title, s.title)) order by i.position), '[]')
            from assignment_item i left join topic t on t.id = i.topic_id left join scenario s on s.id = i.scenario_id
            where i.assignment_id = a.id and i.item_set = a.item_set) end) as target,
      json_build_object('type', a.scope_type, 'id', coalesce(a.scope_person_id, a.scope_team_id), 'title', ${scopeTitle},
        'teams', ${named.teams}, 'people', ${named.people}) as scope,
      ${iso('a.deadline')} as deadline, a.mandatory, a.note, a.active,
      a.recognize_earlier_days as "recognizeEarlierDays", a.joiner_days as "joinerDays",
      ${iso(countsFrom('a.created_at', 'a'))} as "countsFrom",
      n.items as "trackedItems",
      case when n.items > 0 then ${scopeCount('a')} - ${exemptCount('a')} else 0 end as assignees,
      ${iso('a.created_at')} as "createdAt", ${iso('a.updated_at')} as "updatedAt"
    from requested a cross join (select count(*)::int as items from (${trackedItems('requested')}) i) n
    ${namesOfTargetAndScope}`;

/** Returns an assignment in the shape of the API. @throws not_found */
export async function findAssignment(
  em: EntityManager,
  organizationId: string,
  id: string,
): Promise<AssignmentView> {
  const current = currentValues(organizationId);
  const view = assignmentView.omit({ deadlineHistory: true });
  const found = await selectRow(em, view, assignmentQuery, { ...current, id });
  if (found) {
    const { updatedAt, ...values } = found;
    const deadlineHistory = await readDeadlineHistory(em, {
      ...latestValues(organizationId),
      assignmentId: id,
    });
    return { ...values, deadlineHistory, updatedAt };
  }
  throw new DocketError('not_found', errorMessages.assignments.notFound);
}

/** Returns the target of an assignment in the shape of a request. */
export function targetOf({ target }: Pick<AssignmentView, 'target'>): AssignmentTarget {
  const { type, family, id, items } = target;
  if (type === 'category') return { type, family: family! };
  if (type === 'module') return { type, family: family!, id: id! };
  if (type === 'custom') return { type, items: items!.map((item) => ({ type: item.type, id: item.id })) };
  return { type, id: id! };
}

/** Reads the scope of an assignment in the shape of a request. */
export async function readScope(
  em: EntityManager,
  { id, scope }: Pick<AssignmentView, 'id' | 'scope'>,
): Promise<AssignmentScope> {
  if (scope.type === 'organization') return { type: scope.type };
  if (scope.type !== 'selection') return { type: scope.type, id: scope.id! };
  const entries = await readScopeEntries(em, id);
  const idsOf = (type: ScopeEntry['type']) =>
    entries.flatMap((entry) => (entry.type === type ? [entry.id] : [])).toSorted();
  return { type: 'selection', teams: idsOf('team'), people: idsOf('person') };
}

type Titled = { id: string; title: string };

/** A scope that audit events record. IDs are stable and titles are readable, so it contains both. */
export type AuditedScope =
  | { type: 'organization' }
  | ({ type: 'team' | 'person' } & Titled)
  | { type: 'selection'; teams: Titled[]; people: Titled[] };

/** The values of an assignment that audit events record. */
export interface AuditedAssignment {
  title: string;
  target: AssignmentTarget & { title?: string };
  scope: AuditedScope;
  deadline: string | null;
  mandatory: boolean;
  note: string | null;
  active: boolean;
  recognizeEarlierDays: number;
  joinerDays: number;
}

/** Reads the current scope of an assignment as audit events record it. */
async function readAuditedScope(
  em: EntityManager,
  { id, scope }: Pick<AssignmentView, 'id' | 'scope'>,
): Promise<AuditedScope> {
  if (scope.type === 'organization') return { type: scope.type };
  if (scope.type !== 'selection') return { type: scope.type, id: scope.id!, title: scope.title! };
  const entries = await readScopeEntries(em, id);
  const titled = (type: ScopeEntry['type']) =>
    entries.flatMap((entry) => (entry.type === type ? [{ id: entry.id, title: entry.title }] : []));
  return { type: 'selection', teams: titled('team'), people: titled('person') };
}

/** Returns the current values of an assignment to record. */
export async function auditedOf(em: EntityManager, assignment: AssignmentView): Promise<AuditedAssignment> {
  const { title, deadline, mandatory, note, active, recognizeEarlierDays, joinerDays } = assignment;
  const target = targetOf(assignment);
  return {
    title,
    target: target.type === 'custom' ? target : { ...target, title: assignment.target.title },
    scope: await readAuditedScope(em, assignment),
    deadline,
    mandatory,
    note,
    active,
    recognizeEarlierDays,
    joinerDays,
  };
}
