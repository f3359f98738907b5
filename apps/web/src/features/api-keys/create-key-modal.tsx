import { createApiKey as contract, type CreatedApiKeyView } from '@docket/contracts';
import { Button, Group, Modal, Select, Stack, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { FormFailure } from '../../form/form-failure.js';
import { useContractForm } from '../../form/use-contract-form.js';
import { apiKeys as t, common } from '../../messages/index.js';
import { createApiKey } from './api/create-api-key.js';
import { NewToken } from './new-token.js';
import { ScopeChoice } from './scope-choice.js';

const DAY_MS = 86_400_000;
/** Lifetimes of a key, in days. */
const lifetimes = (['7', '30', '90', '365'] as const).map((value) => ({
  value,
  label: t.form.lifetimes[value],
}));

/** Dialog that creates a key and then shows its token. */
export function CreateKeyModal({ opened, close }: { opened: boolean; close: () => void }) {
  const [createdKey, setCreatedKey] = useState<CreatedApiKeyView | null>(null);
  const cache = useQueryClient();
  const done = () => {
    close();
    setCreatedKey(null);
  };
  return (
    <Modal
      opened={opened}
      onClose={done}
      size="lg"
      title={createdKey ? t.newToken.title : t.create}
      // The token is shown only once, so only the button closes the dialog.
      closeOnClickOutside={!createdKey}
      closeOnEscape={!createdKey}
      withCloseButton={!createdKey}
    >
      {createdKey ? (
        <NewToken createdKey={createdKey} done={done} />
      ) : (
        <KeyForm
          cancel={done}
          created={(key) => {
            setCreatedKey(key);
            void cache.invalidateQueries({ queryKey: ['api-keys'] });
          }}
        />
      )}
    </Modal>
  );
}

type FormProps = { cancel: () => void; created: (key: CreatedApiKeyView) => void };

function KeyForm({ cancel, created }: FormProps) {
  const { form, submit, sending, failure } = useContractForm({
    schema: contract,
    initialValues: { name: '', scopes: [] as string[], expiresAt: '90' },
    requestOf: ({ name, scopes, expiresAt }) => ({
      name,
      scopes: scopes as CreatedApiKeyView['scopes'],
      expiresAt: new Date(Date.now() + Number(expiresAt) * DAY_MS).toISOString(),
    }),
    send: createApiKey,
    done: created,
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="lg">
        <FormFailure failure={failure} />
        <TextInput
          label={t.form.name}
          description={t.form.nameHint}
          data-autofocus
          maxLength={200}
          {...form.getInputProps('name')}
        />
        <ScopeChoice {...form.getInputProps('scopes')} />
        <Select
          label={t.form.expiration}
          description={t.form.expirationHint}
          data={lifetimes}
          allowDeselect={false}
          w={{ base: '100%', sm: 280 }}
          {...form.getInputProps('expiresAt')}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={cancel}>
            {common.cancel}
          </Button>
          <Button type="submit" loading={sending}>
            {t.form.submit}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
