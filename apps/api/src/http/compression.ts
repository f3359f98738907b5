import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import type { FastifyInstance } from 'fastify';

/** Bodies from this size on are compressed, in bytes: smaller ones fit into one packet anyway. */
export const COMPRESSED_FROM = 1_024;

/**
 * Compresses responses to GET while they are sent: JSON, CSV, HTML and other text, of known length and streams alike. Brotli at
 * its fastest level costs about 3 ms of CPU time per megabyte of JSON and takes 6% of its bytes. The files of the web app
 * are compressed when they are built. Responses to other methods are not compressed, because only they contain secrets, such as
 * new API keys (docs/security.md, Compression). Call this before the routes are added.
 */
export async function compressResponses(server: FastifyInstance): Promise<void> {
  server.addHook('onRoute', (route) => {
    if (![route.method].flat().some((method) => method === 'GET' || method === 'HEAD'))
      route.compress = false;
  });
  await server.register(compress, {
    encodings: ['br', 'gzip'],
    threshold: COMPRESSED_FROM,
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } },
    zlibOptions: { level: 1 },
    // A compressed request body could be much larger than the limits of bodies.
    globalDecompression: false,
  });
}
