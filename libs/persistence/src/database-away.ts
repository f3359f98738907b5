import { types } from 'node:util';
import { DriverException } from '@mikro-orm/core';

const NETWORK = new Set(['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'EPIPE']);

/** Whether an error says that the database is away: no connection, a lost one, or a server that starts or stops. */
export function isDatabaseAway(error: unknown): boolean {
  if (!types.isNativeError(error)) return false;
  const { code } = error as { code?: unknown };
  const sql = typeof code === 'string' ? code : '';
  // Connection exceptions, a server that starts or stops, too many connections, no such database.
  if (/^(08...|57P0.|53...|3D000)$/.test(sql)) return true;
  const fromDriver = error instanceof DriverException || 'syscall' in error || 'errors' in error;
  if (fromDriver && NETWORK.has(sql)) return true;
  if (
    /Connection terminated|is not queryable|timeout exceeded when trying to connect|^timeout expired$/i.test(
      error.message,
    )
  )
    return true;
  return error.cause !== undefined && isDatabaseAway(error.cause);
}
