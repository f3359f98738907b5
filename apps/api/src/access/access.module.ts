import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { ApiKeysModule } from '../api-keys/api-keys.module.js';
import { SessionModule } from '../auth/session.module.js';
import { ThrottleModule } from '../throttle/throttle.module.js';
import { AccessGuard } from './access.guard.js';

/** Registers the guard of all routes. */
@Module({
  imports: [ApiKeysModule, SessionModule, ThrottleModule],
  providers: [{ provide: APP_GUARD, useClass: AccessGuard }],
})
export class AccessModule {}
