import { Module } from '@nestjs/common';
import { ApiKeysModule } from '../api-keys/api-keys.module.js';
import { SessionModule } from '../auth/session.module.js';
import { ThrottleModule } from '../throttle/throttle.module.js';
import { AccessCheck } from './access-check.js';
import { Admission } from './admission.js';

/** The access check of all routes. */
@Module({
  imports: [ApiKeysModule, SessionModule, ThrottleModule],
  providers: [AccessCheck, Admission],
  exports: [AccessCheck, Admission],
})
export class AccessModule {}
