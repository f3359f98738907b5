import { types } from 'node:util';
import { DriverException } from '@mikro-orm/core';

/** SQLSTATE of a statement that was cancelled: by its time limit, or because nobody waits for its result any more. */
const QUERY_CANCELED = '57014';

/** Returns whether an error means that a statement was cancelled. */
export const isStatementCanceled = (error: unknown): boolean =>
  types.isNativeError(error) && (error as { code?: unknown }).code === QUERY_CANCELED;

/** Network error codes of Node.js. */
const NETWORK_ERRORS = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EPIPE',
]);

/** Returns whether an error means that the database is unavailable: no connection, a lost one, or a starting server. */
export function isDatabaseUnavailable(error: unknown): boolean {
  if (!types.isNativeError(error)) return false;
  const { code } = error as { code?: unknown };
  const sqlState = typeof code === 'string' ? code : '';
  // Connection exceptions, server starting or stopping, too many connections, database does not exist.
  if (/^(08...|57P0.|53...|3D000)$/.test(sqlState)) return true;
  const fromDriver = error instanceof DriverException || 'syscall' in error || 'errors' in error;
  if (fromDriver && NETWORK_ERRORS.has(sqlState)) return true;
  if (
    /Connection terminated|is not queryable|timeout exceeded when trying to connect|^timeout expired$/i.test(
      error.message,
    )
  )
    return true;
  return error.cause !== undefined && isDatabaseUnavailable(error.cause);
}
