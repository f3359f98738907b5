import { isTimeZone } from '@docket/contracts';
import { type ComboboxItem, Select } from '@mantine/core';
import { useMemo } from 'react';
import { exact, useNow } from '../format/instant.js';
import { organization } from '../messages/index.js';

const t = organization.timeZone;

type Props = {
  value?: string;
  onChange?: (zone: string) => void;
  /** Default: the texts for the time zone of the organization. */
  label?: string;
  description?: string;
};

const normalize = (text: string): string => text.toLowerCase().replaceAll('_', ' ');

/** Filters time zones so that "new york" matches America/New_York. */
const filterZones = ({ options, search }: { options: unknown[]; search: string }) =>
  (options as ComboboxItem[]).filter(({ value }) => normalize(value).includes(normalize(search.trim())));

/** Select field for a time zone. */
export function TimeZoneSelect({ value = 'UTC', onChange, ...rest }: Props) {
  const now = useNow();
  const zones = useMemo(
    () => [...new Set(['UTC', value, ...Intl.supportedValuesOf('timeZone')])].toSorted(),
    [value],
  );
  const clock = isTimeZone(value) ? exact(new Date(now).toISOString(), value) : null;
  return (
    <Select
      label={t.label}
      description={clock === null ? t.hint : t.hintWithTime(clock)}
      maw="30rem"
      data={zones}
      value={value}
      onChange={(zone) => zone && onChange?.(zone)}
      filter={filterZones as never}
      limit={200}
      searchable
      // Typing replaces the selected zone. Enter selects an option and must not submit the form.
      onFocus={(event) => event.currentTarget.select()}
      onClick={(event) => event.currentTarget.select()}
      onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      allowDeselect={false}
      nothingFoundMessage={t.noMatch}
      maxDropdownHeight={280}
      {...rest}
    />
  );
}
