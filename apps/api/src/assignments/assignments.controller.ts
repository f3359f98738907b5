import {
  assignmentListQuery,
  assignmentOptionPage,
  type AssignmentListQuery,
  type AssignmentOption,
  type Page,
} from '@docket/contracts';
import { AssignmentsService, type Actor } from '@docket/domain';
import { Get, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import { CurrentActor } from '../access/current.js';
import { PublicScope, Resource } from '../access/doors.js';

/** Assignments, for the picker of the page. */
@Resource('assignments')
export class AssignmentsController {
  constructor(private readonly assignments: AssignmentsService) {}

  /** A page of assignments, newest first; `search` looks in their titles, targets and scopes. */
  @Get()
  @PublicScope('assignments:read')
  @ApiOperation({ summary: 'Assignments, newest first' })
  @ApiResponse({ status: 200, description: 'A page of assignments', standardSchema: assignmentOptionPage })
  list(
    @CurrentActor() { organizationId }: Actor,
    @Query({ schema: assignmentListQuery }) query: AssignmentListQuery,
  ): Promise<Page<AssignmentOption>> {
    return this.assignments.listOptions(organizationId, query);
  }
}
