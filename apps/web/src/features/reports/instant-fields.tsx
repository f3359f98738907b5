import type { ReportField } from '@docket/contracts';
import { DateTimePicker } from '@mantine/dates';
import type { RefObject } from 'react';
import { clockAt, instantAt } from '../../format/clock.js';
import { exact, useNow } from '../../format/instant.js';
import { common, reports } from '../../messages/index.js';
import { useSession } from '../auth/use-session.js';
import type { Clocks } from './instant-values.js';

const t = reports.generate.instants;

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
        clearable
        clearButtonProps={{ 'aria-label': t.clear(label) }}
        maxDate={clockAt(now, timeZone)}
        value={clock}
        onChange={(chosen) => choose(name, chosen)}
        error={errors[name]}
      />
    );
  });
}
