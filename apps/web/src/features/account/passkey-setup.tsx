import { addPasskey as contract, type AddPasskey } from '@docket/contracts';
import { Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { FormActions } from '../../form/form-actions.js';
import { FormFailure } from '../../form/form-failure.js';
import { useContractForm } from '../../form/use-contract-form.js';
import { secondFactor } from '../../messages/index.js';
import { addPasskey, createPasskey } from './api/second-factor.js';
import { PasswordConfirmation } from './password-confirmation.js';

const t = secondFactor.passkeys;

/** `enabled` is called with new recovery codes, if the account had none. */
type Props = { enabled: (recoveryCodes: string[]) => void; cancel: () => void };

/** Adds a passkey: the password, the dialog of the browser, then a name. */
export function PasskeySetup({ enabled, cancel }: Props) {
  const [created, setCreated] = useState<Omit<AddPasskey, 'name'> | null>(null);
  if (created) return <Naming created={created} enabled={enabled} cancel={cancel} />;
  return (
    <PasswordConfirmation
      text={t.addText}
      submit={t.start}
      send={createPasskey}
      done={setCreated}
      cancel={cancel}
    />
  );
}

function Naming({ created, enabled, cancel }: Props & { created: Omit<AddPasskey, 'name'> }) {
  const { form, submit, sending, failure } = useContractForm({
    schema: contract,
    initialValues: { name: '' },
    requestOf: ({ name }) => ({ ...created, name }),
    send: addPasskey,
    done: ({ recoveryCodes }) => enabled(recoveryCodes),
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <FormFailure failure={failure} />
        <Text>{t.nameText}</Text>
        <TextInput label={t.name} placeholder={t.namePlaceholder} autoFocus {...form.getInputProps('name')} />
        <FormActions submit={t.save} sending={sending} onCancel={cancel} />
      </Stack>
    </form>
  );
}
