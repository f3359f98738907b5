import { mergePerson as contract, type PersonView } from '@docket/contracts';
import { List, Modal, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormActions } from '../../form/form-actions.js';
import { FormFailure } from '../../form/form-failure.js';
import { useContractForm } from '../../form/use-contract-form.js';
import { short } from '../../format/text.js';
import { people as t } from '../../messages/index.js';
import { announce } from '../../page/announcer.js';
import { RichText } from '../../page/rich-text.js';
import { PersonPicker } from '../../picker/person-picker.js';
import type { Choice } from '../../picker/picker.js';
import { mergePerson } from './api/merge-person.js';
import { BoldName, useRefreshPeople } from './person-changes.js';

type Props = { merging: PersonView | null; close: () => void };

/** Dialog to merge a person into another one. */
export function MergeDialog({ merging, close }: Props) {
  return (
    <Modal centered opened={merging !== null} onClose={close} title={t.merge.title} size="lg">
      {merging && <Merge person={merging} close={close} />}
    </Modal>
  );
}

function Merge({ person, close }: { person: PersonView; close: () => void }) {
  const refresh = useRefreshPeople();
  const navigate = useNavigate();
  const { form, submit, sending, failure } = useContractForm({
    schema: contract,
    initialValues: { into: null as Choice | null },
    requestOf: ({ into }) => ({ into: into?.id ?? '' }),
    send: ({ into }) => mergePerson({ id: person.id, into }),
    done: async ({ id, name }) => {
      close();
      announce(t.doneWith(t.merge.done, short(name)));
      notifications.show({
        color: 'green',
        role: 'group',
        title: t.merge.done,
        message: <BoldName name={name} />,
      });
      await navigate({ to: '/organization/people/$id', params: { id } });
      await refresh();
    },
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <Text>
          <RichText text={t.merge.text} values={{ name: <BoldName name={person.name} /> }} />
        </Text>
        <PersonPicker
          label={t.merge.into}
          required
          data-path="into"
          anyStatus
          exceptId={person.id}
          error={errorOf(form.errors['into'], form.values.into)}
          chosen={form.values.into}
          choose={(into) => form.setFieldValue('into', into)}
        />
        <List spacing={6}>
          {t.merge.effects.map((effect) => (
            <List.Item key={effect}>{effect}</List.Item>
          ))}
        </List>
        <FormFailure failure={failure} />
        <FormActions submit={t.merge.confirm} sending={sending} onCancel={close} />
      </Stack>
    </form>
  );
}

/** Returns the error of the picker. The contract only knows that an empty choice is not an ID. */
const errorOf = (error: ReactNode, chosen: Choice | null): string | null => {
  if (typeof error !== 'string') return null;
  return chosen ? error : t.merge.required;
};
