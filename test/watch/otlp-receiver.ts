import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A span as it arrived. Ids in hex; `parentId` is empty for the first of a trace. */
export interface ReceivedSpan {
  service: string;
  traceId: string;
  spanId: string;
  parentId: string;
  name: string;
}

/** An OpenTelemetry receiver on this machine, which keeps what it gets. */
export interface OtlpReceiver {
  url: string;
  spans: ReceivedSpan[];
  /** Resolves when the spans fulfil the condition, which is asked with every arrival. */
  until(fulfilled: (spans: ReceivedSpan[]) => boolean, withinMs?: number): Promise<void>;
  close(): Promise<void>;
}

/** Fields of a message in protobuf's wire format: number and bytes. Of other kinds of fields only the place is read. */
function* fieldsOf(message: Buffer): Generator<{ field: number; bytes: Buffer }> {
  let at = 0;
  const varint = (): number => {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = message[at++]!;
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
  };
  while (at < message.length) {
    const tag = varint();
    const kind = tag & 7;
    if (kind === 0) varint();
    else if (kind === 1) at += 8;
    else if (kind === 5) at += 4;
    else if (kind === 2) {
      const length = varint();
      yield { field: Math.floor(tag / 8), bytes: message.subarray(at, at + length) };
      at += length;
    } else throw new Error(`Not protobuf: wire type ${kind}`);
  }
}

const all = (message: Buffer, field: number): Buffer[] =>
  [...fieldsOf(message)].filter((one) => one.field === field).map(({ bytes }) => bytes);
const first = (message: Buffer, field: number): Buffer => all(message, field)[0] ?? Buffer.alloc(0);

/** ExportTraceServiceRequest of opentelemetry-proto, as far as the tests look. */
function spansOf(request: Buffer): ReceivedSpan[] {
  return all(request, 1).flatMap((resourceSpans) => {
    const attributes = all(first(resourceSpans, 1), 1);
    const named = attributes.find((attribute) => first(attribute, 1).toString() === 'service.name');
    const service = named ? first(first(named, 2), 1).toString() : '';
    const spans = all(resourceSpans, 2).flatMap((scopeSpans) => all(scopeSpans, 2));
    return spans.map((span) => ({
      service,
      traceId: first(span, 1).toString('hex'),
      spanId: first(span, 2).toString('hex'),
      parentId: first(span, 4).toString('hex'),
      name: first(span, 5).toString(),
    }));
  });
}

/** Starts a receiver on a free port. */
export async function startOtlpReceiver(): Promise<OtlpReceiver> {
  const spans: ReceivedSpan[] = [];
  const arrivals = new Set<() => void>();
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      if (request.url === '/v1/traces') spans.push(...spansOf(Buffer.concat(parts)));
      response.writeHead(200, { 'content-type': 'application/x-protobuf' }).end();
      for (const arrived of arrivals) arrived();
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    spans,
    async until(fulfilled, withinMs = 30_000) {
      const done = Promise.withResolvers<void>();
      const look = (): void => {
        if (fulfilled(spans)) done.resolve();
      };
      const names = () => spans.map(({ service, name }) => `${service}: ${name}`).join('\n');
      const timer = setTimeout(() => done.reject(new Error(`Spans so far:\n${names()}`)), withinMs);
      arrivals.add(look);
      look();
      try {
        await done.promise;
      } finally {
        clearTimeout(timer);
        arrivals.delete(look);
      }
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
