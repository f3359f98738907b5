import { once } from 'node:events';
import { connectRedis, type RedisConnection } from '@docket/queue';
import { Inject, Module, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { SETTINGS, type ApiSettings } from '../api-config.js';
import { KeyThrottle } from './key-throttle.js';
import { SignInThrottle } from './sign-in-throttle.js';

const THROTTLE_REDIS = Symbol('THROTTLE_REDIS');

/** A connection that fails at once: the throttles count in memory meanwhile. */
const connect = ({ redisUrl }: ApiSettings): RedisConnection =>
  connectRedis(redisUrl, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    connectTimeout: 2_000,
    commandTimeout: 1_000,
  });

/** Prefix of what is kept in Redis: of its own for each test, else the throttle's default. */
const prefixed = (queueName: string | undefined, name: string): string | undefined =>
  queueName && `${queueName}:${name}`;

/** What slows those who ask too often. */
@Module({
  providers: [
    { provide: THROTTLE_REDIS, useFactory: connect, inject: [SETTINGS] },
    {
      provide: SignInThrottle,
      useFactory: (redis: RedisConnection, { queueName }: ApiSettings) =>
        new SignInThrottle(redis, prefixed(queueName, 'sign-in')),
      inject: [THROTTLE_REDIS, SETTINGS],
    },
    {
      provide: KeyThrottle,
      useFactory: (redis: RedisConnection, { queueName, apiKeyLimits }: ApiSettings) =>
        new KeyThrottle(redis, apiKeyLimits, prefixed(queueName, 'api')),
      inject: [THROTTLE_REDIS, SETTINGS],
    },
  ],
  exports: [SignInThrottle, KeyThrottle],
})
export class ThrottleModule implements OnModuleInit, OnApplicationShutdown {
  constructor(@Inject(THROTTLE_REDIS) private readonly redis: RedisConnection) {}

  /** Waits for the first try to connect, so that the first requests are counted where all others are. */
  async onModuleInit(): Promise<void> {
    if (this.redis.status !== 'ready') await once(this.redis, 'ready').catch(() => undefined);
  }

  onApplicationShutdown(): void {
    this.redis.disconnect();
  }
}
