import type { Logger } from '@docket/observability';

/** Injection token for the logger of this process. */
export const LOGGER = Symbol('LOGGER');
export type { Logger };
