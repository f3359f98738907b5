import { isTimeZone } from '@docket/contracts';
import { type ComboboxItem, Select } from '@mantine/core';
import { useMemo } from 'react';
import { exact, useNow } from '../../format/instant.js';
import classes from './settings.module.css';

type Props = { value?: string; onChange?: (zone: string) => void };

const words = (text: string): string => text.toLowerCase().replaceAll('_', ' ');

/** Finds "new york" in America/New_York. */
const matching = ({ options, search }: { options: unknown[]; search: string }) =>
  (options as ComboboxItem[]).filter(({ value }) => words(value).includes(words(search.trim())));

/** The place whose clocks the organization lives by. */
export function TimeZoneSelect({ value = 'UTC', onChange, ...rest }: Props) {
  const now = useNow();
  const zones = useMemo(
    () => [...new Set(['UTC', value, ...Intl.supportedValuesOf('timeZone')])].toSorted(),
    [value],
  );
  const there = isTimeZone(value) ? `There it is ${exact(new Date(now).toISOString(), value)} now. ` : '';
  return (
    <Select
      label="Time zone"
      description={`${there}Deadlines and times are shown in it; documents print UTC beside it.`}
      className={classes['field']}
      data={zones}
      value={value}
      onChange={(zone) => zone && onChange?.(zone)}
      filter={matching as never}
      limit={200}
      searchable
      // Typing replaces the place that stands there, and Enter chooses one: it does not send the form.
      onFocus={(event) => event.currentTarget.select()}
      onClick={(event) => event.currentTarget.select()}
      onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      allowDeselect={false}
      nothingFoundMessage="No such place. Try a larger city."
      maxDropdownHeight={280}
      {...rest}
    />
  );
}
