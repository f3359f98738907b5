import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { hasPrefix, PUBLIC_PREFIX } from './route-prefixes.js';

/** Number of credentials that a process remembers. */
const MAX_KNOWN = 10_000;

/**
 * Remembers who recently sent which accepted credentials, so that a request can be counted for its caller before the database is
 * asked. It decides only who pays for a request: access is checked for every request.
 */
export class KnownCallers {
  /** Callers by the hash of their credential, the longest unused first. */
  private readonly callers = new Map<string, string>();

  constructor(private readonly max = MAX_KNOWN) {}

  /** Returns the organization or account that recently sent the credential of a request, if there is one. */
  of(request: FastifyRequest): string | undefined {
    const hash = hashOf(request);
    const caller = hash && this.callers.get(hash);
    if (caller) this.keep(hash, caller);
    return caller;
  }

  /** Remembers that the credential of a request belongs to a caller. */
  remember(request: FastifyRequest, caller: string): void {
    const hash = hashOf(request);
    if (!hash) return;
    this.keep(hash, caller);
    const [oldest] = this.callers.keys();
    if (this.callers.size > this.max) this.callers.delete(oldest!);
  }

  /** Forgets a credential that is not accepted any more. */
  forget(request: FastifyRequest): void {
    const hash = hashOf(request);
    if (hash) this.callers.delete(hash);
  }

  private keep(hash: string, caller: string): void {
    this.callers.delete(hash);
    this.callers.set(hash, caller);
  }
}

/** Returns the hash of the API key or session of a request. */
function hashOf({ url, headers }: FastifyRequest): string | undefined {
  const credential = hasPrefix(PUBLIC_PREFIX, url)
    ? headers.authorization
    : /session_token=([^;]+)/.exec(headers.cookie ?? '')?.[1];
  return credential && createHash('sha256').update(credential).digest('base64url');
}
