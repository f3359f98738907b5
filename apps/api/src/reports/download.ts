import { Readable } from 'node:stream';
import type { Download } from '@docket/domain';
import type { ByteRange } from '@docket/storage';
import { create as contentDisposition } from 'content-disposition';
import type { FastifyReply, FastifyRequest } from 'fastify';
import parseRange from 'range-parser';

/** Part of a file, both ends inclusive; `outside` when none of it is there. */
type Wanted = ByteRange | 'whole' | 'outside';

/** Streams a finished file, or the one range of it that was asked for, or sends the client to where it is stored. */
export async function sendDownload(
  download: Download,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const { size, sha256, fileName, mediaType } = download.artefact;
  void reply.headers({ 'accept-ranges': 'bytes', 'cache-control': 'no-store' });
  const wanted = wantedPart(request, size, `"${sha256}"`);
  if (wanted === 'outside') {
    void reply.code(416).header('content-range', `bytes */${size}`);
    return reply.send({
      error: 'invalid_request',
      message: `The range lies outside the file of ${size} bytes.`,
    });
  }
  const range = wanted === 'whole' ? { start: 0, end: size - 1 } : wanted;
  const disposition = contentDisposition(fileName, { fallback: plainName(fileName) });
  if (request.method === 'GET') {
    const link = { contentDisposition: disposition, mediaType };
    const url = await download.link(link, range.start);
    if (url !== null) return reply.redirect(url, 302);
  }
  const file = await download.check();
  // Without a stream Fastify says that there are 0 bytes.
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
  if (wanted !== 'whole')
    void reply.code(206).header('content-range', `bytes ${range.start}-${range.end}/${size}`);
  return reply.send(bytes);
}

/**
 * Several ranges in one request, or one for another version of the file, get the whole file, as RFC 9110 allows; only GET
 * knows ranges.
 */
function wantedPart({ headers, method }: FastifyRequest, size: number, etag: string): Wanted {
  const { range } = headers;
  const condition = headers['if-range'];
  if (!range || method !== 'GET' || (condition !== undefined && condition !== etag)) return 'whole';
  const parsed = parseRange(size, range, { combine: true });
  if (parsed === -1) return 'outside';
  if (parsed === -2 || parsed.type !== 'bytes' || parsed.length !== 1) return 'whole';
  return { start: parsed[0]!.start, end: parsed[0]!.end };
}

/** The name for programs that know only ASCII; the full one stands beside it. */
const plainName = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\w.-]+/g, '-');
