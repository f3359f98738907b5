import { RETENTION_DAYS } from '@docket/contracts';
import { Group, NumberInput, Radio, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { thousandSeparator } from '../../format/number.js';
import { organization } from '../../messages/index.js';
import { RetentionEffect } from './retention-effect.js';
import classes from './settings.module.css';

const t = organization.retention;

type Props = {
  /** The saved retention; null: forever. */
  saved: number | null;
  value?: number | null;
  onChange?: (days: number | null) => void;
  error?: ReactNode;
};

/** Initial number of days when the retention is limited. */
const DEFAULT_DAYS = 365;

/** Fields for the retention of report files. An empty number field is NaN, which the contract rejects. */
export function RetentionInput({ saved, value = null, onChange, ...input }: Props) {
  const select = (option: string) => onChange?.(option === 'forever' ? null : DEFAULT_DAYS);
  return (
    <Radio.Group
      label={t.label}
      description={t.hint}
      className={classes['field']}
      value={value === null ? 'forever' : 'days'}
      onChange={select}
    >
      <Stack mt={8} gap="sm">
        <Radio value="forever" label={t.forever} />
        <Group gap="sm" align="flex-start">
          <Radio value="days" label={t.days} className={classes['daysOption']} />
          {value !== null && (
            <NumberInput
              aria-label={t.daysLabel}
              className={classes['days']}
              value={Number.isNaN(value) ? '' : value}
              onChange={(days) => onChange?.(typeof days === 'number' ? days : Number.NaN)}
              min={RETENTION_DAYS.min}
              max={RETENTION_DAYS.max}
              clampBehavior="none"
              allowDecimal={false}
              allowNegative={false}
              thousandSeparator={thousandSeparator}
              suffix={t.daysSuffix(value)}
              {...input}
            />
          )}
        </Group>
      </Stack>
      {value !== null && <p className={classes['notice']}>{t.notice}</p>}
      {value !== null && value !== saved && <RetentionEffect days={value} />}
    </Radio.Group>
  );
}
