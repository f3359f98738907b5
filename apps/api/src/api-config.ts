import type { Config } from '@docket/config';

/** Time for open requests to finish during shutdown, in milliseconds. */
export const SHUTDOWN_TIMEOUT_MS = 20_000;

/** Settings of the API: a part of the configuration, and values that tests override. */
export interface ApiSettings extends Pick<
  Config,
  | 'build'
  | 'databaseUrl'
  | 'authDatabaseUrl'
  | 'databasePool'
  | 'redisUrl'
  | 'publicUrl'
  | 'trustedProxies'
  | 'authSecret'
  | 'encryptionKeys'
  | 'operatorSecondFactor'
  | 'breachedPasswordsFile'
  | 'storageDir'
  | 's3'
  | 'logLevel'
  | 'apiKeyLimits'
  | 'reportsInFlight'
  | 'organizationRequestsPerSecond'
  | 'addressRequestsPerSecond'
  | 'quotas'
> {
  /** Folder of the built web app. */
  webDir: string;
  /** Name of the queue, and prefix of the other Redis keys. Tests set their own. Default: that of the product. */
  queueName?: string;
}

/** Injection token of the settings. */
export const SETTINGS = Symbol('SETTINGS');
/** Injection token of the logger. */
export const LOGGER = Symbol('LOGGER');
