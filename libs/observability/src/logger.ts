import { types } from 'node:util';
import { pino, type DestinationStream, type Logger } from 'pino';
import { logFields } from './log-fields.js';

export type { Logger } from 'pino';

/** What of an error may stand in a log: what it is and where it arose, never the values that it was about. */
export interface LoggedError {
  type: string;
  message?: string;
  code?: string;
  constraint?: string;
  frames: string[];
  cause?: LoggedError;
}

/**
 * Describes an error for the log. Messages of database errors quote rows and parameters, thus names and e-mails: of those
 * only the code and the constraint are kept.
 */
export function describeError(error: unknown, depth = 0): LoggedError {
  // Also errors of another realm, as worker threads and test runners have them.
  if (!types.isNativeError(error)) return { type: typeof error, frames: [] };
  const { code, constraint } = error as { code?: unknown; constraint?: unknown };
  const quotesRows = constraint !== undefined || /^[0-9A-Z]{5}$/.test(String(code)) || 'sqlMessage' in error;
  return {
    type: error.name || error.constructor.name,
    ...(quotesRows ? {} : { message: error.message.slice(0, 1_000) }),
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

/** How a process logs. */
export interface LoggerOptions {
  /** Name of the process, e.g. `api`. */
  name: string;
  /** Lowest level written: trace, debug, info, warn, error, fatal or silent. */
  level: string;
  /** Where lines go. Default: standard output. */
  destination?: DestinationStream;
}

/**
 * A logger that writes JSON lines with ids, counts, durations and states, and with the fields of `withLogFields`. Pass
 * errors as `err`.
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
    // Whoever logs a whole request or person by mistake does not spread what must stay secret.
    redact: {
      paths: ['req', 'res', 'headers', 'body', 'email', 'password', '*.email', '*.password'],
      remove: true,
    },
  };
  return destination ? pino(options, destination) : pino(options);
}
