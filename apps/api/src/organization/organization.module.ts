import { OrganizationService } from '@docket/domain';
import { Module } from '@nestjs/common';
import { OrganizationController } from './organization.controller.js';

@Module({ controllers: [OrganizationController], providers: [OrganizationService] })
export class OrganizationModule {}
