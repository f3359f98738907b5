import type { Logger } from '@docket/observability';

/** Injection token of the process's logger. */
export const LOGGER = Symbol('LOGGER');
export type { Logger };
