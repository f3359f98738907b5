import { Readable } from 'node:stream';
import { errorMessages } from '@docket/contracts';
import type { Download } from '@docket/domain';
import type { ByteRange } from '@docket/storage';
import { create as contentDisposition } from 'content-disposition';
import type { FastifyReply, FastifyRequest } from 'fastify';
import parseRange from 'range-parser';

/** Requested part of a file, both ends inclusive. `outside` if the range is beyond the end of the file. */
type RequestedPart = ByteRange | 'whole' | 'outside';

/** Streams a finished file or the requested range of it, or redirects the client to the storage. */
export async function sendDownload(
  download: Download,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const { size, sha256, fileName, mediaType } = download.artefact;
  void reply.headers({ 'accept-ranges': 'bytes', 'cache-control': 'no-store' });
  const part = requestedPart(request, size, `"${sha256}"`);
  if (part === 'outside') {
    void reply.code(416).header('content-range', `bytes */${size}`);
    return reply.send({
      error: 'invalid_request',
      message: errorMessages.http.rangeNotSatisfiable(size),
    });
  }
  const range = part === 'whole' ? { start: 0, end: size - 1 } : part;
  const disposition = contentDisposition(fileName, { fallback: asciiName(fileName) });
  if (request.method === 'GET') {
    const link = { contentDisposition: disposition, mediaType };
    const url = await download.link(link, range.start);
    if (url !== null) return reply.redirect(url, 302);
  }
  const file = await download.verify();
  // Fastify keeps the content-length of a HEAD response only if the body is a stream.
  const bytes = request.method === 'HEAD' ? Readable.from([]) : await file.open(range);
  const digest = Buffer.from(sha256, 'hex').toString('base64');
  void reply.headers({
    'content-disposition': disposition,
    'content-length': String(range.end - range.start + 1),
    'content-type': mediaType,
    digest: `SHA-256=${digest}`,
    etag: `"${sha256}"`,
    'repr-digest': `sha-256=:${digest}:`,
    'x-content-type-options': 'nosniff',
  });
  if (part !== 'whole')
    void reply.code(206).header('content-range', `bytes ${range.start}-${range.end}/${size}`);
  return reply.send(bytes);
}

/**
 * Returns the part of the file that a request asks for. Multiple ranges, a range of another version of the file, and
 * methods other than GET get the whole file, as RFC 9110 allows.
 */
function requestedPart({ headers, method }: FastifyRequest, size: number, etag: string): RequestedPart {
  const { range } = headers;
  const condition = headers['if-range'];
  if (!range || method !== 'GET' || (condition !== undefined && condition !== etag)) return 'whole';
  const parsed = parseRange(size, range, { combine: true });
  if (parsed === -1) return 'outside';
  if (parsed === -2 || parsed.type !== 'bytes' || parsed.length !== 1) return 'whole';
  return { start: parsed[0]!.start, end: parsed[0]!.end };
}

/** Returns an ASCII file name for clients that do not support the full name. */
const asciiName = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\w.-]+/g, '-');
