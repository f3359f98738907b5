import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

const SHA256 = 'x-amz-checksum-sha256';

/** A proxy that adds the SHA-256 checksums of Amazon S3 to a server without them. */
export interface ChecksumProxy {
  url: string;
  /** Whether the proxy stores a wrong checksum, as if the stored bytes had changed. */
  wrong: boolean;
  close(): Promise<void>;
}

/**
 * Starts a proxy in front of `target`, an S3 server at `http://host:port` without checksums. The checksum of a multipart
 * object is the SHA-256 of its parts' SHA-256s, a hyphen and their number ("Checking object integrity", Amazon S3 User
 * Guide).
 */
export async function startChecksumProxy(target: string): Promise<ChecksumProxy> {
  const checksums = new Map<string, string>();
  const parts = new Map<string, string[]>();
  const proxy: ChecksumProxy = { url: '', wrong: false, close };

  /** Stores the checksum of an object after a successful upload request. */
  function storeChecksum(received: IncomingMessage, body: Buffer): void {
    const { pathname, searchParams } = new URL(received.url!, proxy.url);
    const sent = String(received.headers[SHA256]);
    const upload = searchParams.get('uploadId');
    const digest = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('base64');
    if (received.method === 'PUT') {
      if (sent !== digest(body)) throw new Error(`${pathname} was sent with a wrong checksum.`);
      if (upload === null) checksums.set(pathname, sent);
      else {
        const known = parts.get(upload) ?? [];
        known[Number(searchParams.get('partNumber')) - 1] = sent;
        parts.set(upload, known);
      }
    } else if (received.method === 'POST' && upload !== null) {
      const sums = parts.get(upload) ?? [];
      for (const sum of sums)
        if (!body.includes(`<ChecksumSHA256>${sum}</ChecksumSHA256>`))
          throw new Error(`The checksum ${sum} is missing.`);
      const all = Buffer.concat(sums.map((sum) => Buffer.from(sum, 'base64')));
      checksums.set(pathname, `${digest(all)}-${sums.length}`);
    }
    if (proxy.wrong) checksums.set(pathname, digest(Buffer.from('something else')));
  }

  const server = createServer((received, response) => {
    void (async () => {
      const body = Buffer.concat(await received.toArray());
      const { hostname, port } = new URL(target);
      const { method, url: path, headers } = received;
      const forwarded = request({ hostname, port, method, path, headers });
      forwarded.end(body);
      const [upstream] = (await once(forwarded, 'response')) as [IncomingMessage];
      if (upstream.statusCode === 200) storeChecksum(received, body);
      const sum = checksums.get(new URL(path!, proxy.url).pathname);
      const known = method === 'HEAD' && headers['x-amz-checksum-mode'] === 'ENABLED' && sum;
      response.writeHead(upstream.statusCode!, { ...upstream.headers, ...(known && { [SHA256]: sum }) });
      upstream.pipe(response);
    })().catch((error: unknown) => reject(response, error));
  });

  async function close(): Promise<void> {
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  }

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  proxy.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return proxy;
}

function reject(response: ServerResponse, error: unknown): void {
  response.writeHead(400, { 'content-type': 'application/xml' });
  response.end(`<Error><Code>BadDigest</Code><Message>${String(error)}</Message></Error>`);
}
