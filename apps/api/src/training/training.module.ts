import { AttemptsService } from '@docket/domain';
import { Module } from '@nestjs/common';
import { AttemptsController } from './attempts.controller.js';

/** Training records and the figures made of them. */
@Module({
  controllers: [AttemptsController],
  providers: [AttemptsService],
})
export class TrainingModule {}
