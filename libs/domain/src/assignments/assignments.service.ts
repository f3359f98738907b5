import {
  assignmentOption,
  DocketError,
  newId,
  type AssigneeListQuery,
  type AssigneePage,
  type AssignmentListQuery,
  type AssignmentOption,
  type AssignmentPreview,
  type AssignmentPreviewQuery,
  type AssignmentView,
  type CreateAssignment,
  type Page,
  type UpdateAssignment,
} from '@docket/contracts';
import { selectRow } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { recordAudit, type Actor } from '../audit-log/audit-log.js';
import { databaseNow, instantOf } from '../organization/clock.js';
import { Tenancy } from '../organization/tenancy.js';
import { readAssigneePage } from './assignee-page.js';
import { factsOf, findAssignment } from './assignment.js';
import { assignmentListQuerySql } from './assignment-list.sql.js';
import { previewAssignment } from './assignment-preview.js';
import { readAssignment } from './assignment-progress.js';
import { findTarget, takeScope } from './assignment-target.js';
import { updateAssignment, writeItems } from './assignment-update.js';

const listRow = z.object({ total: z.int(), items: z.array(assignmentOption).nullable() });

/**
 * The assignments of an organization (domain.md section 3): given, changed, looked at; never deleted. All that one says
 * may change later: every wording is kept with its time, and figures as of an instant go by the wording of then.
 */
@Injectable()
export class AssignmentsService {
  constructor(private readonly tenancy: Tenancy) {}

  /** A page of assignments. */
  list(organizationId: string, query: AssignmentListQuery): Promise<Page<AssignmentOption>> {
    const { page, pageSize, search, targetType, scopeType } = query;
    const values = {
      words: search?.trim(),
      targetType,
      scopeType,
      limit: pageSize,
      offset: (page - 1) * pageSize,
    };
    return this.tenancy.snapshot(organizationId, async (em) => {
      const found = (await selectRow(em, listRow, assignmentListQuerySql(query), values))!;
      return { items: found.items ?? [], page, pageSize, total: found.total };
    });
  }

  /** One assignment as it stands now. @throws not_found */
  get(organizationId: string, id: string): Promise<AssignmentView> {
    return this.tenancy.snapshot(organizationId, (em) => findAssignment(em, id));
  }

  /** What an assignment that is still being written would do. @throws invalid_request */
  preview(organizationId: string, query: AssignmentPreviewQuery): Promise<AssignmentPreview> {
    return this.tenancy.snapshot(organizationId, (em) => previewAssignment(em, organizationId, query));
  }

  /**
   * A page of the people whom an assignment reaches, and of those who have left.
   * @throws not_found when it did not exist at the instant; invalid_request for an instant that is still to come
   */
  assignees(organizationId: string, id: string, query: AssigneeListQuery): Promise<AssigneePage> {
    return this.tenancy.snapshot(organizationId, async (em) => {
      const asOf = await instantOf(em, query.asOf);
      const at = { assignmentId: id, asOf };
      await readAssignment(em, at);
      const { page, pageSize } = query;
      return { ...(await readAssigneePage(em, at, query)), page, pageSize, asOf };
    });
  }

  /** Gives an assignment. @throws invalid_request for a target or scope that is not there, and a deadline that has passed */
  create(actor: Actor, wanted: CreateAssignment): Promise<AssignmentView> {
    const { organizationId } = actor;
    return this.tenancy.transaction(organizationId, async (em) => {
      await refusePassedDeadline(em, wanted.deadline);
      const scope = await takeScope(em, wanted.scope);
      const { items, ...target } = await findTarget(em, wanted.target);
      const id = newId();
      const { title, deadline, mandatory, note, active } = wanted;
      await em.execute(
        `insert into assignment (id, organization_id, title, target_type, target_family, target_module_id, target_topic_id,
             target_course_id, target_scenario_id, scope_type, scope_person_id, scope_team_id, deadline, mandatory, note,
             active, created_at, updated_at)
           select :id, :organizationId, :title, :targetType, :family, :moduleId::uuid, :topicId::uuid, :courseId::uuid,
               :scenarioId::uuid, :scopeType, :personId::uuid, :teamId::uuid, :deadline::timestamptz, :mandatory, :note,
               :active, n.now, n.now
             from (select date_trunc('milliseconds', now()) as now) n`,
        { id, organizationId, ...target, ...scope, title, deadline, mandatory, note, active } as never,
      );
      if (items) await writeItems(em, organizationId, id, items);
      const made = await findAssignment(em, id);
      await recordAudit(em, actor, {
        action: 'assignment.created',
        targetType: 'assignment',
        targetId: id,
        targetLabel: made.title,
        metadata: { after: factsOf(made) },
      });
      return made;
    });
  }

  /**
   * Changes what is named. Nothing is written, and nothing recorded, when it all is so already. A deadline may be moved
   * to an instant that has passed: that corrects a mistake.
   * @throws not_found; conflict when it was changed since `expectedUpdatedAt`; invalid_request for a target or scope that
   * is not there
   */
  update(actor: Actor, id: string, change: UpdateAssignment): Promise<AssignmentView> {
    return this.tenancy.transaction(actor.organizationId, (em) => updateAssignment(em, actor, id, change));
  }
}

async function refusePassedDeadline(em: EntityManager, deadline: string | null): Promise<void> {
  if (deadline === null || Date.parse(deadline) > (await databaseNow(em)).getTime()) return;
  throw new DocketError(
    'invalid_request',
    'The deadline has passed already, so everybody would be overdue at once. Choose a later one.',
    { issues: [{ path: 'deadline', message: 'has passed already; choose a later one' }] },
  );
}
