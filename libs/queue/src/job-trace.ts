import { context, propagation, ROOT_CONTEXT, trace } from '@opentelemetry/api';
import { BullMQOtel } from 'bullmq-otel';
import type { Telemetry } from 'bullmq';

/**
 * Returns the current trace as a W3C `traceparent`, or null if tracing is off. It is stored with a job so that another
 * process can continue the trace.
 */
export function currentTrace(): string | null {
  const carrier: { traceparent?: string } = {};
  propagation.inject(context.active(), carrier);
  return carrier.traceparent ?? null;
}

/** Runs `work` as part of the trace in `traceparent`, or of the current trace if it is empty. */
export const inTrace = <T>(traceparent: string | null | undefined, work: () => T): T =>
  traceparent ? context.with(propagation.extract(ROOT_CONTEXT, { traceparent }), work) : work();

/** Links the current span to an earlier trace. Does nothing without a current span or an earlier trace. */
export function linkTrace(traceparent: string | null | undefined): void {
  const earlierSpan = traceparent && trace.getSpanContext(propagation.extract(ROOT_CONTEXT, { traceparent }));
  if (earlierSpan) trace.getActiveSpan()?.addLink({ context: earlierSpan });
}

/** Returns the telemetry that creates spans for the operations of the queue. */
export const jobTelemetry = (): Telemetry => new BullMQOtel({ tracerName: 'docket' });
