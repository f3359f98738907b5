import { SpanKind, type Attributes, type Context, type Link } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-proto';
import {
  defaultResource,
  detectResources,
  envDetector,
  resourceFromAttributes,
} from '@opentelemetry/resources';
import {
  BatchSpanProcessor,
  NodeTracerProvider,
  ParentBasedSampler,
  SamplingDecision,
  TraceIdRatioBasedSampler,
  type Sampler,
  type SamplingResult,
} from '@opentelemetry/sdk-trace-node';

/** Where traces go, and how many of them. */
export interface TracingOptions {
  /** Base address of an OTLP receiver that speaks HTTP and protobuf, e.g. `http://collector:4318`. */
  endpoint: string;
  /** Share of requests and jobs that is traced, 0..1. */
  sampleRatio: number;
  /** Name of the process, e.g. `docket-api`. */
  service: string;
}

/** The last spans get this long to be sent when the process ends, in milliseconds. */
const FLUSH_MS = 3_000;

/** Traces begin with a request or a job. The queue's housekeeping, several spans a second, would bury them. */
class BeginsWithRequestOrJob implements Sampler {
  private readonly some: TraceIdRatioBasedSampler;

  constructor(ratio: number) {
    this.some = new TraceIdRatioBasedSampler(ratio);
  }

  shouldSample(
    context: Context,
    traceId: string,
    _name: string,
    kind: SpanKind,
    _attributes: Attributes,
    _links: Link[],
  ): SamplingResult {
    if (kind === SpanKind.INTERNAL) return { decision: SamplingDecision.NOT_RECORD };
    return this.some.shouldSample(context, traceId);
  }

  toString(): string {
    return `BeginsWithRequestOrJob(${this.some.toString()})`;
  }
}

/** Makes traces of this process go to an OTLP receiver. @returns what sends the last ones */
export function register({ endpoint, sampleRatio, service }: TracingOptions): () => Promise<void> {
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/+$/, '')}/v1/traces` });
  const provider = new NodeTracerProvider({
    resource: defaultResource()
      .merge(resourceFromAttributes({ 'service.name': service }))
      .merge(detectResources({ detectors: [envDetector] })),
    sampler: new ParentBasedSampler({ root: new BeginsWithRequestOrJob(sampleRatio) }),
    spanProcessors: [new BatchSpanProcessor(exporter)],
  });
  provider.register();
  return async () => {
    const timeout = Promise.withResolvers<void>();
    const timer = setTimeout(timeout.resolve, FLUSH_MS);
    await Promise.race([provider.shutdown().catch(() => undefined), timeout.promise]);
    clearTimeout(timer);
  };
}
