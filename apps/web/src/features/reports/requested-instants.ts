import type { ReportView } from '@docket/contracts';

/**
 * Returns the past instants that a report was requested for; null if it describes the time of the request. `asOf` is
 * the end of a period, and `knownAt` by default.
 */
export function requestedInstants({
  params,
}: Pick<ReportView, 'params'>): { asOf: string; knownAt: string | undefined } | null {
  const instantOf = (name: string) => (typeof params[name] === 'string' ? params[name] : undefined);
  const knownAt = instantOf('knownAt');
  const asOf = instantOf('to') ?? instantOf('asOf') ?? knownAt;
  return asOf === undefined ? null : { asOf, knownAt };
}
