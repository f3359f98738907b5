import { errorMonitor, EventEmitter } from 'node:events';
import { Counter, type Registry } from 'prom-client';

/** Returns whether the reader ended the stream, e.g. by closing the browser or cancelling the report. */
const isReaderAbort = (error: unknown): boolean => {
  const { name, code } = error as { name?: unknown; code?: unknown };
  return name === 'AbortError' || code === 'ABORT_ERR' || code === 'ERR_STREAM_PREMATURE_CLOSE';
};

/**
 * Wraps a storage and counts its failed operations, including failures of the streams that it opens.
 * @param expected returns whether an error is an expected result, such as a missing object, and is not counted
 */
export function countStorageErrors<T extends object>(
  storage: T,
  registry: Registry,
  expected: (error: unknown) => boolean,
): T {
  const errors = new Counter({
    name: 'docket_storage_errors_total',
    help: 'Failed storage operations, by operation.',
    labelNames: ['operation'],
    registers: [registry],
  });
  // Exposed as zero from the start: Prometheus sees no increase in a counter that first appears as 1.
  for (const operation of ['put', 'open', 'delete']) errors.inc({ operation }, 0);
  const recordFailure = (operation: string, error: unknown): void => {
    if (!expected(error) && !isReaderAbort(error)) errors.inc({ operation });
  };
  const counted = (operation: string, method: (...args: unknown[]) => unknown) =>
    function count(this: unknown, ...args: unknown[]): unknown {
      const result = method.apply(storage, args);
      if (!(result instanceof Promise)) return result;
      return result.then(
        (value: unknown) => {
          // `errorMonitor` does not count as a listener, so an unhandled error still surfaces.
          if (value instanceof EventEmitter)
            value.once(errorMonitor, (error: unknown) => recordFailure(operation, error));
          return value;
        },
        (error: unknown) => {
          recordFailure(operation, error);
          throw error;
        },
      );
    };
  return new Proxy(storage, {
    get(target, property) {
      const value: unknown = Reflect.get(target, property, target);
      return typeof value === 'function' && typeof property === 'string'
        ? counted(property, value as (...args: unknown[]) => unknown)
        : value;
    },
  });
}
