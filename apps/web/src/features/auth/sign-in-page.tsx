import { Alert, Button, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { ApiFailure, messageOf } from '../../api/failure.js';
import { EntrancePage } from '../../page/entrance-page.js';
import { credentials, signIn } from './api/sign-in.js';

const fields = ['email', 'password'] as const;

/** E-mail and password. `entered` runs once the session stands. */
export function SignInPage({ ended, entered }: { ended: boolean; entered: () => Promise<void> }) {
  const password = useRef<HTMLInputElement>(null);
  const form = useForm({
    initialValues: { email: '', password: '' },
    validate: (values) => {
      const found = credentials.safeParse(values).error?.issues ?? [];
      return Object.fromEntries(
        fields.map((field) => [field, found.find(({ path }) => path[0] === field)?.message ?? null]),
      );
    },
  });
  const attempt = useMutation({
    mutationKey: ['sign-in'],
    mutationFn: signIn,
    onSuccess: entered,
    onError: (error) => {
      if (error instanceof ApiFailure && error.status === 401) password.current?.select();
    },
  });
  const submit = form.onSubmit(
    (values) => attempt.mutate(values),
    (errors) => form.getInputNode(fields.find((field) => Boolean(errors[field])) ?? 'email')?.focus(),
  );

  return (
    <EntrancePage title="Sign in">
      <Title order={1} fz="1.375rem">
        Sign in
      </Title>
      <Text className="quiet" mt={4} mb="lg">
        Evidence that your developers are trained in secure coding.
      </Text>
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          {ended && !attempt.error && <Alert color="gray">Your session has ended. Sign in to go on.</Alert>}
          {attempt.error && (
            <Alert role="alert" color="red" icon={<IconAlertTriangle size={18} />}>
              {wordsFor(attempt.error)}
            </Alert>
          )}
          <TextInput
            label="E-mail"
            type="email"
            autoComplete="username"
            autoFocus
            key={form.key('email')}
            {...form.getInputProps('email')}
          />
          <PasswordInput
            ref={password}
            label="Password"
            autoComplete="current-password"
            visibilityToggleButtonProps={{ 'aria-label': 'Show the password', tabIndex: 0 }}
            key={form.key('password')}
            {...form.getInputProps('password')}
            aria-invalid={Boolean(form.errors['password'])} // Mantine does not set it on a PasswordInput
          />
          <Button type="submit" loading={attempt.isPending} mt={4} fullWidth>
            Sign in
          </Button>
        </Stack>
      </form>
    </EntrancePage>
  );
}

function wordsFor(error: unknown): string {
  const wrong = error instanceof ApiFailure && error.status === 401;
  return wrong
    ? 'This e-mail and password do not belong together. Check both and try again.'
    : messageOf(error);
}
