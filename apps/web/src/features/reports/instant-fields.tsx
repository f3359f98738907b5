import type { ReportField } from '@docket/contracts';
import { DateTimePicker } from '@mantine/dates';
import type { RefObject } from 'react';
import { exact, instantAt, useNow } from '../../format/instant.js';
import { common } from '../../messages/common.js';
import { reports } from '../../messages/reports.js';
import { useSession } from '../auth/use-session.js';

const t = reports.generate.instants;

/** Local times in the organization's time zone by field name, e.g. `2026-11-23 14:05:00`. Without one: now. */
export type Clocks = Record<string, string | null>;

type Props = {
  fields: Pick<ReportField, 'name' | 'label'>[];
  clocks: Clocks;
  choose: (name: string, clock: string | null) => void;
  errors: Record<string, string | null>;
  targets: Record<string, RefObject<HTMLButtonElement | null>>;
};

/** Fields for the instants of a report, in the organization's time zone. */
export function InstantFields({ fields, clocks, choose, errors, targets }: Props) {
  const { timeZone } = useSession().organization;
  const now = new Date(useNow()).toISOString();
  return fields.map(({ name, label }) => {
    const clock = clocks[name] ?? null;
    const hints = [t.hints[name], clock && common.utc(exact(instantAt(clock, timeZone), 'UTC', true))];
    return (
      <DateTimePicker
        key={name}
        ref={targets[name]!}
        label={t.field(label, timeZone)}
        placeholder={name === 'from' || name === 'to' ? t.noPeriod : t.now}
        description={hints.filter(Boolean).join(' ')}
        withSeconds
        valueFormat="YYYY-MM-DD HH:mm:ss"
        clearable
        clearButtonProps={{ 'aria-label': t.clear(label) }}
        maxDate={exact(now, timeZone, true)}
        value={clock}
        onChange={(chosen) => choose(name, chosen)}
        error={errors[name]}
      />
    );
  });
}

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
