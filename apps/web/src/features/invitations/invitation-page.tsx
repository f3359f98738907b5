import { type InvitationView, newPassword, PASSWORD_LENGTH } from '@docket/contracts';
import { Alert, Button, PasswordInput, SegmentedControl, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiFailure, messageOf } from '../../api/failure.js';
import { EntrancePage } from '../../page/entrance-page.js';
import { ErrorState } from '../../page/page-states.js';
import { short } from '../../format/text.js';
import { acceptWithAccount, acceptWithNewPassword } from './api/accept-invitation.js';
import { invitationQuery } from './api/get-invitation.js';

type Props = { token: string; entered: () => Promise<void> };

/** What a one-time link opens: a password to set, or an account to sign in with. `entered` runs once signed in. */
export function InvitationPage({ token, entered }: Props) {
  const { data, error, refetch } = useQuery(invitationQuery(token));
  return (
    <EntrancePage title="Invitation">
      {data ? (
        <Invitation invitation={data} token={token} entered={entered} />
      ) : (
        <Missing error={error} retry={() => void refetch()} />
      )}
    </EntrancePage>
  );
}

function Missing({ error, retry }: { error: unknown; retry: () => void }) {
  if (!error) {
    return (
      <div role="status" aria-label="Loading the invitation">
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
          This link cannot be used
        </Title>
        <Text className="quiet" mt="xs">
          It has expired, was used already, or was replaced by a newer one. Ask the administrator who sent it
          for a new link.
        </Text>
      </div>
    );
  }
  return <ErrorState what="The invitation" error={error} retry={retry} />;
}

type Way = 'new' | 'known';

function Invitation({ invitation, token, entered }: Props & { invitation: InvitationView }) {
  const [way, setWay] = useState<Way>('new');
  return (
    <>
      <Title order={1} fz="1.375rem">
        Join <bdi>{short(invitation.organization, 200)}</bdi>
      </Title>
      <Text className="quiet" mt={4} mb="lg">
        <bdi>{short(invitation.name, 200)}</bdi>, you sign in to Docket as <strong>{invitation.email}</strong>
        .
      </Text>
      <SegmentedControl
        fullWidth
        mb="lg"
        aria-label="How to accept"
        value={way}
        onChange={(value) => setWay(value === 'known' ? 'known' : 'new')}
        data={[
          { value: 'new', label: 'Set a password' },
          { value: 'known', label: 'I have a password' },
        ]}
      />
      <Acceptance key={way} way={way} email={invitation.email} token={token} entered={entered} use={setWay} />
    </>
  );
}

type AcceptanceProps = Props & { way: Way; email: string; use: (way: Way) => void };

function Acceptance({ way, email, token, entered, use }: AcceptanceProps) {
  const isNew = way === 'new';
  const form = useForm({
    initialValues: { password: '' },
    validate: ({ password }) => ({
      password: isNew
        ? (newPassword.safeParse(password).error?.issues[0]?.message ?? null)
        : password === ''
          ? 'Enter your password.'
          : null,
    }),
  });
  const toField = () => form.getInputNode('password')?.focus();
  const accept = useMutation({
    // The key keeps a refused password from counting as the end of a session.
    mutationKey: ['sign-in'],
    mutationFn: isNew ? acceptWithNewPassword : acceptWithAccount,
    onSuccess: entered,
    onError: toField,
  });
  return (
    <form
      noValidate
      onSubmit={form.onSubmit(({ password }) => accept.mutate({ token, email, password }), toField)}
    >
      <Stack gap="md">
        {accept.error && <Refused error={accept.error} isNew={isNew} useKnown={() => use('known')} />}
        <input type="email" name="email" autoComplete="username" value={email} readOnly hidden />
        <PasswordInput
          label={isNew ? 'New password' : 'Your password'}
          description={
            isNew
              ? `${PASSWORD_LENGTH.min} to ${PASSWORD_LENGTH.max} characters. A few words are easy to keep in mind.`
              : undefined
          }
          autoComplete={isNew ? 'new-password' : 'current-password'}
          autoFocus
          visibilityToggleButtonProps={{ 'aria-label': 'Show the password', tabIndex: 0 }}
          key={form.key('password')}
          {...form.getInputProps('password')}
          aria-invalid={Boolean(form.errors['password'])} // Mantine does not set it on a PasswordInput
        />
        <Button type="submit" fullWidth loading={accept.isPending}>
          {isNew ? 'Set the password and sign in' : 'Sign in and join'}
        </Button>
      </Stack>
    </form>
  );
}

function Refused({ error, isNew, useKnown }: { error: unknown; isNew: boolean; useKnown: () => void }) {
  const status = error instanceof ApiFailure ? error.status : 0;
  return (
    <Alert role="alert" color="red" icon={<IconAlertTriangle size={18} />}>
      {status === 401
        ? 'This is not the password of your account. Check it and try again.'
        : messageOf(error)}
      {isNew && status === 409 && (
        <Button variant="default" size="xs" mt="sm" onClick={useKnown}>
          Sign in with my password
        </Button>
      )}
    </Alert>
  );
}
