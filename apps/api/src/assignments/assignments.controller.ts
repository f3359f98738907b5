import {
  apiError,
  assigneeListQuery,
  assigneePage,
  assignment,
  assignmentDraft,
  assignmentListQuery,
  assignmentSummaryPage,
  assignmentPreview,
  createAssignment,
  pageQuery,
  scopeEntryPage,
  updateAssignment,
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
import { AssignmentsService, type Actor } from '@docket/domain';
import { Body, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import { z } from 'zod';
import { Access } from '../access/access.js';
import { CurrentActor } from '../access/current.js';
import { Resource } from '../access/route-prefixes.js';
import { BODY_LIMITS } from '../http/body-limits.js';

const assignmentId = z.uuid();

/** Assignments of the organization. */
@Resource('assignments')
export class AssignmentsController {
  constructor(private readonly assignments: AssignmentsService) {}

  /** Returns a page of assignments. `search` matches the titles of assignment, target and scope. */
  @Get()
  @Access({ scope: 'assignments:read' })
  @ApiOperation({ summary: 'List assignments' })
  @ApiResponse({
    status: 200,
    description: 'A page of assignments in the order of `sort`',
    standardSchema: assignmentSummaryPage,
  })
  list(
    @CurrentActor() { organizationId }: Actor,
    @Query({ schema: assignmentListQuery }) query: AssignmentListQuery,
  ): Promise<Page<AssignmentSummary>> {
    return this.assignments.list(organizationId, query);
  }

  /**
   * Creates an assignment for a person, a team, a selection of several teams and people, or the organization. Content is identified by its ID, a module also by its
   * family. A person whom a selection contains twice is one assignee. The assignees of teams or the organization are its eligible people at any time, including people who join later.
   */
  @Post()
  @Access({ scope: 'assignments:write' }, { maxBodyBytes: BODY_LIMITS.list })
  @ApiOperation({ summary: 'Create an assignment' })
  @ApiResponse({
    status: 201,
    description: 'The created assignment, with its current number of assignees',
    standardSchema: assignment,
  })
  create(
    @CurrentActor() actor: Actor,
    @Body({ schema: createAssignment }) input: CreateAssignment,
  ): Promise<AssignmentView> {
    return this.assignments.create(actor, input);
  }

  /** Returns the number of items and assignees of a draft, and similar assignments. */
  @Post('preview')
  @HttpCode(200)
  @Access('org_admin', { maxBodyBytes: BODY_LIMITS.list })
  @ApiOperation({ summary: 'Preview a draft of an assignment' })
  @ApiResponse({
    status: 200,
    description: 'The numbers of items and assignees of the draft, and similar assignments',
    standardSchema: assignmentPreview,
  })
  preview(
    @CurrentActor() { organizationId }: Actor,
    @Body({ schema: assignmentDraft }) draft: AssignmentDraft,
  ): Promise<AssignmentPreview> {
    return this.assignments.preview(organizationId, draft);
  }

  /** Returns an assignment. */
  @Get(':id')
  @Access({ scope: 'assignments:read' })
  @ApiOperation({ summary: 'Get an assignment' })
  @ApiResponse({
    status: 200,
    description: 'The assignment with its current number of assignees',
    standardSchema: assignment,
  })
  @ApiResponse({ status: 404, description: 'Assignment not found', standardSchema: apiError })
  get(
    @CurrentActor() { organizationId }: Actor,
    @Param('id', { schema: assignmentId }) id: string,
  ): Promise<AssignmentView> {
    return this.assignments.get(organizationId, id);
  }

  /** Returns a page of the teams and people that the scope of an assignment names: teams, then people, by name. */
  @Get(':id/scope')
  @Access({ scope: 'assignments:read' })
  @ApiOperation({ summary: 'List the teams and people in the scope of an assignment' })
  @ApiResponse({
    status: 200,
    description: 'A page of teams and people: teams, then people, by name. Empty for the organization',
    standardSchema: scopeEntryPage,
  })
  @ApiResponse({ status: 404, description: 'Assignment not found', standardSchema: apiError })
  scope(
    @CurrentActor() { organizationId }: Actor,
    @Param('id', { schema: assignmentId }) id: string,
    @Query({ schema: pageQuery }) query: PageQuery,
  ): Promise<Page<ScopeEntry>> {
    return this.assignments.scope(organizationId, id, query);
  }

  /**
   * Updates an assignment. Omitted fields stay unchanged, and figures for earlier instants keep the earlier values.
   * `active: false` deactivates the assignment, which keeps its history and can be reactivated. A deadline in the past is allowed.
   */
  @Patch(':id')
  @Access({ scope: 'assignments:write' }, { maxBodyBytes: BODY_LIMITS.list })
  @ApiOperation({ summary: 'Update, deactivate or reactivate an assignment' })
  @ApiResponse({
    status: 200,
    description: 'The assignment after the change, with a new `updatedAt`',
    standardSchema: assignment,
  })
  @ApiResponse({ status: 404, description: 'Assignment not found', standardSchema: apiError })
  @ApiResponse({
    status: 409,
    description: 'The assignment has changed since `expectedUpdatedAt`',
    standardSchema: apiError,
  })
  update(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: assignmentId }) id: string,
    @Body({ schema: updateAssignment }) change: UpdateAssignment,
  ): Promise<AssignmentView> {
    return this.assignments.update(actor, id, change);
  }

  /**
   * Returns the progress of each assignee: overdue first, as in the Assignment Compliance Report. People who have left have a
   * `leftAt`, are shown as of their departure, and come last. `items=true` adds the tracked items of each assignee. Request further pages with the `asOf` of the first page.
   */
  @Get(':id/assignees')
  @Access({ scope: 'assignments:read' })
  @ApiOperation({ summary: 'List the assignees of an assignment' })
  @ApiResponse({
    status: 200,
    description: 'A page of assignees: overdue first, then by state and name, people who have left last',
    standardSchema: assigneePage,
  })
  @ApiResponse({
    status: 404,
    description: 'Assignment not found at this instant',
    standardSchema: apiError,
  })
  assignees(
    @CurrentActor() { organizationId }: Actor,
    @Param('id', { schema: assignmentId }) id: string,
    @Query({ schema: assigneeListQuery }) query: AssigneeListQuery,
  ): Promise<AssigneePage> {
    return this.assignments.assignees(organizationId, id, query);
  }
}
