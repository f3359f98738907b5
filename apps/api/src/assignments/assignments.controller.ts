import {
  apiError,
  assigneeListQuery,
  assigneePage,
  assignment,
  assignmentListQuery,
  assignmentOptionPage,
  assignmentPreview,
  assignmentPreviewQuery,
  createAssignment,
  updateAssignment,
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
import { AssignmentsService, type Actor } from '@docket/domain';
import { Body, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import { z } from 'zod';
import { Access } from '../access/access.js';
import { CurrentActor } from '../access/current.js';
import { Resource } from '../access/route-prefixes.js';

const assignmentId = z.uuid('is not an id');

/** What people of the organization are asked to train. */
@Resource('assignments')
export class AssignmentsController {
  constructor(private readonly assignments: AssignmentsService) {}

  /** A page of assignments; `search` looks in the titles of assignment, target and scope. */
  @Get()
  @Access({ scope: 'assignments:read' })
  @ApiOperation({ summary: 'Assignments' })
  @ApiResponse({ status: 200, description: 'A page of assignments', standardSchema: assignmentOptionPage })
  list(
    @CurrentActor() { organizationId }: Actor,
    @Query({ schema: assignmentListQuery }) query: AssignmentListQuery,
  ): Promise<Page<AssignmentOption>> {
    return this.assignments.list(organizationId, query);
  }

  /**
   * Gives an assignment to a person, a team or the whole organization. Content is named by its own id, a module also by
   * its family. A team or the organization means its eligible people at each instant: who joins later is reached too.
   */
  @Post()
  @Access({ scope: 'assignments:write' })
  @ApiOperation({ summary: 'Give an assignment' })
  @ApiResponse({ status: 201, description: 'The assignment', standardSchema: assignment })
  create(
    @CurrentActor() actor: Actor,
    @Body({ schema: createAssignment }) wanted: CreateAssignment,
  ): Promise<AssignmentView> {
    return this.assignments.create(actor, wanted);
  }

  /** What an assignment that is still being written would do: items, people reached now, and others like it. */
  @Get('preview')
  @Access('org_admin')
  @ApiOperation({ summary: 'Whom a draft would reach, and with how many items' })
  @ApiResponse({ status: 200, description: 'What it would do', standardSchema: assignmentPreview })
  preview(
    @CurrentActor() { organizationId }: Actor,
    @Query({ schema: assignmentPreviewQuery }) query: AssignmentPreviewQuery,
  ): Promise<AssignmentPreview> {
    return this.assignments.preview(organizationId, query);
  }

  /** One assignment as it stands now. */
  @Get(':id')
  @Access({ scope: 'assignments:read' })
  @ApiOperation({ summary: 'One assignment' })
  @ApiResponse({ status: 200, description: 'The assignment', standardSchema: assignment })
  @ApiResponse({ status: 404, description: 'There is no such assignment', standardSchema: apiError })
  get(
    @CurrentActor() { organizationId }: Actor,
    @Param('id', { schema: assignmentId }) id: string,
  ): Promise<AssignmentView> {
    return this.assignments.get(organizationId, id);
  }

  /**
   * Changes what is named, from now on: figures as of an earlier instant keep what the assignment said then. `active:
   * false` ends it; it stays with its history and can be taken up again. A deadline may be moved into the past.
   */
  @Patch(':id')
  @Access({ scope: 'assignments:write' })
  @ApiOperation({ summary: 'Change, deactivate or reactivate an assignment' })
  @ApiResponse({ status: 200, description: 'The assignment as it is now', standardSchema: assignment })
  @ApiResponse({ status: 404, description: 'There is no such assignment', standardSchema: apiError })
  @ApiResponse({
    status: 409,
    description: 'It was changed since `expectedUpdatedAt`',
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
   * Where each person stands whom the assignment reaches: overdue ones first, as in the Assignment Compliance Report.
   * Those who have left come last, marked by `leftAt`. Ask further pages with the `asOf` of the first.
   */
  @Get(':id/assignees')
  @Access({ scope: 'assignments:read' })
  @ApiOperation({ summary: 'Where each assignee stands' })
  @ApiResponse({ status: 200, description: 'A page of assignees', standardSchema: assigneePage })
  @ApiResponse({
    status: 404,
    description: 'There is no such assignment at that instant',
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
