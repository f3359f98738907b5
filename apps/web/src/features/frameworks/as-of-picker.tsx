import { DateTimePicker } from '@mantine/dates';
import { ExactInstant, exact, instantAt, useNow } from '../../format/instant.js';
import { frameworks } from '../../messages/frameworks.js';
import { RichText } from '../../page/rich-text.js';
import { useSession } from '../auth/use-session.js';
import classes from './compliance.module.css';

const t = frameworks.asOf;

type Props = {
  /** Selected instant in UTC. Undefined: now. */
  asOf: string | undefined;
  change: (asOf: string | undefined) => void;
};

/** Field to select the instant of the figures, in the organization's time zone. */
export function AsOfPicker({ asOf, change }: Props) {
  const { timeZone } = useSession().organization;
  const now = new Date(useNow()).toISOString();
  const select = (clock: string | null) => {
    const instant = clock === null ? undefined : instantAt(clock, timeZone);
    change(instant !== undefined && instant < now ? instant : undefined);
  };
  return (
    <DateTimePicker
      label={t.label}
      placeholder={t.now}
      className={classes['asOf']}
      clearable
      clearButtonProps={{ 'aria-label': t.showCurrent }}
      maxDate={exact(now, timeZone, true)}
      value={asOf === undefined ? null : exact(asOf, timeZone, true)}
      onChange={select}
    />
  );
}

/** Line that states the instant of the figures. */
export function AsOfLine({ asOf }: { asOf: string | undefined }) {
  const { timeZone } = useSession().organization;
  if (!asOf) return t.loading;
  return <RichText text={t.line} values={{ instant: <ExactInstant instant={asOf} timeZone={timeZone} /> }} />;
}
