import { Module } from '@nestjs/common';
import { ThrottleModule } from '../throttle/throttle.module.js';
import { SessionController } from './session.controller.js';
import { SessionService } from './session.service.js';

/** Signing in and out. */
@Module({
  imports: [ThrottleModule],
  controllers: [SessionController],
  providers: [SessionService],
  exports: [SessionService],
})
export class SessionModule {}
