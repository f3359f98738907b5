import { SpanStatusCode, trace, type Attributes } from '@opentelemetry/api';
import { describeError } from '../logger.js';
import type { TracingOptions } from './register.js';

export type { TracingOptions } from './register.js';

let stop: (() => Promise<void>) | undefined;

/** Keeps traces of this process from now on. Without `options` nothing is kept, loaded or sent. Call it once, first. */
export async function startTracing(options: TracingOptions | undefined): Promise<void> {
  if (!options) return;
  const { register } = await import('./register.js');
  stop = register(options);
}

/** Sends what has not been sent, for a few seconds at most. */
export async function stopTracing(): Promise<void> {
  await stop?.();
  stop = undefined;
}

/** Adds attributes to the span that the current work belongs to; nothing when no traces are kept. */
export function describeSpan(attributes: Attributes): void {
  trace.getActiveSpan()?.setAttributes(attributes);
}

/** Runs `work` as a span below the current one. An error marks the span with its kind, never with its words. */
export async function inSpan<T>(name: string, attributes: Attributes, work: () => Promise<T>): Promise<T> {
  return trace.getTracer('docket').startActiveSpan(name, { attributes }, async (span) => {
    try {
      return await work();
    } catch (error) {
      const { type, code } = describeError(error);
      span.setStatus({ code: SpanStatusCode.ERROR, message: code ?? type });
      throw error;
    } finally {
      span.end();
    }
  });
}
