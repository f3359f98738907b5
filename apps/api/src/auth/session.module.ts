import {
  CredentialsService,
  PasskeysService,
  SecondFactorSignInService,
  SecretBox,
  SignInEvents,
  Tenancy,
} from '@docket/domain';
import { Module } from '@nestjs/common';
import { SETTINGS, type ApiSettings } from '../api-config.js';
import { ThrottleModule } from '../throttle/throttle.module.js';
import { SessionController } from './session.controller.js';
import { SessionService } from './session.service.js';

/** Sign-in and sessions. */
@Module({
  imports: [ThrottleModule],
  controllers: [SessionController],
  providers: [
    CredentialsService,
    SecondFactorSignInService,
    SessionService,
    SignInEvents,
    {
      provide: PasskeysService,
      useFactory: (tenancy: Tenancy, { publicUrl }: ApiSettings) =>
        new PasskeysService(tenancy, new URL(publicUrl).origin),
      inject: [Tenancy, SETTINGS],
    },
    {
      provide: SecretBox,
      useFactory: ({ encryptionKeys }: ApiSettings) => new SecretBox(encryptionKeys),
      inject: [SETTINGS],
    },
  ],
  exports: [CredentialsService, PasskeysService, SecretBox, SessionService],
})
export class SessionModule {}
