import type { Download } from '@docket/domain';
import { create as contentDisposition } from 'content-disposition';
import type { FastifyReply, FastifyRequest } from 'fastify';
import parseRange from 'range-parser';

/** Part of a file, both ends inclusive; `outside` when none of it is there. */
type Wanted = { start: number; end: number } | 'whole' | 'outside';

/** Streams a finished file, or the one range of it that was asked for. */
export async function sendDownload(
  { artefact, open }: Download,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const digest = Buffer.from(artefact.sha256, 'hex').toString('base64');
  const etag = `"${artefact.sha256}"`;
  void reply.headers({
    'accept-ranges': 'bytes',
    'cache-control': 'no-store',
    'content-disposition': contentDisposition(artefact.fileName, { fallback: plainName(artefact.fileName) }),
    'content-type': artefact.mediaType,
    digest: `SHA-256=${digest}`,
    etag,
    'repr-digest': `sha-256=:${digest}:`,
    'x-content-type-options': 'nosniff',
  });
  const wanted = wantedPart(request, artefact.size, etag);
  if (wanted === 'outside') {
    for (const name of ['content-disposition', 'content-type', 'digest', 'repr-digest', 'etag'])
      reply.removeHeader(name);
    void reply.code(416).header('content-range', `bytes */${artefact.size}`);
    return reply.send({
      error: 'invalid_request',
      message: `The range lies outside the file of ${artefact.size} bytes.`,
    });
  }
  if (wanted === 'whole') {
    void reply.header('content-length', String(artefact.size));
    return reply.send(request.method === 'HEAD' ? undefined : await open());
  }
  void reply
    .code(206)
    .header('content-length', String(wanted.end - wanted.start + 1))
    .header('content-range', `bytes ${wanted.start}-${wanted.end}/${artefact.size}`);
  return reply.send(await open({ start: wanted.start, end: wanted.end }));
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
