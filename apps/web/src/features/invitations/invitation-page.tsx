import {
  type InvitationView,
  newPassword,
  PASSWORD_LENGTH,
  type SecondFactorMethod,
} from '@docket/contracts';
import { Alert, Button, PasswordInput, SegmentedControl, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiFailure, messageOf } from '../../api/failure.js';
import { auth, common, invitations as t } from '../../messages/index.js';
import { AuthLayout } from '../../page/auth-layout.js';
import { ErrorState } from '../../page/page-states.js';
import { RichText } from '../../page/rich-text.js';
import { short } from '../../format/text.js';
import { acceptWithAccount, acceptWithNewPassword, joinWithSession } from './api/accept-invitation.js';
import { SecondFactorStep } from '../auth/second-factor-step.js';
import { invitationQuery } from './api/get-invitation.js';

type Props = { token: string; onSignedIn: () => Promise<void> };

/**
 * Page that a one-time link opens: the person sets a password, or signs in with an existing account. Calls
 * `onSignedIn` after sign-in.
 */
export function InvitationPage({ token, onSignedIn }: Props) {
  const { data, error, refetch } = useQuery(invitationQuery(token));
  return (
    <AuthLayout title={t.title}>
      {data ? (
        <Invitation invitation={data} token={token} onSignedIn={onSignedIn} />
      ) : (
        <InvitationFallback error={error} retry={() => void refetch()} />
      )}
    </AuthLayout>
  );
}

function InvitationFallback({ error, retry }: { error: unknown; retry: () => void }) {
  if (!error) {
    return (
      <div role="status" aria-label={t.loading}>
        <Skeleton h={24} w="60%" mb="md" />
        <Skeleton h={14} mb="xs" />
        <Skeleton h={14} w="80%" mb="xl" />
        <Skeleton h={36} />
      </div>
    );
  }
  if (error instanceof ApiFailure && [404, 422].includes(error.status)) {
    return (
      <div role="alert">
        <Title order={1} fz="1.375rem">
          {t.invalid}
        </Title>
        <Text className="quiet" mt="xs">
          {t.invalidHint}
        </Text>
      </div>
    );
  }
  return <ErrorState title={t.failed} error={error} retry={retry} />;
}

type Method = 'new' | 'existing';

function Invitation({ invitation, token, onSignedIn }: Props & { invitation: InvitationView }) {
  const [method, setMethod] = useState<Method>('new');
  const [methods, setMethods] = useState<SecondFactorMethod[]>([]);
  const { organization } = invitation;
  const join = async () => {
    await joinWithSession(token);
    await onSignedIn();
  };
  if (methods.length > 0) {
    return (
      <SecondFactorStep
        methods={methods}
        onSignedIn={method === 'existing' ? join : onSignedIn}
        back={() => setMethods([])}
      />
    );
  }
  return (
    <>
      <Title order={1} fz="1.375rem">
        {organization === null ? (
          t.setPassword
        ) : (
          <RichText text={t.join} values={{ organization: <bdi>{short(organization, 200)}</bdi> }} />
        )}
      </Title>
      <Text className="quiet" mt={4} mb="lg">
        <RichText
          text={t.signInAs}
          values={{
            name: <bdi>{short(invitation.name, 200)}</bdi>,
            email: <strong>{invitation.email}</strong>,
          }}
        />
      </Text>
      {organization !== null && (
        <SegmentedControl
          fullWidth
          mb="lg"
          aria-label={t.method}
          value={method}
          onChange={(value) => setMethod(value === 'existing' ? 'existing' : 'new')}
          data={[
            { value: 'new', label: t.setPassword },
            { value: 'existing', label: t.havePassword },
          ]}
        />
      )}
      <AcceptanceForm
        key={method}
        method={method}
        createsAccount={organization !== null}
        email={invitation.email}
        token={token}
        needsFactor={setMethods}
        onSignedIn={onSignedIn}
      />
    </>
  );
}

type FormProps = Props & {
  method: Method;
  createsAccount: boolean;
  email: string;
  needsFactor: (methods: SecondFactorMethod[]) => void;
};

function AcceptanceForm({ method, createsAccount, email, token, needsFactor, onSignedIn }: FormProps) {
  const isNew = method === 'new';
  const form = useForm({
    initialValues: { password: '' },
    validate: ({ password }) => ({
      password: isNew
        ? (newPassword.safeParse(password).error?.issues[0]?.message ?? null)
        : password === ''
          ? auth.passwordRequired
          : null,
    }),
  });
  const focusPassword = () => form.getInputNode('password')?.focus();
  const accept = useMutation({
    // With this key, a 401 for a wrong password is not treated as the end of a session.
    mutationKey: ['sign-in'],
    mutationFn: isNew ? acceptWithNewPassword : acceptWithAccount,
    onSuccess: (secondFactor) => (secondFactor.length > 0 ? needsFactor(secondFactor) : onSignedIn()),
    onError: focusPassword,
  });
  return (
    <form
      noValidate
      onSubmit={form.onSubmit(({ password }) => accept.mutate({ token, email, password }), focusPassword)}
    >
      <Stack gap="md">
        {accept.error && <SubmitError error={accept.error} />}
        {isNew && createsAccount && (
          <Text className="quiet" fz="xs">
            {t.newAccount}
          </Text>
        )}
        <input type="email" name="email" autoComplete="username" value={email} readOnly hidden />
        <PasswordInput
          label={isNew ? t.newPassword : t.currentPassword}
          description={isNew ? t.passwordHint(PASSWORD_LENGTH.min, PASSWORD_LENGTH.max) : undefined}
          autoComplete={isNew ? 'new-password' : 'current-password'}
          autoFocus
          visibilityToggleButtonProps={{ 'aria-label': common.showPassword, tabIndex: 0 }}
          key={form.key('password')}
          {...form.getInputProps('password')}
          aria-invalid={Boolean(form.errors['password'])} // Mantine does not set it on a PasswordInput
        />
        <Button type="submit" fullWidth loading={accept.isPending}>
          {isNew ? t.submitNew : t.submitExisting}
        </Button>
      </Stack>
    </form>
  );
}

function SubmitError({ error }: { error: unknown }) {
  const status = error instanceof ApiFailure ? error.status : 0;
  return (
    <Alert role="alert" color="red" icon={<IconAlertTriangle size={18} />}>
      {status === 401 ? t.wrongPassword : messageOf(error)}
    </Alert>
  );
}
