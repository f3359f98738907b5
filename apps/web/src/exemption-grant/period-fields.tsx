import { DateTimePicker } from '@mantine/dates';
import type { FormErrors } from '@mantine/form';
import { exemptions as t } from '../messages/index.js';

/** Clock times in the time zone of the organization. Without a start, the period starts now. */
type Period = { startsAt: string | null; endsAt: string | null };
type Props = {
  timeZone: string;
  period: Period;
  change: (part: Partial<Period>) => void;
  errors: FormErrors;
};

/** Fields for the start and the end of an exemption. */
export function PeriodFields({ timeZone, period: { startsAt, endsAt }, change, errors }: Props) {
  return (
    <>
      <DateTimePicker
        label={t.form.startsAt(timeZone)}
        placeholder={t.form.startsNow}
        defaultTimeValue="00:00"
        clearable
        clearButtonProps={{ 'aria-label': t.form.clearStart }}
        data-path="startsAt"
        value={startsAt}
        onChange={(clock) => change({ startsAt: clock })}
        error={errors['startsAt']}
      />
      <DateTimePicker
        label={t.form.endsAt(timeZone)}
        description={t.form.endsAtHint}
        required
        placeholder={t.form.endsAtPlaceholder}
        defaultTimeValue="23:59"
        data-path="endsAt"
        value={endsAt}
        onChange={(clock) => change({ endsAt: clock })}
        error={endsAt === null && errors['endsAt'] ? t.form.endMissing : errors['endsAt']}
      />
    </>
  );
}
