import { AssignmentsService, ExemptionsService } from '@docket/domain';
import { Module } from '@nestjs/common';
import { AssignmentsController } from './assignments.controller.js';
import { ExemptionsController } from './exemptions.controller.js';

/** Assignments, their assignees, and exemptions. */
@Module({
  controllers: [AssignmentsController, ExemptionsController],
  providers: [AssignmentsService, ExemptionsService],
  exports: [AssignmentsService, ExemptionsService],
})
export class AssignmentsModule {}
