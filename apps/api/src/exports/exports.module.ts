import {
  ApiKeysService,
  AssignmentsService,
  AuditLogService,
  ContentService,
  CoverageService,
  ExemptionsService,
  PeopleService,
  TeamsService,
  WaitingStatementsService,
} from '@docket/domain';
import { Module } from '@nestjs/common';
import { ExportsController } from './exports.controller.js';
import { ListExports } from './list-exports.js';

/** The files of all lists. */
@Module({
  controllers: [ExportsController],
  providers: [
    ApiKeysService,
    AssignmentsService,
    AuditLogService,
    ContentService,
    CoverageService,
    ExemptionsService,
    ListExports,
    PeopleService,
    TeamsService,
    WaitingStatementsService,
  ],
})
export class ExportsModule {}
