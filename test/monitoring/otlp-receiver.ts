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
  attributes: Record<string, string | number>;
  /** Traces that it says it goes on from. */
  links: string[];
  failed: boolean;
}

/** An OpenTelemetry receiver on this machine, which keeps what it gets. */
export interface OtlpReceiver {
  url: string;
  spans: ReceivedSpan[];
  /** Resolves when the spans fulfil the condition, which is asked with every arrival. */
  until(fulfilled: (spans: ReceivedSpan[]) => boolean, withinMs?: number): Promise<void>;
  close(): Promise<void>;
}

/** A field of a message in protobuf's wire format: of bytes, or a number. */
interface Field {
  field: number;
  bytes?: Buffer;
  number?: number;
}

/** Fields of a message, without those of fixed length. */
function* fieldsOf(message: Buffer): Generator<Field> {
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
    if (kind === 0) yield { field: Math.floor(tag / 8), number: varint() };
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
  [...fieldsOf(message)].flatMap((one) => (one.field === field && one.bytes ? [one.bytes] : []));
const first = (message: Buffer, field: number): Buffer => all(message, field)[0] ?? Buffer.alloc(0);

const numberOf = (message: Buffer, field: number): number | undefined =>
  [...fieldsOf(message)].find((one) => one.field === field)?.number;

/** KeyValue messages whose values are texts or whole numbers. */
const attributesOf = (pairs: Buffer[]): Record<string, string | number> =>
  Object.fromEntries(
    pairs.map((pair) => {
      const value = first(pair, 2);
      return [first(pair, 1).toString(), numberOf(value, 3) ?? first(value, 1).toString()];
    }),
  );

const STATUS_ERROR = 2;

/** ExportTraceServiceRequest of opentelemetry-proto, as far as the tests look. */
function spansOf(request: Buffer): ReceivedSpan[] {
  return all(request, 1).flatMap((resourceSpans) => {
    const service = String(attributesOf(all(first(resourceSpans, 1), 1))['service.name'] ?? '');
    const spans = all(resourceSpans, 2).flatMap((scopeSpans) => all(scopeSpans, 2));
    return spans.map((span) => ({
      service,
      traceId: first(span, 1).toString('hex'),
      spanId: first(span, 2).toString('hex'),
      parentId: first(span, 4).toString('hex'),
      name: first(span, 5).toString(),
      attributes: attributesOf(all(span, 9)),
      links: all(span, 13).map((link) => first(link, 1).toString('hex')),
      failed: numberOf(first(span, 15), 3) === STATUS_ERROR,
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
