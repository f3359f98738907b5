import { Readable } from 'node:stream';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMPRESSED_FROM, compressResponses } from './compression.js';

const text = 'a line of a file\n'.repeat(COMPRESSED_FROM);
let server: FastifyInstance;

beforeAll(async () => {
  server = fastify();
  await compressResponses(server);
  server.get('/json', () => ({ text }));
  server.get('/small', () => ({ text: 'x'.repeat(COMPRESSED_FROM - 11 - 1) }));
  server.get('/least', () => ({ text: 'x'.repeat(COMPRESSED_FROM - 11) }));
  server.get('/stream', (_, reply) =>
    reply.type('text/csv; charset=utf-8; header=present').send(Readable.from([text])),
  );
  server.get('/document', (_, reply) => reply.type('application/pdf').send(Readable.from([text])));
  server.post('/secret', () => ({ text }));
});
afterAll(() => server.close());

const get = (url: string, accepted?: string, method: 'GET' | 'POST' | 'HEAD' = 'GET') =>
  server.inject({ method, url, headers: accepted ? { 'accept-encoding': accepted } : {} });

describe('compressed responses', () => {
  it.each(['/json', '/stream'])('of %s have the encoding that the client prefers', async (url) => {
    const plain = await get(url);
    expect(plain.headers['content-encoding']).toBeUndefined();
    const brotli = await get(url, 'gzip, deflate, br');
    expect(brotli.headers).toMatchObject({ 'content-encoding': 'br', vary: 'accept-encoding' });
    expect(brotliDecompressSync(brotli.rawPayload).toString()).toBe(plain.body);
    const gzip = await get(url, 'br;q=0.5, gzip');
    expect(gzip.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'accept-encoding' });
    expect(gunzipSync(gzip.rawPayload).toString()).toBe(plain.body);
  });

  it('begin at the threshold', async () => {
    expect((await get('/small', 'br')).headers['content-encoding']).toBeUndefined();
    expect((await get('/least', 'br')).headers['content-encoding']).toBe('br');
  });
});

describe('uncompressed responses', () => {
  it.each([undefined, 'identity', 'zstd, deflate', 'br;q=0, gzip;q=0'])(
    'go to clients that accept %s',
    async (accepted) => {
      const { headers, body } = await get('/json', accepted);
      expect(headers['content-encoding']).toBeUndefined();
      expect(JSON.parse(body)).toEqual({ text });
    },
  );

  it('are documents, which are compressed themselves', async () => {
    expect((await get('/document', 'br')).headers['content-encoding']).toBeUndefined();
  });

  it('are those to other methods than GET, which may contain secrets', async () => {
    expect((await get('/secret', 'br', 'POST')).headers['content-encoding']).toBeUndefined();
  });
});

it('does not decompress requests', async () => {
  const { statusCode } = await server.inject({
    method: 'POST',
    url: '/secret',
    headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
    payload: Buffer.from([0x1f, 0x8b, 8, 0, 0, 0]),
  });
  expect(statusCode).toBe(400);
});
