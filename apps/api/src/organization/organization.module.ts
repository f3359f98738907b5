import { OrganizationService, SettingsService } from '@docket/domain';
import { Module } from '@nestjs/common';
import { OrganizationController } from './organization.controller.js';
import { SettingsController } from './settings.controller.js';

/** The organization and its settings. */
@Module({
  controllers: [OrganizationController, SettingsController],
  providers: [OrganizationService, SettingsService],
})
export class OrganizationModule {}
