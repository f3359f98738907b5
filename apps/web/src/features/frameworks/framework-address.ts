import type { FrameworkKind } from '@docket/contracts';

/** Route parameters of a framework. The kind is part of the path, because OWASP and regulatory frameworks have separate endpoints. */
export type FrameworkAddress = { kind: FrameworkKind; frameworkId: string };
export type ItemAddress = FrameworkAddress & { itemId: string };

/** Returns the segment of the addresses of a kind of frameworks in the API. */
export const segmentOf = (kind: FrameworkKind) => (kind === 'owasp' ? 'frameworks' : 'regulatory');

/** Returns the parameters with a valid kind. An unknown kind becomes `owasp`, where the ID is then not found. */
export const addressOf = <T extends { kind: string }>(params: T): T & { kind: FrameworkKind } => ({
  ...params,
  kind: params.kind === 'regulatory' ? 'regulatory' : 'owasp',
});
