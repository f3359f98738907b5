import { ApiKeysService } from '@docket/domain';
import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccessGuard } from '../access/access.guard.js';
import { ThrottleModule } from '../throttle/throttle.module.js';
import { SessionController } from './session.controller.js';
import { SessionService } from './session.service.js';

/** Sessions, and the guard of every route. */
@Module({
  imports: [ThrottleModule],
  controllers: [SessionController],
  providers: [SessionService, ApiKeysService, AccessGuard, { provide: APP_GUARD, useExisting: AccessGuard }],
})
export class SessionModule {}
