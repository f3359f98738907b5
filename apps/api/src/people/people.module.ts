import { InvitationsService, PeopleService, SignInLinksService } from '@docket/domain';
import { Module } from '@nestjs/common';
import { InvitationsController } from '../invitations/invitations.controller.js';
import { SignInLinksController } from '../invitations/sign-in-links.controller.js';
import { ThrottleModule } from '../throttle/throttle.module.js';
import { PeopleExportController } from './people-export.controller.js';
import { PeopleController } from './people.controller.js';

/** People and their invitations. */
@Module({
  imports: [ThrottleModule],
  controllers: [PeopleController, PeopleExportController, InvitationsController, SignInLinksController],
  providers: [PeopleService, InvitationsService, SignInLinksService],
})
export class PeopleModule {}
