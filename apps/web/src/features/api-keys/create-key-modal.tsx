import { createApiKey as contract, type CreatedApiKeyView } from '@docket/contracts';
import { Button, Group, Modal, Select, Stack, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { FormFailure } from '../../form/form-failure.js';
import { useContractForm } from '../../form/use-contract-form.js';
import { createApiKey } from './api/create-api-key.js';
import { NewToken } from './new-token.js';
import { ScopeChoice } from './scope-choice.js';

const DAY_MS = 86_400_000;
const NEVER = 'never';
/** Lifetimes in days. */
const lifetimes = [
  { value: '7', label: '7 days' },
  { value: '30', label: '30 days' },
  { value: '90', label: '90 days' },
  { value: '365', label: '1 year' },
  { value: NEVER, label: 'Never: only when it is revoked' },
];

/** Makes a key, then shows its token this once. */
export function CreateKeyModal({ opened, close }: { opened: boolean; close: () => void }) {
  const [made, setMade] = useState<CreatedApiKeyView | null>(null);
  const cache = useQueryClient();
  const done = () => {
    close();
    setMade(null);
  };
  return (
    <Modal
      opened={opened}
      onClose={done}
      size="lg"
      title={made ? 'Keep this token now' : 'Create an API key'}
      // A token that is gone cannot be had again: only the button closes.
      closeOnClickOutside={!made}
      closeOnEscape={!made}
      withCloseButton={!made}
    >
      {made ? (
        <NewToken made={made} done={done} />
      ) : (
        <KeyForm
          cancel={done}
          created={(answer) => {
            setMade(answer);
            void cache.invalidateQueries({ queryKey: ['api-keys'] });
          }}
        />
      )}
    </Modal>
  );
}

type FormProps = { cancel: () => void; created: (made: CreatedApiKeyView) => void };

function KeyForm({ cancel, created }: FormProps) {
  const { form, submit, sending, failure } = useContractForm({
    schema: contract,
    initialValues: { name: '', scopes: [] as string[], expiresAt: '90' },
    requestOf: ({ name, scopes, expiresAt }) => ({
      name,
      scopes: scopes as CreatedApiKeyView['scopes'],
      expiresAt: expiresAt === NEVER ? null : new Date(Date.now() + Number(expiresAt) * DAY_MS).toISOString(),
    }),
    send: createApiKey,
    done: created,
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="lg">
        <FormFailure failure={failure} />
        <TextInput
          label="Name"
          description="The program that will use it, so that you know what stops when you revoke it"
          data-autofocus
          maxLength={200}
          {...form.getInputProps('name')}
        />
        <ScopeChoice {...form.getInputProps('scopes')} />
        <Select
          label="Expires after"
          description="A key that expires must be replaced; one that never does must be watched"
          data={lifetimes}
          allowDeselect={false}
          w={{ base: '100%', sm: 280 }}
          {...form.getInputProps('expiresAt')}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={cancel}>
            Cancel
          </Button>
          <Button type="submit" loading={sending}>
            Create the key
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
