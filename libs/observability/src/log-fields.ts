import { AsyncLocalStorage } from 'node:async_hooks';
import { trace } from '@opentelemetry/api';

const storage = new AsyncLocalStorage<Record<string, unknown>>();

/** Runs `work` with `fields` in every line that it, or code that it starts, logs. Pass IDs only, no personal data. */
export const withLogFields = <T>(fields: Record<string, unknown>, work: () => T): T =>
  storage.run({ ...storage.getStore(), ...fields }, work);

/** Returns the fields for the current log line: those of `withLogFields`, and the trace and span if tracing is on. */
export function logFields(): Record<string, unknown> {
  const span = trace.getActiveSpan()?.spanContext();
  return {
    ...storage.getStore(),
    ...(span && { traceId: span.traceId, spanId: span.spanId }),
  };
}
