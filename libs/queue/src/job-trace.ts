import { context, propagation, ROOT_CONTEXT, trace } from '@opentelemetry/api';
import { BullMQOtel } from 'bullmq-otel';
import type { Telemetry } from 'bullmq';

/**
 * The trace that the current work belongs to, in the words of W3C (`traceparent`); null when no traces are kept. It is
 * kept with what has to be done later, maybe by another process, so that this too belongs to the trace.
 */
export function currentTrace(): string | null {
  const carrier: { traceparent?: string } = {};
  propagation.inject(context.active(), carrier);
  return carrier.traceparent ?? null;
}

/** Runs `work` as a part of a trace that was kept; as a part of the current one when there is none. */
export const inTrace = <T>(traceparent: string | null | undefined, work: () => T): T =>
  traceparent ? context.with(propagation.extract(ROOT_CONTEXT, { traceparent }), work) : work();

/** Says in the current span that it takes up again what belonged to another trace; nothing when either is not there. */
export function linkTrace(traceparent: string | null | undefined): void {
  const earlier = traceparent && trace.getSpanContext(propagation.extract(ROOT_CONTEXT, { traceparent }));
  if (earlier) trace.getActiveSpan()?.addLink({ context: earlier });
}

/** Makes spans of the queue's work. */
export const jobTelemetry = (): Telemetry => new BullMQOtel({ tracerName: 'docket' });
