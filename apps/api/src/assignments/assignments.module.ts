import { AssignmentsService } from '@docket/domain';
import { Module } from '@nestjs/common';
import { AssignmentsController } from './assignments.controller.js';

/** Assignments and their assignees. */
@Module({
  controllers: [AssignmentsController],
  providers: [AssignmentsService],
})
export class AssignmentsModule {}
