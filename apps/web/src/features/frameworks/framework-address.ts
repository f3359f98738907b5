import type { FrameworkKind } from '@docket/contracts';

/** Where a framework is: OWASP lists and regulatory frameworks have addresses of their own. */
export type FrameworkAddress = { kind: FrameworkKind; frameworkId: string };
export type ItemAddress = FrameworkAddress & { itemId: string };

/** The address behind the parameters of a page; what is no kind leads to no framework. */
export const addressOf = <T extends { kind: string }>(params: T): T & { kind: FrameworkKind } => ({
  ...params,
  kind: params.kind === 'regulatory' ? 'regulatory' : 'owasp',
});
