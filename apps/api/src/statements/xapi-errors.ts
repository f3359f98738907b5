import { DocketError } from '@docket/contracts';
import type { FastifyRequest } from 'fastify';
import { hasPrefix, XAPI_PREFIX } from '../access/route-prefixes.js';

/** Returns the error of a request for statements, of which invalid ones have the status 400; other errors as they are. */
export const xapiErrorOf = (error: unknown, { routeOptions }: FastifyRequest): unknown =>
  error instanceof DocketError &&
  error.code === 'invalid_request' &&
  hasPrefix(XAPI_PREFIX, routeOptions.url ?? '')
    ? new DocketError('invalid_xapi_request', error.message, error.details)
    : error;
