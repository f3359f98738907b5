import type { IncomingMessage } from 'node:http';
import { BadRequestException } from '@nestjs/common';

/** Maximum length of a parameter of a path, decoded. */
const MAX_PARAMETER = 200;
/** Maximum length of a parameter for the router. The server accepts no address of this length. */
export const NO_MAX_PARAMETER = 65_536;
/** A path that no route has. */
const NO_ROUTE = '/api/-';

/**
 * Returns the URL by which the router finds the route of a request. The router answers malformed paths and overlong parameters
 * before any hook runs, so that these requests would neither be logged nor count for their caller. They get the path of no route.
 * Letters, digits and `-._~` that are percent-encoded are decoded (RFC 3986, 6.2.2.2), as the router does, so that code that
 * reads the URL sees the path of the route.
 */
export function routedUrl({ url: requested = '/' }: { url?: string | undefined }): string {
  const url = requested.startsWith('/') ? requested : pathOf(requested);
  const end = url.indexOf('?');
  const path = end === -1 ? url : url.slice(0, end);
  if (path.length <= MAX_PARAMETER && !path.includes('%')) return url;
  return path.split('/').every(isParameter)
    ? withoutNeedlessEncoding(path) + url.slice(path.length)
    : NO_ROUTE;
}

/** @throws an error with status 400 if a request of HTTP/1.1 names no host */
export function requireHost({ httpVersion, headers }: IncomingMessage): void {
  if (httpVersion === '1.1' && headers.host === undefined) throw new BadRequestException();
}

const withoutNeedlessEncoding = (path: string): string =>
  path.replace(/%[2-7][\da-f]/gi, (encoded) => {
    const character = decodeURIComponent(encoded);
    return /[\w.~-]/.test(character) ? character : encoded;
  });

/** Returns path and query string of an absolute URL, which proxies may send. */
function pathOf(url: string): string {
  const absolute = /^https?:/i.test(url) ? URL.parse(url) : null;
  return absolute ? absolute.pathname + absolute.search : NO_ROUTE;
}

/** @throws an error with status 400 if the URL of a request is not UTF-8 */
export function requireUtf8(url: string): void {
  if (decoded(url) === null) throw new BadRequestException();
}

const isParameter = (segment: string): boolean => (decoded(segment)?.length ?? Infinity) <= MAX_PARAMETER;

/** Returns a part of a URL with its percent encoding decoded, or null if it is not UTF-8. */
function decoded(part: string): string | null {
  if (!part.includes('%')) return part;
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}
