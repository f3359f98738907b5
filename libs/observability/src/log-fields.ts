import { AsyncLocalStorage } from 'node:async_hooks';
import { trace } from '@opentelemetry/api';

const surrounding = new AsyncLocalStorage<Record<string, unknown>>();

/** Runs `work`, and whatever it starts, with `fields` in every line that is logged meanwhile. Ids only, please. */
export const withLogFields = <T>(fields: Record<string, unknown>, work: () => T): T =>
  surrounding.run({ ...surrounding.getStore(), ...fields }, work);

/** The fields of the line that is logged now: those of the work it belongs to, and its trace when traces are kept. */
export function logFields(): Record<string, unknown> {
  const span = trace.getActiveSpan()?.spanContext();
  return {
    ...surrounding.getStore(),
    ...(span && { traceId: span.traceId, spanId: span.spanId }),
  };
}
