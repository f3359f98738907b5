import { context, propagation, trace } from '@opentelemetry/api';
import { InMemorySpanExporter, NodeTracerProvider, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-node';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../testing/test-api.js';

const CALLER = '11111111111111111111111111111111';
const headers = { traceparent: `00-${CALLER}-2222222222222222-01` };
const exporter = new InMemorySpanExporter();
const provider = new NodeTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });
let api: TestApi;

beforeAll(async () => {
  provider.register();
  api = await startTestApi({ TRUSTED_PROXIES: '10.0.0.0/8' });
});
beforeEach(() => exporter.reset());
afterAll(async () => {
  await api.close();
  await provider.shutdown();
  for (const registered of [trace, context, propagation]) registered.disable();
});

const spans = () => exporter.getFinishedSpans();

describe('the trace of a request', () => {
  it('continues the trace of a client behind a trusted proxy', async () => {
    const proxied = { ...headers, 'x-forwarded-for': '203.0.113.7' };
    await api.call('GET', '/api/openapi.json', { headers: proxied, address: '10.0.0.1' });
    expect(spans().map((span) => span.spanContext().traceId)).toEqual([CALLER]);
  });

  it.each([
    ['any other client', '203.0.113.7', {}],
    ['a client that pretends to be a proxy', '203.0.113.7', { 'x-forwarded-for': '10.0.0.1' }],
  ])('starts a new trace for %s', async (_, address, more) => {
    await api.call('GET', '/api/openapi.json', { headers: { ...headers, ...more }, address });
    expect(spans()).toHaveLength(1);
    expect(spans()[0]!.spanContext().traceId).not.toBe(CALLER);
    expect(spans()[0]!.parentSpanContext).toBeUndefined();
  });

  it('records the route and status in the trace, but not the URL', async () => {
    const id = '0199aaaa-0000-7000-8000-000000000000';
    await api.call('GET', `/api/admin/reports/${id}?search=alice`);
    const [span] = spans();
    expect(span!.name).toBe('GET /api/admin/reports/:id');
    expect(span!.attributes).toMatchObject({
      'http.route': '/api/admin/reports/:id',
      'http.response.status_code': 401,
    });
    expect(JSON.stringify([span!.name, span!.attributes])).not.toMatch(/alice|0199aaaa/);
  });

  it('creates no trace for health checks', async () => {
    await api.call('GET', '/healthz');
    await api.call('GET', '/readyz');
    expect(spans()).toEqual([]);
  });
});
