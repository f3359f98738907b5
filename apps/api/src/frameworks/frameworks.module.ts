import { CoverageService, FrameworksService, RequiredSharesService } from '@docket/domain';
import { Module } from '@nestjs/common';
import { ComplianceController } from './compliance.controller.js';
import { FrameworksController } from './frameworks.controller.js';

@Module({
  controllers: [ComplianceController, FrameworksController],
  providers: [CoverageService, FrameworksService, RequiredSharesService],
  exports: [CoverageService],
})
export class FrameworksModule {}
