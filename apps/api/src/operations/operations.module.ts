import { OperationsService } from '@docket/domain';
import { Module } from '@nestjs/common';
import { OperationsController } from './operations.controller.js';

/** Operations of the installation, for operators. */
@Module({
  controllers: [OperationsController],
  providers: [OperationsService],
})
export class OperationsModule {}
