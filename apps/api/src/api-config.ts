import type { Config } from '@docket/config';

/** Requests that are still being answered get this long after a signal to stop, in milliseconds. */
export const STOP_WITHIN_MS = 20_000;

/** What the API takes from the configuration, and what only tests set otherwise. */
export interface ApiSettings extends Pick<
  Config,
  | 'databaseUrl'
  | 'databasePool'
  | 'redisUrl'
  | 'publicUrl'
  | 'trustedProxies'
  | 'authSecret'
  | 'storageDir'
  | 's3'
  | 'logLevel'
  | 'apiKeyLimits'
  | 'reportsInFlight'
> {
  /** Folder of the built page. */
  webDir: string;
  /** Name of the queue, and prefix of what else is kept in Redis. Default: the product's own; tests give theirs. */
  queueName?: string;
}

/** Injection token of the settings. */
export const SETTINGS = Symbol('SETTINGS');
/** Injection token of the process's logger. */
export const LOGGER = Symbol('LOGGER');
