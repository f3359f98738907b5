import { changeSettings as contract, pageSizes, type SettingsView } from '@docket/contracts';
import { Button, Group, Radio, Stack, TextInput, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { FormFailure } from '../../form/form-failure.js';
import { useContractForm } from '../../form/use-contract-form.js';
import { common, organization as t, secondFactor } from '../../messages/index.js';
import { AccentInput } from './accent-input.js';
import { changeSettings } from './api/change-settings.js';
import { EligibilityFields } from './eligibility-fields.js';
import { RetentionInput } from './retention-input.js';
import { SecondFactorInput } from './second-factor-input.js';
import { ThresholdSlider } from './threshold-slider.js';
import { TimeZoneSelect } from '../../form/time-zone-select.js';
import classes from './settings.module.css';

type Values = Omit<SettingsView, 'logo'>;

const valuesOf = ({ logo: _, ...values }: SettingsView): Values => values;

/** Returns the changed settings. Sending only these keeps concurrent changes of other settings. */
const changesOf = (values: Values, saved: Values): Partial<Values> =>
  Object.fromEntries(
    Object.entries(values).filter(
      ([field, value]) => JSON.stringify(saved[field as keyof Values]) !== JSON.stringify(value),
    ),
  );

type Props = { settings: SettingsView; changed: (settings: SettingsView) => void };

/** Form for all settings except the logo. */
export function SettingsForm({ settings, changed }: Props) {
  const { form, submit, sending, failure } = useContractForm({
    schema: contract,
    initialValues: valuesOf(settings),
    requestOf: (values) => changesOf(values, valuesOf(settings)),
    send: changeSettings,
    done: (saved) => {
      form.setInitialValues(valuesOf(saved));
      form.setValues(valuesOf(saved));
      changed(saved);
      notifications.show({ color: 'green', title: t.saved, message: t.savedHint });
    },
  });
  return (
    <form onSubmit={submit} noValidate className={`paper ${classes['card']}`} aria-label={t.title}>
      <FormFailure failure={failure} />
      <Title order={2} fz="1rem" mb="md">
        {t.general}
      </Title>
      <Stack gap="lg" mb="xl">
        <TextInput
          label={t.name}
          description={t.nameHint}
          className={classes['field']}
          {...form.getInputProps('name')}
        />
        <TimeZoneSelect {...form.getInputProps('timeZone')} />
        <ThresholdSlider {...form.getInputProps('coverageThresholdPercent')} />
      </Stack>
      <Title order={2} fz="1rem" mb="md">
        {t.eligibility.title}
      </Title>
      <EligibilityFields
        jobFunctions={form.getInputProps('eligibleJobFunctions')}
        bespokeSoftwareOnly={form.getInputProps('bespokeSoftwareOnly')}
      />
      <Title order={2} fz="1rem" mb="md">
        {t.documents}
      </Title>
      <Stack gap="lg">
        <Radio.Group label={t.pageSize} {...form.getInputProps('pageSize')}>
          <Group mt={6} gap="lg">
            {pageSizes.map((size) => (
              <Radio key={size} value={size} label={t.pageSizes[size]} />
            ))}
          </Group>
        </Radio.Group>
        <TextInput
          label={t.classification.label}
          description={t.classification.hint}
          className={classes['field']}
          {...form.getInputProps('documentClassification')}
        />
        <AccentInput {...form.getInputProps('accentColor')} />
        <RetentionInput saved={settings.reportRetentionDays} {...form.getInputProps('reportRetentionDays')} />
      </Stack>
      <Title order={2} fz="1rem" mt="xl" mb="md">
        {secondFactor.setting.title}
      </Title>
      <SecondFactorInput {...form.getInputProps('secondFactorFor')} />
      <Group mt="xl">
        <Button type="submit" loading={sending} disabled={!form.isDirty()}>
          {common.saveChanges}
        </Button>
        {form.isDirty() && (
          <Button variant="default" onClick={form.reset}>
            {t.discard}
          </Button>
        )}
      </Group>
    </form>
  );
}
