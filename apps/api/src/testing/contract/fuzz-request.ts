import fc from 'fast-check';
import { jpeg, createPng } from '../test-api.js';
import type { Operation } from '../../openapi/reference/schema.js';
import type { OperationUnderTest } from './operations-of.js';
import { fuzzText, fuzzValue, rarely, type FuzzValues } from './fuzz-values.js';

/** A fuzzed request to an operation. */
export interface FuzzRequest {
  described: OperationUnderTest;
  url: string;
  headers: Record<string, string>;
  body?: Buffer | undefined;
  /** Sent without a session or API key. */
  anonymous: boolean;
}

/** Malformed parts of a URL. */
const malformedParts = fc.constantFrom(
  '%',
  '%zz',
  '%00',
  '%ff',
  '%ed%a0%80',
  '%c0%ae',
  '..%2f..',
  '%2e%2e',
  '.',
  '..',
  ';a=b',
  '%20',
  '%23',
  '%3f',
  '~',
  'x'.repeat(300),
);
const encoded = (text: string): string => encodeURIComponent(text.toWellFormed());

const unusualHeaders = fc.oneof(
  { weight: 8, arbitrary: fc.constant({}) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Record<string, string>>(
      { range: 'bytes=0-' },
      { range: 'bytes=99999999999999999999-' },
      { range: 'bytes=-0' },
      { range: 'bytes=5-1,,-' },
      { 'if-none-match': 'W/"' },
      { 'if-range': '"x"' },
      { 'idempotency-key': '' },
      { 'idempotency-key': 'x'.repeat(300) },
      { 'idempotency-key': 'é\tü' },
      { 'x-request-id': '../../x' },
      { 'content-encoding': 'gzip' },
      { accept: 'text/html;q=2' },
      { 'x-forwarded-for': 'unknown, ::1' },
      { cookie: 'docket.session_token=%00; ; =; a' },
    ),
  },
);

/** Returns an arbitrary of requests to an operation. */
export function fuzzRequests(described: OperationUnderTest, values: FuzzValues): fc.Arbitrary<FuzzRequest> {
  return fc
    .record({
      url: urlOf(described, values),
      sent: bodyOf(described.operation, values),
      headers: unusualHeaders,
      anonymous: rarely(fc.constant(true), 30).map(Boolean),
    })
    .map(({ url, sent, headers, anonymous }) => ({
      described,
      url,
      headers: { ...sent.headers, ...headers },
      body: sent.body,
      anonymous,
    }));
}

/** Returns a value as part of a URL. Fuzzed objects may have a broken toString(). */
const toText = (value: unknown): string =>
  typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);

function urlOf({ path, operation }: OperationUnderTest, values: FuzzValues): fc.Arbitrary<string> {
  const { parameters = [] } = operation;
  const parts = parameters.filter(({ in: place }) => place === 'path');
  const queryParameters = parameters.filter(({ in: place }) => place === 'query');
  const part = (schema: object) =>
    fc.oneof(
      { weight: 6, arbitrary: values.of(schema).map((value) => encoded(toText(value)) || '-') },
      { weight: 1, arbitrary: fuzzText.map((text) => encoded(text)) },
      { weight: 1, arbitrary: malformedParts },
    );
  const pair = fc.oneof(
    ...queryParameters.map(({ name, schema = {} }) =>
      fc.tuple(fc.constant(encoded(name)), part(schema)).map(([key, value]) => `${key}=${value}`),
    ),
    fc.constantFrom(
      'page=0',
      'page=1e9',
      'pageSize=201',
      'pageSize=-1',
      'page=1&page=2',
      'a[b]=c',
      '__proto__=1',
      'x',
      '=',
      '&',
      'asOf=',
    ),
  );
  const query = fc.oneof(
    {
      weight: queryParameters.length > 0 ? 3 : 1,
      arbitrary: fc.array(pair, { maxLength: 5 }).map((pairs) => pairs.join('&')),
    },
    { weight: 1, arbitrary: fc.constant('') },
  );
  return fc
    .tuple(fc.tuple(...parts.map(({ schema = {} }) => part(schema))), query)
    .map(([pathValues, queryString]) => {
      const filled = parts.reduce(
        (url, { name }, at) => url.replace(`{${name}}`, () => pathValues[at]!),
        path,
      );
      return queryString ? `${filled}?${queryString}` : filled;
    });
}

interface SentBody {
  body?: Buffer;
  headers: Record<string, string>;
}

const JSON_TYPE = { 'content-type': 'application/json' };
const png = createPng({ width: 16, height: 16, samples: () => [0, 0, 0, 255] });

function bodyOf({ requestBody }: Operation, values: FuzzValues): fc.Arbitrary<SentBody> {
  const [mediaType, content] = Object.entries(requestBody?.content ?? {})[0] ?? [];
  if (!mediaType) return fc.constant({ headers: {} });
  const json = values.of(mediaType === 'application/json' ? (content?.schema ?? {}) : {});
  const asJson = json.map((value): SentBody => ({
    body: Buffer.from(JSON.stringify(value) ?? ''),
    headers: JSON_TYPE,
  }));
  const fitting = mediaType === 'application/json' ? asJson : fileBody(mediaType);
  return fc.oneof(
    { weight: 12, arbitrary: fitting },
    { weight: 1, arbitrary: asJson },
    { weight: 2, arbitrary: malformedBody(asJson) },
  );
}

/** Malformed JSON, or a body with the wrong content type. */
const malformedBody = (json: fc.Arbitrary<SentBody>): fc.Arbitrary<SentBody> =>
  fc.oneof(
    fc
      .tuple(json, fc.nat())
      .map(([{ body }, cut]) => ({ body: body!.subarray(0, cut % (body!.length + 1)), headers: JSON_TYPE })),
    fc.tuple(json, fc.nat(), fc.constantFrom(0xff, 0xc0, 0x00, 0xed)).map(([{ body }, at, byte]) => {
      const bytes = Buffer.from(body!);
      if (bytes.length > 0) bytes[at % bytes.length] = byte;
      return { body: bytes, headers: JSON_TYPE };
    }),
    fc
      .tuple(
        json,
        fc.constantFrom(
          'text/plain',
          'application/xml',
          'image/png',
          'application/json; charset=utf-16',
          'multipart/form-data',
          '',
          'a/b/c',
          'application/jsonx',
        ),
      )
      .map(([{ body }, type]) => ({ body: body!, headers: { 'content-type': type } })),
    fc
      .constantFrom(
        '['.repeat(100_000),
        '{"a":'.repeat(20_000),
        `"${'x'.repeat(300_000)}"`,
        '{"__proto__":{"admin":true}}',
        '{"constructor":{"prototype":{"admin":true}}}',
        '1e999',
        '\ufeff{}',
      )
      .map((text) => ({ body: Buffer.from(text), headers: JSON_TYPE })),
    fc.constant({ headers: JSON_TYPE }),
    fc.constant({ headers: {} }),
  );

function fileBody(mediaType: string): fc.Arbitrary<SentBody> {
  const noise = fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes));
  if (mediaType !== 'multipart/form-data') {
    const damaged = fc.tuple(fc.constantFrom(png, jpeg), fc.nat(), fc.nat(255)).map(([image, at, byte]) => {
      const bytes = Buffer.from(image);
      bytes[at % bytes.length] = byte;
      return bytes;
    });
    return fc
      .oneof(fc.constant(png), damaged, noise)
      .map((body) => ({ body, headers: { 'content-type': mediaType } }));
  }
  const name = fc.oneof(
    fc.constantFrom('teams.csv', 'people.csv', 'attempts.csv', 'x.json', '../../x.csv', '', 'x'),
    fuzzText,
  );
  const csv = fc
    .tuple(
      fc.constantFrom('external_id,name', 'email,name,role', 'source_id,email,topic,score,completed_at', ''),
      fc.array(fc.array(fuzzValue.map(String), { maxLength: 5 }), { maxLength: 4 }),
    )
    .map(([header, rows]) => Buffer.from([header, ...rows.map((row) => row.join(','))].join('\n')));
  return fc.tuple(name, fc.oneof(csv, noise), fc.boolean()).map(([file, content, whole]) => ({
    body: Buffer.concat([
      Buffer.from(
        `--b\r\nContent-Disposition: form-data; name="files"; filename="${file.replace(/[\r\n"]/g, '')}"\r\n\r\n`,
      ),
      content,
      Buffer.from(whole ? '\r\n--b--\r\n' : ''),
    ]),
    headers: { 'content-type': 'multipart/form-data; boundary=b' },
  }));
}
