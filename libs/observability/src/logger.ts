import { types } from 'node:util';
import { pino, type DestinationStream, type Logger } from 'pino';
import { logFields } from './log-fields.js';

export type { Logger } from 'pino';

/** The loggable part of an error: its type and origin, without the values that it refers to. */
export interface LoggedError {
  type: string;
  message?: string;
  code?: string;
  constraint?: string;
  frames: string[];
  cause?: LoggedError;
}

/**
 * Converts an error for the log. Messages of database errors are dropped, because they quote rows and parameters with
 * personal data; their code and constraint are kept.
 */
export function describeError(error: unknown, depth = 0): LoggedError {
  // Also recognizes errors of another realm, which worker threads and test runners produce.
  if (!types.isNativeError(error)) return { type: typeof error, frames: [] };
  const { code, constraint } = error as { code?: unknown; constraint?: unknown };
  const mayQuoteRows =
    constraint !== undefined || /^[0-9A-Z]{5}$/.test(String(code)) || 'sqlMessage' in error;
  return {
    type: error.name || error.constructor.name,
    ...(mayQuoteRows ? {} : { message: error.message.slice(0, 1_000) }),
    ...(typeof code === 'string' ? { code } : {}),
    ...(typeof constraint === 'string' ? { constraint } : {}),
    frames: framesOf(error),
    ...(error.cause !== undefined && depth < 3 ? { cause: describeError(error.cause, depth + 1) } : {}),
  };
}

const framesOf = ({ stack }: Error): string[] =>
  (stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12)
    .map((line) => line.trim());

/** Options of a logger. */
export interface LoggerOptions {
  /** Name of the process, e.g. `api`. */
  name: string;
  /** Lowest level that is logged: trace, debug, info, warn, error, fatal or silent. */
  level: string;
  /** Destination of the lines. Default: standard output. */
  destination?: DestinationStream;
}

/**
 * Creates a logger that writes JSON lines with the fields of `withLogFields`. Log IDs, counts, durations and states, and
 * pass errors as `err`.
 */
export function createLogger({ name, level, destination }: LoggerOptions): Logger {
  const options = {
    name,
    level,
    base: { name, pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    mixin: logFields,
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: { err: (error: unknown) => describeError(error) },
    // Removes secrets and personal data if a whole request or person is logged by mistake.
    redact: {
      paths: ['req', 'res', 'headers', 'body', 'email', 'password', '*.email', '*.password'],
      remove: true,
    },
  };
  return destination ? pino(options, destination) : pino(options);
}
