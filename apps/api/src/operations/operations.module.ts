import { OperationsService } from '@docket/domain';
import { Module } from '@nestjs/common';
import { ImportsModule } from '../imports/imports.module.js';
import { ThrottleModule } from '../throttle/throttle.module.js';
import { OperationsController } from './operations.controller.js';
import { OrganizationUsage } from './organization-usage.js';

/** Operations of the installation, for operators. */
@Module({
  imports: [ImportsModule, ThrottleModule],
  controllers: [OperationsController],
  providers: [OperationsService, OrganizationUsage],
})
export class OperationsModule {}
