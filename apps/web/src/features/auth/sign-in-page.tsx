import type { SecondFactorMethod } from '@docket/contracts';
import { Alert, Button, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { ApiFailure, messageOf } from '../../api/failure.js';
import { auth as t, common } from '../../messages/index.js';
import { AuthLayout } from '../../page/auth-layout.js';
import { credentials, signIn } from './api/sign-in.js';
import { SecondFactorStep } from './second-factor-step.js';

const fields = ['email', 'password'] as const;

/**
 * Sign-in form, and the second step of accounts with a second factor. Calls `onSignedIn` after the session has started. `ended` shows that the last session has
 * ended.
 */
export function SignInPage({ ended, onSignedIn }: { ended: boolean; onSignedIn: () => Promise<void> }) {
  const password = useRef<HTMLInputElement>(null);
  const [methods, setMethods] = useState<SecondFactorMethod[]>([]);
  const form = useForm({
    initialValues: { email: '', password: '' },
    validate: (values) => {
      const issues = credentials.safeParse(values).error?.issues ?? [];
      return Object.fromEntries(
        fields.map((field) => [field, issues.find(({ path }) => path[0] === field)?.message ?? null]),
      );
    },
  });
  const attempt = useMutation({
    mutationKey: ['sign-in'],
    mutationFn: signIn,
    onSuccess: ({ status, secondFactor }) => (status ? onSignedIn() : setMethods(secondFactor)),
    onError: (error) => {
      if (error instanceof ApiFailure && error.status === 401) password.current?.select();
    },
  });
  const submit = form.onSubmit(
    (values) => attempt.mutate(values),
    (errors) => form.getInputNode(fields.find((field) => Boolean(errors[field])) ?? 'email')?.focus(),
  );

  if (methods.length > 0) {
    const back = () => {
      form.reset();
      setMethods([]);
    };
    return (
      <AuthLayout title={t.signIn}>
        <SecondFactorStep methods={methods} onSignedIn={onSignedIn} back={back} />
      </AuthLayout>
    );
  }
  return (
    <AuthLayout title={t.signIn}>
      <Title order={1} fz="1.375rem">
        {t.signIn}
      </Title>
      <Text className="quiet" mt={4} mb="lg">
        {t.tagline}
      </Text>
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          {ended && !attempt.error && <Alert color="gray">{t.sessionEnded}</Alert>}
          {attempt.error && (
            <Alert role="alert" color="red" icon={<IconAlertTriangle size={18} />}>
              {errorMessageOf(attempt.error)}
            </Alert>
          )}
          <TextInput
            label={t.email}
            type="email"
            autoComplete="username"
            autoFocus
            key={form.key('email')}
            {...form.getInputProps('email')}
          />
          <PasswordInput
            ref={password}
            label={t.password}
            autoComplete="current-password"
            visibilityToggleButtonProps={{ 'aria-label': common.showPassword, tabIndex: 0 }}
            key={form.key('password')}
            {...form.getInputProps('password')}
            aria-invalid={Boolean(form.errors['password'])} // Mantine does not set it on a PasswordInput
          />
          <Button type="submit" loading={attempt.isPending} mt={4} fullWidth>
            {t.signIn}
          </Button>
        </Stack>
      </form>
    </AuthLayout>
  );
}

function errorMessageOf(error: unknown): string {
  const incorrect = error instanceof ApiFailure && error.status === 401;
  return incorrect ? t.incorrect : messageOf(error);
}
