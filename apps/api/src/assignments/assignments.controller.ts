import {
  assignmentListQuery,
  assignmentOptionPage,
  type AssignmentListQuery,
  type AssignmentOption,
  type Page,
} from '@docket/contracts';
import { AssignmentsService, type Actor } from '@docket/domain';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { AdminErrors } from '../openapi/admin-errors.js';
import { CurrentActor } from '../session/access.guard.js';

/** Assignments, for the picker of the page. */
@ApiTags('assignments')
@AdminErrors()
@Controller('api/admin/assignments')
export class AssignmentsController {
  constructor(private readonly assignments: AssignmentsService) {}

  /** A page of assignments, newest first; `search` looks in their titles, targets and scopes. */
  @Get()
  @ApiResponse({ status: 200, description: 'A page of assignments', standardSchema: assignmentOptionPage })
  list(
    @CurrentActor() { organizationId }: Actor,
    @Query({ schema: assignmentListQuery }) query: AssignmentListQuery,
  ): Promise<Page<AssignmentOption>> {
    return this.assignments.listOptions(organizationId, query);
  }
}
