import { secondFactorCode as contract, type NewAuthenticatorView } from '@docket/contracts';
import { Stack, Text, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { encode } from 'uqr';
import { FormActions } from '../../form/form-actions.js';
import { FormFailure } from '../../form/form-failure.js';
import { useContractForm } from '../../form/use-contract-form.js';
import { secondFactor } from '../../messages/index.js';
import { confirmAuthenticator, startAuthenticator } from './api/second-factor.js';
import { PasswordConfirmation } from './password-confirmation.js';
import classes from './second-factor.module.css';

const t = secondFactor.setup;

/** `enabled` is called with new recovery codes, if the account had none. */
type Props = { enabled: (recoveryCodes: string[]) => void; cancel: () => void };

/** Sets up an authenticator app: the password, then a first code of the app. */
export function AuthenticatorSetup({ enabled, cancel }: Props) {
  const [created, setCreated] = useState<NewAuthenticatorView | null>(null);
  if (!created)
    return (
      <PasswordConfirmation submit={t.start} send={startAuthenticator} done={setCreated} cancel={cancel} />
    );
  return <FirstCode created={created} enabled={enabled} cancel={cancel} />;
}

function FirstCode({ created, enabled, cancel }: Props & { created: NewAuthenticatorView }) {
  const { form, submit, sending, failure } = useContractForm({
    schema: contract,
    initialValues: { code: '' },
    requestOf: (values) => values,
    send: confirmAuthenticator,
    done: ({ recoveryCodes }) => enabled(recoveryCodes),
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <FormFailure failure={failure} />
        <Text>{t.scan}</Text>
        <QrCode text={created.uri} />
        <div>
          <Text id="authenticator-key" fw={550} mb={4}>
            {t.key}
          </Text>
          <output aria-labelledby="authenticator-key" className={classes['key']}>
            {created.secret.match(/.{1,4}/g)?.join(' ')}
          </output>
        </div>
        <TextInput
          label={t.code}
          description={t.codeHint}
          inputMode="numeric"
          autoComplete="one-time-code"
          autoFocus
          {...form.getInputProps('code')}
        />
        <FormActions submit={t.confirm} sending={sending} onCancel={cancel} />
      </Stack>
    </form>
  );
}

/** A QR code: dark modules on white in every color scheme, because many cameras do not read inverted codes. */
function QrCode({ text }: { text: string }) {
  const { size, path } = useMemo(() => {
    const { data, size: modules } = encode(text, { ecc: 'M', border: 4 });
    const cells = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
    return { size: modules, path: cells.join('') };
  }, [text]);
  return (
    <svg
      role="img"
      aria-label={t.qrCode}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className={classes['qrCode']}
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
