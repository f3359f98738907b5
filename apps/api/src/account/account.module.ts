import { ProfileService, SecondFactorService } from '@docket/domain';
import { Module } from '@nestjs/common';
import { SessionModule } from '../auth/session.module.js';
import { ThrottleModule } from '../throttle/throttle.module.js';
import { AccountController } from './account.controller.js';
import { PasskeysController } from './passkeys.controller.js';
import { SecondFactorController } from './second-factor.controller.js';

/** The profile of the signed-in account. */
@Module({
  imports: [SessionModule, ThrottleModule],
  controllers: [AccountController, PasskeysController, SecondFactorController],
  providers: [ProfileService, SecondFactorService],
})
export class AccountModule {}
