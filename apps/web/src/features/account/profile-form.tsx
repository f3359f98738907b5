import {
  documentLanguages,
  languageNames,
  updateAccount as contract,
  type AccountView,
} from '@docket/contracts';
import { Button, Group, NativeSelect, Stack, TextInput, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { FormFailure } from '../../form/form-failure.js';
import { useContractForm } from '../../form/use-contract-form.js';
import { account, common } from '../../messages/index.js';
import { updateAccount } from './api/update-account.js';
import classes from './profile.module.css';

const t = account.details;
const languages = [
  { value: '', label: t.organizationLanguage },
  ...documentLanguages.map((language) => ({ value: language, label: languageNames[language] })),
];

/** Form for the name and the language of the account. */
export function ProfileForm({ profile, saved }: { profile: AccountView; saved: () => Promise<void> }) {
  const { form, submit, sending, failure } = useContractForm({
    schema: contract,
    initialValues: { name: profile.name, language: profile.language ?? '' },
    requestOf: ({ name, language }) => ({
      name,
      language: documentLanguages.find((known) => known === language) ?? null,
    }),
    send: updateAccount,
    done: () => {
      form.resetDirty();
      void saved();
      notifications.show({ color: 'green', title: account.saved, message: null });
    },
  });
  return (
    <form onSubmit={submit} noValidate className={`paper ${classes['card']}`} aria-label={t.title}>
      <Title order={2} fz="1rem" mb="md">
        {t.title}
      </Title>
      <Stack gap="lg" className={classes['fields']}>
        <FormFailure failure={failure} />
        <TextInput
          label={t.name}
          description={t.nameHint}
          autoComplete="name"
          {...form.getInputProps('name')}
        />
        <TextInput
          label={t.email}
          description={t.emailHint}
          value={profile.email}
          readOnly
          autoComplete="username"
        />
        <NativeSelect
          label={t.language}
          description={t.languageHint}
          data={languages}
          {...form.getInputProps('language')}
        />
      </Stack>
      <Group mt="xl">
        <Button type="submit" loading={sending} disabled={!form.isDirty()}>
          {common.saveChanges}
        </Button>
      </Group>
    </form>
  );
}
