import { once } from 'node:events';
import { connectRedis, type RedisConnection } from '@docket/queue';
import { Inject, Module, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { SETTINGS, type ApiSettings } from '../api-config.js';
import { BadBodyThrottle } from './bad-body-throttle.js';
import { KeyThrottle } from './key-throttle.js';
import { SecondFactorThrottle } from './second-factor-throttle.js';
import { SignInThrottle } from './sign-in-throttle.js';
import { UploadQuota } from './upload-quota.js';

const THROTTLE_REDIS = Symbol('THROTTLE_REDIS');

/** Creates a connection that fails immediately if Redis is not available; the throttles then count in memory. */
const connect = ({ redisUrl }: ApiSettings): RedisConnection =>
  connectRedis(redisUrl, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    connectTimeout: 2_000,
    commandTimeout: 1_000,
  });

/** Returns the Redis key prefix for tests, or undefined for the default prefix. */
const prefixed = (queueName: string | undefined, name: string): string | undefined =>
  queueName && `${queueName}:${name}`;

/** Rate limits of API keys, sign-ins and second factors. */
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
      provide: SecondFactorThrottle,
      useFactory: (redis: RedisConnection, { queueName }: ApiSettings) =>
        new SecondFactorThrottle(redis, prefixed(queueName, 'second-factor')),
      inject: [THROTTLE_REDIS, SETTINGS],
    },
    {
      provide: BadBodyThrottle,
      useFactory: (redis: RedisConnection, { queueName }: ApiSettings) =>
        new BadBodyThrottle(redis, prefixed(queueName, 'bad-bodies')),
      inject: [THROTTLE_REDIS, SETTINGS],
    },
    {
      provide: UploadQuota,
      useFactory: (redis: RedisConnection, { queueName, quotas }: ApiSettings) =>
        new UploadQuota(redis, quotas.uploadedMbPerDay, prefixed(queueName, 'uploads')),
      inject: [THROTTLE_REDIS, SETTINGS],
    },
    {
      provide: KeyThrottle,
      useFactory: (redis: RedisConnection, { queueName, apiKeyLimits }: ApiSettings) =>
        new KeyThrottle(redis, apiKeyLimits, prefixed(queueName, 'api')),
      inject: [THROTTLE_REDIS, SETTINGS],
    },
  ],
  exports: [SignInThrottle, SecondFactorThrottle, KeyThrottle, BadBodyThrottle, UploadQuota],
})
export class ThrottleModule implements OnModuleInit, OnApplicationShutdown {
  constructor(@Inject(THROTTLE_REDIS) private readonly redis: RedisConnection) {}

  /** Waits until the first connection succeeds or fails, so that the first requests are already counted in Redis. */
  async onModuleInit(): Promise<void> {
    if (this.redis.status !== 'ready') await once(this.redis, 'ready').catch(() => undefined);
  }

  onApplicationShutdown(): void {
    this.redis.disconnect();
  }
}
