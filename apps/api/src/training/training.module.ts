import { AttemptsService, MetricsService, SampleService } from '@docket/domain';
import { Module } from '@nestjs/common';
import { AttemptsController } from './attempts.controller.js';
import { MetricsController } from './metrics.controller.js';
import { ProgressController } from './progress.controller.js';

/** Training records and figures. */
@Module({
  controllers: [AttemptsController, MetricsController, ProgressController],
  providers: [AttemptsService, MetricsService, SampleService],
})
export class TrainingModule {}
