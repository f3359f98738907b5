import { DateTimePicker } from '@mantine/dates';
import { ExactInstant, exact, instantAt, useNow } from '../../format/instant.js';
import { useSession } from '../auth/use-session.js';
import classes from './compliance.module.css';

type Props = {
  /** The instant asked for, UTC; undefined: now. */
  asOf: string | undefined;
  change: (asOf: string | undefined) => void;
};

/** Chooses the instant at which every figure holds, on the clocks of the organization. */
export function AsOfPicker({ asOf, change }: Props) {
  const { timeZone } = useSession().organization;
  const now = new Date(useNow()).toISOString();
  const choose = (clock: string | null) => {
    const instant = clock === null ? undefined : instantAt(clock, timeZone);
    change(instant !== undefined && instant < now ? instant : undefined);
  };
  return (
    <DateTimePicker
      label="Show figures as of"
      placeholder="Now"
      className={classes['asOf']}
      clearable
      clearButtonProps={{ 'aria-label': 'Show the figures of now' }}
      maxDate={exact(now, timeZone, true)}
      value={asOf === undefined ? null : exact(asOf, timeZone, true)}
      onChange={choose}
    />
  );
}

/** Says at which instant the figures on show hold. */
export function AsOfLine({ asOf }: { asOf: string | undefined }) {
  const { timeZone } = useSession().organization;
  if (!asOf) return <>Figures as of …</>;
  return (
    <>
      Figures as of <ExactInstant instant={asOf} timeZone={timeZone} />
    </>
  );
}
