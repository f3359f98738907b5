import { Group } from '@mantine/core';
import { DateTimePicker } from '@mantine/dates';
import { clockAt, instantAt } from '../../format/clock.js';
import { ExactInstant, useNow } from '../../format/instant.js';
import { frameworks } from '../../messages/index.js';
import { RichText } from '../../page/rich-text.js';
import { useSession } from '../auth/use-session.js';
import { type Instants, isPast } from './compliance-search.js';
import classes from './compliance.module.css';

const t = frameworks.asOf;

type Props = {
  /** Selected instants. Undefined: now. */
  instants: Instants;
  change: (instants: Instants) => void;
};

/**
 * Fields to select the instants of the figures, in the organization's time zone. The second one is shown once an instant is
 * selected. Records cannot be limited to a time before the one that the figures describe.
 */
export function AsOfPicker({ instants, change }: Props) {
  const { asOf, knownAt } = instants;
  const selectAsOf = (instant: string | undefined) =>
    change({ asOf: instant, knownAt: knownAt && instant && knownAt < instant ? undefined : knownAt });
  const selectKnownAt = (instant: string | undefined) =>
    change({ asOf, knownAt: instant && asOf && instant < asOf ? asOf : instant });
  return (
    <Group gap="sm" align="flex-end">
      <InstantPicker label={t.label} clear={t.showCurrent} instant={asOf} change={selectAsOf} />
      {isPast(instants) && (
        <InstantPicker
          label={t.knownAt}
          clear={t.useAllRecords}
          instant={knownAt}
          earliest={asOf}
          change={selectKnownAt}
        />
      )}
    </Group>
  );
}

type InstantProps = {
  label: string;
  /** Label of the button that clears the field. */
  clear: string;
  instant: string | undefined;
  earliest?: string | undefined;
  change: (instant: string | undefined) => void;
};

function InstantPicker({ label, clear, instant, earliest, change }: InstantProps) {
  const { timeZone } = useSession().organization;
  const now = new Date(useNow()).toISOString();
  const select = (clock: string | null) => {
    const chosen = clock === null ? undefined : instantAt(clock, timeZone);
    change(chosen !== undefined && chosen < now ? chosen : undefined);
  };
  return (
    <DateTimePicker
      label={label}
      placeholder={t.now}
      className={classes['asOf']}
      clearable
      clearButtonProps={{ 'aria-label': clear }}
      {...(earliest !== undefined && { minDate: clockAt(earliest, timeZone) })}
      maxDate={clockAt(now, timeZone)}
      value={instant === undefined ? null : clockAt(instant, timeZone)}
      onChange={select}
    />
  );
}

type LineProps = {
  /** Instants of the figures. Undefined: they are loading. */
  figures: { asOf: string; knownAt: string } | undefined;
  /** Requested instants. */
  instants: Instants;
};

/** Line that states the instant of the figures, and the one up to which records count if it was requested. */
export function AsOfLine({ figures, instants }: LineProps) {
  const { timeZone } = useSession().organization;
  if (!figures) return t.loading;
  const { asOf, knownAt } = figures;
  return (
    <RichText
      text={instants.knownAt === undefined ? t.line : t.lineWithKnownAt}
      values={{
        instant: <ExactInstant instant={asOf} timeZone={timeZone} />,
        knownAt: <ExactInstant instant={knownAt} timeZone={timeZone} />,
      }}
    />
  );
}
