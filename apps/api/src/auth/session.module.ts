import { CredentialsService, SignInEvents } from '@docket/domain';
import { Module } from '@nestjs/common';
import { ThrottleModule } from '../throttle/throttle.module.js';
import { SessionController } from './session.controller.js';
import { SessionService } from './session.service.js';

/** Sign-in and sessions. */
@Module({
  imports: [ThrottleModule],
  controllers: [SessionController],
  providers: [CredentialsService, SessionService, SignInEvents],
  exports: [CredentialsService, SessionService],
})
export class SessionModule {}
