import {
  DocketError,
  errorMessages,
  newId,
  type AssigneeListQuery,
  type AssigneePage,
  type AssignmentDraft,
  type AssignmentListQuery,
  type AssignmentSummary,
  type AssignmentPreview,
  type AssignmentView,
  type CreateAssignment,
  type Page,
  type PageQuery,
  type ScopeEntry,
  type UpdateAssignment,
} from '@docket/contracts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { recordAudit, type Actor } from '../audit-log/audit-log.js';
import { instantsOf } from '../history/figure-instant.js';
import { databaseNow } from '../organization/clock.js';
import { Tenancy } from '../organization/tenancy.js';
import { lockAgainstMerges } from '../people/merge-lock.js';
import { readAssigneePage } from './assignee-page.js';
import { checkAll } from './check-all.js';
import { auditedOf, findAssignment } from './assignment.js';
import { previewAssignment } from './assignment-preview.js';
import { readAssignment } from './assignment-progress.js';
import { lockScope, readScopePage, scopeColumnsOf, writeSelection } from './assignment-scope.js';
import { findTarget, requireItems } from './assignment-target.js';
import { updateAssignment, writeItems } from './assignment-update.js';
import { readAssignmentsPage } from './assignments-page.js';

/**
 * Lists, creates and changes the assignments of an organization (docs/domain.md, section 4). Assignments are
 * never deleted. Every change is stored as a revision with its period, and a figure for an earlier instant
 * uses the revision of that instant.
 */
@Injectable()
export class AssignmentsService {
  constructor(private readonly tenancy: Tenancy) {}

  /** Returns a page of assignments, with their current figures. */
  list(organizationId: string, query: AssignmentListQuery): Promise<Page<AssignmentSummary>> {
    return this.tenancy.figures(organizationId, {}, (em, at) => readAssignmentsPage(em, at, query));
  }

  /** Returns the current values of an assignment. @throws not_found */
  get(organizationId: string, id: string): Promise<AssignmentView> {
    return this.tenancy.snapshot(organizationId, (em) => findAssignment(em, organizationId, id));
  }

  /** Returns what a draft assignment would track, and for whom. @throws invalid_request */
  preview(organizationId: string, draft: AssignmentDraft): Promise<AssignmentPreview> {
    return this.tenancy.snapshot(organizationId, (em) => previewAssignment(em, organizationId, draft));
  }

  /** Returns a page of the teams and people that the scope of an assignment names now. @throws not_found */
  scope(organizationId: string, id: string, query: PageQuery): Promise<Page<ScopeEntry>> {
    return this.tenancy.snapshot(organizationId, async (em) => {
      await findAssignment(em, organizationId, id);
      return readScopePage(em, id, query);
    });
  }

  /**
   * Returns a page of the assignees, including people who have left.
   * @throws not_found if the assignment did not exist at the instant; invalid_request for an instant in the
   * future
   */
  assignees(organizationId: string, id: string, query: AssigneeListQuery): Promise<AssigneePage> {
    return this.tenancy.figures(organizationId, query, async (em, instant) => {
      const at = { ...instant, assignmentId: id };
      await readAssignment(em, at);
      const { page, pageSize } = query;
      return { ...(await readAssigneePage(em, at, query)), page, pageSize, ...instantsOf(instant) };
    });
  }

  /**
   * Creates an assignment.
   * @throws invalid_request for an unknown target or scope, a target without items, or a deadline in the past
   */
  create(actor: Actor, request: CreateAssignment): Promise<AssignmentView> {
    const { organizationId } = actor;
    return this.tenancy.transaction(actor, async (em) => {
      // A merge locks two people, a selection any number.
      if (request.scope.type === 'selection') await em.execute(lockAgainstMerges, { organizationId });
      const [{ items, ...target }, scope] = await checkAll(
        () => findTarget(em, request.target),
        () => lockScope(em, request.scope),
        () => requireFutureDeadline(em, request.deadline),
      );
      const id = newId();
      const { title, deadline, mandatory, note, active, recognizeEarlierDays, joinerDays } = request;
      const values = { title, deadline, mandatory, note, active, recognizeEarlierDays, joinerDays };
      await em.execute(
        `insert into assignment (id, organization_id, title, target_type, target_family, target_module_id, target_topic_id,
             target_course_id, target_scenario_id, scope_type, scope_person_id, scope_team_id, deadline, mandatory, note,
             active, recognize_earlier_days, joiner_days, created_at, updated_at)
           select :id, :organizationId, :title, :targetType, :family, :moduleId::uuid, :topicId::uuid, :courseId::uuid,
               :scenarioId::uuid, :scopeType, :personId::uuid, :teamId::uuid, :deadline::timestamptz, :mandatory, :note,
               :active, :recognizeEarlierDays, :joinerDays, n.now, n.now
             from (select date_trunc('milliseconds', now()) as now) n`,
        { id, organizationId, ...target, ...scopeColumnsOf(scope), ...values } as never,
      );
      if (items) await writeItems(em, organizationId, id, items);
      await writeSelection(em, organizationId, id, scope);
      const created = await findAssignment(em, organizationId, id);
      requireItems(created);
      await recordAudit(em, actor, {
        action: 'assignment.created',
        targetType: 'assignment',
        targetId: id,
        targetLabel: created.title,
        metadata: { after: await auditedOf(em, created) },
      });
      return created;
    });
  }

  /**
   * Changes the given fields of an assignment. If they already have the given values, nothing is written or
   * recorded. Unlike `create`, it accepts a deadline in the past, so that a wrong deadline can be corrected.
   * @throws not_found; conflict if the assignment changed since `expectedUpdatedAt`; invalid_request for an
   * unknown target or scope
   */
  update(actor: Actor, id: string, change: UpdateAssignment): Promise<AssignmentView> {
    return this.tenancy.transaction(actor, (em) => updateAssignment(em, actor, id, change));
  }
}

async function requireFutureDeadline(em: EntityManager, deadline: string | null): Promise<void> {
  if (deadline === null || Date.parse(deadline) > (await databaseNow(em)).getTime()) return;
  const { deadlineInPast, deadlineInPastIssue } = errorMessages.assignments;
  throw new DocketError('invalid_request', deadlineInPast, {
    issues: [{ path: 'deadline', message: deadlineInPastIssue }],
  });
}
