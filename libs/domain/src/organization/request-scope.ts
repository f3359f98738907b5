import { AsyncLocalStorage } from 'node:async_hooks';
import type { DocumentLanguage } from '@docket/contracts';

/** What the work for a request knows of the request. */
export interface RequestScope {
  /** Aborted when the client disconnects before it has the response. */
  signal: AbortSignal;
  /** Language of the messages for the client. */
  language: DocumentLanguage;
}

const scopes = new AsyncLocalStorage<RequestScope>();

/** Runs `work`, and everything that it starts, as work for a request. */
export const inRequestScope = (scope: RequestScope, work: () => void): void => scopes.run(scope, work);

/** Returns the request that the current work is for, or undefined. */
export const requestScope = (): RequestScope | undefined => scopes.getStore();
