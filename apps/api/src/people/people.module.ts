import {
  InvitationsService,
  PeopleService,
  PersonRecordService,
  PrivacyService,
  SecondFactorResetService,
  SignInLinksService,
} from '@docket/domain';
import { Module } from '@nestjs/common';
import { InvitationsController } from '../invitations/invitations.controller.js';
import { SignInLinksController } from '../invitations/sign-in-links.controller.js';
import { MailModule } from '../mail/mail.module.js';
import { ThrottleModule } from '../throttle/throttle.module.js';
import { PeopleController } from './people.controller.js';
import { PersonIdentifiersController } from './person-identifiers.controller.js';
import { PersonRecordController } from './person-record.controller.js';
import { PrivacyController } from './privacy.controller.js';
import { SecondFactorResetController } from './second-factor-reset.controller.js';

/** People, their personal data and their invitations. */
@Module({
  imports: [MailModule, ThrottleModule],
  controllers: [
    PeopleController,
    PersonIdentifiersController,
    PersonRecordController,
    PrivacyController,
    SecondFactorResetController,
    InvitationsController,
    SignInLinksController,
  ],
  providers: [
    PeopleService,
    PersonRecordService,
    PrivacyService,
    InvitationsService,
    SecondFactorResetService,
    SignInLinksService,
  ],
  exports: [PeopleService],
})
export class PeopleModule {}
