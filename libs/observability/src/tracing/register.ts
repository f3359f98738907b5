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

/** Options of tracing. */
export interface TracingOptions {
  /** Base URL of an OTLP receiver for HTTP with protobuf, e.g. `http://collector:4318`. */
  endpoint: string;
  /** Ratio of requests and jobs that are traced, 0 to 1. */
  sampleRatio: number;
  /** Name of the process, e.g. `docket-api`. */
  service: string;
}

/** Time limit for sending the remaining spans at shutdown, in milliseconds. */
const FLUSH_MS = 3_000;

/** Starts traces only for requests and jobs. Internal queue operations would add several traces per second. */
class RequestOrJobSampler implements Sampler {
  private readonly ratioSampler: TraceIdRatioBasedSampler;

  constructor(ratio: number) {
    this.ratioSampler = new TraceIdRatioBasedSampler(ratio);
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
    return this.ratioSampler.shouldSample(context, traceId);
  }

  toString(): string {
    return `RequestOrJobSampler(${this.ratioSampler.toString()})`;
  }
}

/** Exports the traces of this process to an OTLP receiver. @returns a function that sends the remaining spans */
export function register({ endpoint, sampleRatio, service }: TracingOptions): () => Promise<void> {
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/+$/, '')}/v1/traces` });
  const provider = new NodeTracerProvider({
    resource: defaultResource()
      .merge(resourceFromAttributes({ 'service.name': service }))
      .merge(detectResources({ detectors: [envDetector] })),
    sampler: new ParentBasedSampler({ root: new RequestOrJobSampler(sampleRatio) }),
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
