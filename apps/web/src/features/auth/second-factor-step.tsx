import { FEW_RECOVERY_CODES, secondFactorCode, type SecondFactorMethod } from '@docket/contracts';
import { Alert, Button, Stack, Text, TextInput, Title } from '@mantine/core';
import { useForm, type UseFormReturnType } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { ApiFailure, messageOf } from '../../api/failure.js';
import { secondFactor } from '../../messages/index.js';
import { signInWithCode, signInWithPasskey } from './api/sign-in.js';

const t = secondFactor.signIn;

type Props = { methods: SecondFactorMethod[]; onSignedIn: () => Promise<void>; back: () => void };

/** Second step of a sign-in, with the methods of the account. `back` returns to the password, e.g. after 5 minutes. */
export function SecondFactorStep({ methods, onSignedIn, back }: Props) {
  const form = useForm({ initialValues: { code: '' } });
  const attempt = useMutation({
    mutationKey: ['sign-in'],
    mutationFn: signInWithCode,
    onSuccess: ({ recoveryCodes }) => {
      if (recoveryCodes !== null) tellUse(recoveryCodes);
      return onSignedIn();
    },
    onError: () => (form.getInputNode('code') as HTMLInputElement | null)?.select(),
  });
  const submit = form.onSubmit((values) => {
    passkey.reset();
    if (secondFactorCode.safeParse(values).success) attempt.mutate(values);
    else form.getInputNode('code')?.focus();
  });
  const passkey = useMutation({
    mutationKey: ['sign-in'],
    mutationFn: signInWithPasskey,
    onSuccess: onSignedIn,
  });
  const error = attempt.error ?? passkey.error;
  return (
    <form onSubmit={submit} noValidate>
      <Title order={1} fz="1.375rem">
        {t.title}
      </Title>
      <Text className="quiet" mt={4} mb="lg">
        {hintOf(methods)}
      </Text>
      <Stack gap="md">
        {error && <Failure error={error} />}
        {methods.includes('passkey') && (
          <Button
            fullWidth
            loading={passkey.isPending}
            onClick={() => {
              attempt.reset();
              passkey.mutate();
            }}
          >
            {t.passkey}
          </Button>
        )}
        <CodeField form={form} />
        <Button type="submit" loading={attempt.isPending} fullWidth>
          {t.submit}
        </Button>
        <Button variant="default" onClick={back} fullWidth>
          {t.back}
        </Button>
      </Stack>
    </form>
  );
}

function CodeField({ form }: { form: UseFormReturnType<{ code: string }> }) {
  return (
    <TextInput
      label={t.code}
      autoComplete="one-time-code"
      autoCapitalize="characters"
      spellCheck={false}
      autoFocus
      key={form.key('code')}
      {...form.getInputProps('code')}
    />
  );
}

function hintOf(methods: SecondFactorMethod[]): string {
  if (!methods.includes('passkey')) return t.withCode;
  return methods.includes('code') ? t.withBoth : t.withPasskey;
}

function Failure({ error }: { error: Error }) {
  const expired = error instanceof ApiFailure && error.status === 401;
  return (
    <Alert role="alert" color="red" icon={<IconAlertTriangle size={18} aria-hidden />}>
      {expired ? t.expired : messageOf(error)}
    </Alert>
  );
}

/** Tells how many recovery codes are left after one was used; until it is closed, if these are few. */
function tellUse(codes: number): void {
  const few = codes <= FEW_RECOVERY_CODES;
  notifications.show({
    color: few ? 'yellow' : 'gray',
    title: secondFactor.recovery.used,
    message: few ? secondFactor.recovery.usedFew(codes) : secondFactor.recovery.left(codes),
    autoClose: few ? false : 10_000,
  });
}
