import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A received span. IDs are in hex; `parentId` is empty for the root span of a trace. */
export interface ReceivedSpan {
  service: string;
  traceId: string;
  spanId: string;
  parentId: string;
  name: string;
  attributes: Record<string, string | number>;
  /** IDs of linked traces. */
  links: string[];
  failed: boolean;
}

/** A local OpenTelemetry receiver that records spans. */
export interface OtlpReceiver {
  url: string;
  spans: ReceivedSpan[];
  /** Waits until the spans satisfy a condition, which is checked on every arrival. @throws after `withinMs` */
  until(condition: (spans: ReceivedSpan[]) => boolean, withinMs?: number): Promise<void>;
  close(): Promise<void>;
}

/** A field of a message in protobuf's wire format: bytes or a number. */
interface Field {
  field: number;
  bytes?: Buffer;
  number?: number;
}

/** Yields the fields of a message, except fixed-length fields. */
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

/** Parses KeyValue messages whose values are strings or integers. */
const attributesOf = (pairs: Buffer[]): Record<string, string | number> =>
  Object.fromEntries(
    pairs.map((pair) => {
      const value = first(pair, 2);
      return [first(pair, 1).toString(), numberOf(value, 3) ?? first(value, 1).toString()];
    }),
  );

const STATUS_ERROR = 2;

/** Parses an ExportTraceServiceRequest of opentelemetry-proto, with the fields that the tests use. */
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
    async until(condition, withinMs = 30_000) {
      const done = Promise.withResolvers<void>();
      const check = (): void => {
        if (condition(spans)) done.resolve();
      };
      const names = () => spans.map(({ service, name }) => `${service}: ${name}`).join('\n');
      const timer = setTimeout(() => done.reject(new Error(`Spans so far:\n${names()}`)), withinMs);
      arrivals.add(check);
      check();
      try {
        await done.promise;
      } finally {
        clearTimeout(timer);
        arrivals.delete(check);
      }
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
