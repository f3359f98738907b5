import { ApiKeysService } from '@docket/domain';
import { Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { Redis } from 'ioredis';
import { AccessGuard } from '../access/access.guard.js';
import { SETTINGS, type ApiSettings } from '../settings.js';
import { SessionController } from './session.controller.js';
import { SessionService } from './session.service.js';
import { SignInThrottle } from './sign-in-throttle.js';

const THROTTLE_REDIS = Symbol('THROTTLE_REDIS');

/** A connection that fails at once: the throttle counts in memory meanwhile. */
function connect({ redisUrl }: ApiSettings): Redis {
  const redis = new Redis(redisUrl, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    commandTimeout: 1_000,
  });
  // Without a listener a lost Redis would end the process.
  redis.on('error', () => undefined);
  return redis;
}

/** Sessions, and the guard of every route. */
@Module({
  controllers: [SessionController],
  providers: [
    SessionService,
    ApiKeysService,
    AccessGuard,
    { provide: APP_GUARD, useExisting: AccessGuard },
    { provide: THROTTLE_REDIS, useFactory: connect, inject: [SETTINGS] },
    {
      provide: SignInThrottle,
      useFactory: (redis: Redis, { queueName }: ApiSettings) =>
        new SignInThrottle(redis, queueName ? `${queueName}:sign-in` : undefined),
      inject: [THROTTLE_REDIS, SETTINGS],
    },
  ],
})
export class SessionModule implements OnApplicationShutdown {
  constructor(@Inject(THROTTLE_REDIS) private readonly redis: Redis) {}

  onApplicationShutdown(): void {
    this.redis.disconnect();
  }
}
