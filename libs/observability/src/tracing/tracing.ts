import { SpanStatusCode, trace, type Attributes } from '@opentelemetry/api';
import { describeError } from '../logger.js';
import type { TracingOptions } from './register.js';

export type { TracingOptions } from './register.js';

let stop: (() => Promise<void>) | undefined;

/** Starts tracing in this process. Call it once at startup. Without `options`, tracing stays off and is not loaded. */
export async function startTracing(options: TracingOptions | undefined): Promise<void> {
  if (!options) return;
  const { register } = await import('./register.js');
  stop = register(options);
}

/** Sends the remaining spans, within a few seconds, and stops tracing. */
export async function stopTracing(): Promise<void> {
  await stop?.();
  stop = undefined;
}

/** Adds attributes to the current span. Does nothing if tracing is off. */
export function describeSpan(attributes: Attributes): void {
  trace.getActiveSpan()?.setAttributes(attributes);
}

/** Runs `work` in a child span of the current span. An error sets its status to the error's type, without the message. */
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
