import { changePassword as contract, PASSWORD_LENGTH } from '@docket/contracts';
import { Button, Group, PasswordInput, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { FormFailure } from '../../form/form-failure.js';
import { useContractForm } from '../../form/use-contract-form.js';
import { account, common } from '../../messages/index.js';
import { changePassword } from './api/change-password.js';
import { sessionsQuery } from './api/list-sessions.js';
import classes from './profile.module.css';

const t = account.password;

/** Form that changes the password of the account. */
export function PasswordForm() {
  const cache = useQueryClient();
  const { form, submit, sending, failure } = useContractForm({
    schema: contract,
    initialValues: { currentPassword: '', password: '' },
    requestOf: (values) => values,
    send: changePassword,
    done: () => {
      form.reset();
      void cache.invalidateQueries({ queryKey: sessionsQuery.queryKey });
      notifications.show({ color: 'green', title: t.changed, message: t.changedHint });
    },
  });
  const toggle = { 'aria-label': common.showPassword, tabIndex: 0 };
  return (
    <form onSubmit={submit} noValidate className={`paper ${classes['card']}`} aria-label={t.title}>
      <Title order={2} fz="1rem">
        {t.title}
      </Title>
      <Text className="quiet" mb="md">
        {t.hint}
      </Text>
      <Stack gap="lg" className={classes['fields']}>
        <FormFailure failure={failure} />
        <PasswordInput
          label={t.current}
          autoComplete="current-password"
          visibilityToggleButtonProps={toggle}
          {...form.getInputProps('currentPassword')}
          aria-invalid={Boolean(form.errors['currentPassword'])} // Mantine does not set it on a PasswordInput
        />
        <PasswordInput
          label={t.next}
          description={t.nextHint(PASSWORD_LENGTH.min, PASSWORD_LENGTH.max)}
          autoComplete="new-password"
          visibilityToggleButtonProps={toggle}
          {...form.getInputProps('password')}
          aria-invalid={Boolean(form.errors['password'])}
        />
      </Stack>
      <Group mt="xl">
        <Button type="submit" loading={sending}>
          {t.submit}
        </Button>
      </Group>
    </form>
  );
}
