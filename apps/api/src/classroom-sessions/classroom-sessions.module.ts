import { ClassroomSessionsService } from '@docket/domain';
import { Module } from '@nestjs/common';
import { ThrottleModule } from '../throttle/throttle.module.js';
import { ClassroomSessionsController } from './classroom-sessions.controller.js';

/** Classroom sessions with their attendance sheets. */
@Module({
  imports: [ThrottleModule],
  controllers: [ClassroomSessionsController],
  providers: [ClassroomSessionsService],
  exports: [ClassroomSessionsService],
})
export class ClassroomSessionsModule {}
