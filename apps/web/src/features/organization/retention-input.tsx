import { RETENTION_DAYS } from '@docket/contracts';
import { Group, NumberInput, Radio, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './settings.module.css';

type Props = { value?: number | null; onChange?: (days: number | null) => void; error?: ReactNode };

/** What stands in the field when somebody first decides that files are deleted. */
const USUAL_DAYS = 365;

/** How long files of reports are kept. An emptied field is no number, which the contract refuses. */
export function RetentionInput({ value = null, onChange, ...input }: Props) {
  const choose = (kept: string) => onChange?.(kept === 'ever' ? null : USUAL_DAYS);
  return (
    <Radio.Group
      label="Keep the files of reports"
      description="A deleted file leaves its report, figures and SHA-256, and a certificate in the audit log. Reports on legal hold are kept whatever stands here."
      className={classes['field']}
      value={value === null ? 'ever' : 'days'}
      onChange={choose}
    >
      <Stack mt={8} gap="sm">
        <Radio value="ever" label="For ever" />
        <Group gap="sm" align="flex-start">
          <Radio value="days" label="For a number of days" className={classes['beside']} />
          {value !== null && (
            <NumberInput
              aria-label="Days that files are kept"
              className={classes['days']}
              value={Number.isNaN(value) ? '' : value}
              onChange={(days) => onChange?.(typeof days === 'number' ? days : Number.NaN)}
              min={RETENTION_DAYS.least}
              max={RETENTION_DAYS.most}
              clampBehavior="none"
              allowDecimal={false}
              allowNegative={false}
              thousandSeparator=","
              suffix=" days"
              {...input}
            />
          )}
        </Group>
      </Stack>
      {value !== null && (
        <p className={classes['notice']}>
          Acts 24 hours after it is saved, on the reports made so far, too. Until then it can be changed back.
        </p>
      )}
    </Radio.Group>
  );
}
