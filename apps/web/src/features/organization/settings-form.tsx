import { changeSettings as contract, pageSizes, type SettingsView } from '@docket/contracts';
import { Button, Group, Radio, Stack, TextInput, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { FormFailure } from '../../form/form-failure.js';
import { useContractForm } from '../../form/use-contract-form.js';
import { AccentInput } from './accent-input.js';
import { changeSettings } from './api/change-settings.js';
import { RetentionInput } from './retention-input.js';
import { ThresholdSlider } from './threshold-slider.js';
import { TimeZoneSelect } from './time-zone-select.js';
import classes from './settings.module.css';

type Values = Omit<SettingsView, 'logo'>;
const paperLabels = { A4: 'A4, 210 × 297 mm', Letter: 'Letter, 8.5 × 11 in' };

const valuesOf = ({ logo: _, ...values }: SettingsView): Values => values;

/** Only what differs is sent, so that another administrator's change of something else stays. */
const changesOf = (values: Values, before: Values): Partial<Values> =>
  Object.fromEntries(
    Object.entries(values).filter(([field, value]) => before[field as keyof Values] !== value),
  );

type Props = { settings: SettingsView; changed: (now: SettingsView) => void };

/** Everything but the logo. */
export function SettingsForm({ settings, changed }: Props) {
  const { form, submit, sending, failure } = useContractForm({
    schema: contract,
    initialValues: valuesOf(settings),
    requestOf: (values) => changesOf(values, valuesOf(settings)),
    send: changeSettings,
    done: (now) => {
      form.setInitialValues(valuesOf(now));
      form.setValues(valuesOf(now));
      changed(now);
      notifications.show({ color: 'green', title: 'Settings saved', message: 'They count from now on.' });
    },
  });
  return (
    <form onSubmit={submit} noValidate className={`paper ${classes['card']}`} aria-label="Settings">
      <FormFailure failure={failure} />
      <Title order={2} fz="1rem" mb="md">
        Organization
      </Title>
      <Stack gap="lg" mb="xl">
        <TextInput
          label="Name"
          description="Stands on every page and document"
          className={classes['field']}
          {...form.getInputProps('name')}
        />
        <TimeZoneSelect {...form.getInputProps('timeZone')} />
        <ThresholdSlider {...form.getInputProps('coverageThresholdPercent')} />
      </Stack>
      <Title order={2} fz="1rem" mb="md">
        Documents
      </Title>
      <Stack gap="lg">
        <Radio.Group label="PdfDocument" {...form.getInputProps('pageSize')}>
          <Group mt={6} gap="lg">
            {pageSizes.map((paper) => (
              <Radio key={paper} value={paper} label={paperLabels[paper]} />
            ))}
          </Group>
        </Radio.Group>
        <AccentInput {...form.getInputProps('accentColor')} />
        <RetentionInput {...form.getInputProps('reportRetentionDays')} />
      </Stack>
      <Group mt="xl">
        <Button type="submit" loading={sending} disabled={!form.isDirty()}>
          Save
        </Button>
        {form.isDirty() && (
          <Button variant="default" onClick={form.reset}>
            Discard the changes
          </Button>
        )}
      </Group>
    </form>
  );
}
