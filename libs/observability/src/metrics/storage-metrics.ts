import { errorMonitor, EventEmitter } from 'node:events';
import { Counter, type Registry } from 'prom-client';

/** Ends that the reader chose: a person closed the browser, a report was cancelled. */
const isReadersEnd = (error: unknown): boolean => {
  const { name, code } = error as { name?: unknown; code?: unknown };
  return name === 'AbortError' || code === 'ABORT_ERR' || code === 'ERR_STREAM_PREMATURE_CLOSE';
};

/**
 * Counts what goes wrong in a storage, also in the streams that it opens, and leaves everything else as it is.
 * @param expected errors that are answers, such as "nothing is stored under this key"
 */
export function countStorageErrors<T extends object>(
  storage: T,
  registry: Registry,
  expected: (error: unknown) => boolean,
): T {
  const errors = new Counter({
    name: 'docket_storage_errors_total',
    help: 'Operations of the storage that failed, by operation.',
    labelNames: ['operation'],
    registers: [registry],
  });
  // Told as zero from the start: a counter that appears with its first error has not increased, as Prometheus sees it.
  for (const operation of ['put', 'open', 'delete']) errors.inc({ operation }, 0);
  const failed = (operation: string, error: unknown): void => {
    if (!expected(error) && !isReadersEnd(error)) errors.inc({ operation });
  };
  const counted = (operation: string, method: (...args: unknown[]) => unknown) =>
    function count(this: unknown, ...args: unknown[]): unknown {
      const answer = method.apply(storage, args);
      if (!(answer instanceof Promise)) return answer;
      return answer.then(
        (value: unknown) => {
          // A monitor does not count as a listener: an error that nobody handles stays one.
          if (value instanceof EventEmitter)
            value.once(errorMonitor, (error: unknown) => failed(operation, error));
          return value;
        },
        (error: unknown) => {
          failed(operation, error);
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
