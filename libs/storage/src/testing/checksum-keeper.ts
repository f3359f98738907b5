import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

const SHA256 = 'x-amz-checksum-sha256';

/** A server that passes requests on to another and keeps SHA-256 checksums beside it, as Amazon S3 does. */
export interface ChecksumKeeper {
  url: string;
  /** Makes it keep another checksum than it was sent, as a server does whose bytes changed. */
  wrong: boolean;
  close(): Promise<void>;
}

/**
 * Puts itself before `target`, an S3 server at `http://host:port` without checksums. An object in parts has the SHA-256 of
 * its parts' SHA-256s, a hyphen and their number ("Checking object integrity", Amazon S3 User Guide).
 */
export async function startChecksumKeeper(target: string): Promise<ChecksumKeeper> {
  const kept = new Map<string, string>();
  const parts = new Map<string, string[]>();
  const keeper: ChecksumKeeper = { url: '', wrong: false, close };

  /** What is known of an object once `asked` has succeeded. */
  function keep(asked: IncomingMessage, body: Buffer): void {
    const { pathname, searchParams } = new URL(asked.url!, keeper.url);
    const sent = String(asked.headers[SHA256]);
    const upload = searchParams.get('uploadId');
    const digest = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('base64');
    if (asked.method === 'PUT') {
      if (sent !== digest(body)) throw new Error(`${pathname} was sent with the checksum of something else.`);
      if (upload === null) kept.set(pathname, sent);
      else {
        const known = parts.get(upload) ?? [];
        known[Number(searchParams.get('partNumber')) - 1] = sent;
        parts.set(upload, known);
      }
    } else if (asked.method === 'POST' && upload !== null) {
      const sums = parts.get(upload) ?? [];
      for (const sum of sums)
        if (!body.includes(`<ChecksumSHA256>${sum}</ChecksumSHA256>`))
          throw new Error(`${sum} is not named.`);
      const all = Buffer.concat(sums.map((sum) => Buffer.from(sum, 'base64')));
      kept.set(pathname, `${digest(all)}-${sums.length}`);
    }
    if (keeper.wrong) kept.set(pathname, digest(Buffer.from('something else')));
  }

  const server = createServer((asked, answer) => {
    void (async () => {
      const body = Buffer.concat(await asked.toArray());
      const { hostname, port } = new URL(target);
      const { method, url: path, headers } = asked;
      const passed = request({ hostname, port, method, path, headers });
      passed.end(body);
      const [response] = (await once(passed, 'response')) as [IncomingMessage];
      if (response.statusCode === 200) keep(asked, body);
      const sum = kept.get(new URL(path!, keeper.url).pathname);
      const known = method === 'HEAD' && headers['x-amz-checksum-mode'] === 'ENABLED' && sum;
      answer.writeHead(response.statusCode!, { ...response.headers, ...(known && { [SHA256]: sum }) });
      response.pipe(answer);
    })().catch((error: unknown) => refuse(answer, error));
  });

  async function close(): Promise<void> {
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  }

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  keeper.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return keeper;
}

function refuse(answer: ServerResponse, error: unknown): void {
  answer.writeHead(400, { 'content-type': 'application/xml' });
  answer.end(`<Error><Code>BadDigest</Code><Message>${String(error)}</Message></Error>`);
}
