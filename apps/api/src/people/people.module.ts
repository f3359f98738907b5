import { InvitationsService, PeopleService, PersonRecordService } from '@docket/domain';
import { Module } from '@nestjs/common';
import { InvitationsController } from '../invitations/invitations.controller.js';
import { ThrottleModule } from '../throttle/throttle.module.js';
import { PeopleExportController } from './people-export.controller.js';
import { PeopleController } from './people.controller.js';
import { PersonRecordController } from './person-record.controller.js';

/** People and their invitations. */
@Module({
  imports: [ThrottleModule],
  controllers: [PeopleController, PeopleExportController, PersonRecordController, InvitationsController],
  providers: [PeopleService, PersonRecordService, InvitationsService],
})
export class PeopleModule {}
