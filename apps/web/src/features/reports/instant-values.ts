import { instantAt } from '../../format/clock.js';
import { reports } from '../../messages/index.js';

const t = reports.generate.instants;

/** Local times in the organization's time zone by field name, e.g. `2026-11-23 14:05:00`. Without one: now. */
export type Clocks = Record<string, string | null>;

/** Returns the parameters of the chosen instants, ISO 8601 UTC. */
export const instantParams = (clocks: Clocks, timeZone: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(clocks).flatMap(([name, clock]) => (clock ? [[name, instantAt(clock, timeZone)]] : [])),
  );

/** Returns the errors of instants in the wrong order. The API checks everything else. */
export function orderErrors({ asOf, from, to, knownAt }: Record<string, string>): Record<string, string> {
  const described = to ?? asOf;
  return {
    ...(from && to && from >= to ? { from: t.periodOrder } : {}),
    ...(described && knownAt && knownAt < described ? { knownAt: t.knownTooEarly } : {}),
  };
}

/** Focuses a field, also within collapsed fields. */
export function focusField(field: HTMLElement | null | undefined): void {
  const details = field?.closest('details');
  if (details) details.open = true;
  field?.focus();
}
