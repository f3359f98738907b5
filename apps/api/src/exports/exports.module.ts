import { Module } from '@nestjs/common';
import { ApiKeysModule } from '../api-keys/api-keys.module.js';
import { AssignmentsModule } from '../assignments/assignments.module.js';
import { AuditLogModule } from '../audit-log/audit-log.module.js';
import { ClassroomSessionsModule } from '../classroom-sessions/classroom-sessions.module.js';
import { ContentModule } from '../content/content.module.js';
import { FrameworksModule } from '../frameworks/frameworks.module.js';
import { PeopleModule } from '../people/people.module.js';
import { StatementsModule } from '../statements/statements.module.js';
import { TeamsModule } from '../teams/teams.module.js';
import { ExportsController } from './exports.controller.js';
import { ListExports } from './list-exports.js';

/** The files of all lists. */
@Module({
  imports: [
    ApiKeysModule,
    AssignmentsModule,
    AuditLogModule,
    ClassroomSessionsModule,
    ContentModule,
    FrameworksModule,
    PeopleModule,
    StatementsModule,
    TeamsModule,
  ],
  controllers: [ExportsController],
  providers: [ListExports],
})
export class ExportsModule {}
