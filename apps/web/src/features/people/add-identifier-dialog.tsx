import {
  addIdentifier as contract,
  identifierKinds,
  MAX_IDENTIFIER,
  MAX_ISSUER,
  type AddIdentifier,
  type IdentifierKind,
  type PersonView,
} from '@docket/contracts';
import { Modal, Select, Stack, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { FormActions } from '../../form/form-actions.js';
import { FormFailure } from '../../form/form-failure.js';
import { useContractForm } from '../../form/use-contract-form.js';
import { short } from '../../format/text.js';
import { people } from '../../messages/index.js';
import { announce } from '../../page/announcer.js';
import { addIdentifier } from './api/change-identifiers.js';
import { useRefreshPeople } from './person-changes.js';

const t = people.identifiers;

type Props<Person> = { person: Person; close: () => void };

/** Dialog to add an identifier to a person; closed if there is none. */
export function AddIdentifierDialog({ person, close }: Props<PersonView | null>) {
  return (
    <Modal centered opened={person !== null} onClose={close} title={t.add}>
      {person && <AddIdentifierForm person={person} close={close} />}
    </Modal>
  );
}

type Values = { kind: IdentifierKind; value: string; issuer: string };

/** Builds the request: only accounts have an issuer. */
const requestOf = ({ kind, value, issuer }: Values): AddIdentifier =>
  kind === 'account' ? { kind, value, issuer } : { kind, value };

function AddIdentifierForm({ person, close }: Props<PersonView>) {
  const refresh = useRefreshPeople();
  const { form, submit, sending, failure } = useContractForm({
    schema: contract,
    initialValues: { kind: 'employee_number', value: '', issuer: '' } as Values,
    requestOf,
    send: (request) => addIdentifier(person.id, contract.parse(request)),
    done: async ({ value }) => {
      close();
      announce(people.doneWith(t.added, short(value)));
      notifications.show({ color: 'green', title: t.added, message: short(value) });
      await refresh();
    },
  });
  const { kind } = form.values;
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <Select
          label={t.kind}
          allowDeselect={false}
          data={identifierKinds.map((each) => ({ value: each, label: t.kinds[each] }))}
          {...form.getInputProps('kind')}
        />
        <TextInput
          label={t.values[kind]}
          data-autofocus
          required
          maxLength={MAX_IDENTIFIER}
          {...form.getInputProps('value')}
        />
        {kind === 'account' && (
          <TextInput
            label={t.issuer}
            description={t.issuerHint}
            maxLength={MAX_ISSUER}
            {...form.getInputProps('issuer')}
          />
        )}
        <FormFailure failure={failure} />
        <FormActions submit={t.add} sending={sending} onCancel={close} />
      </Stack>
    </form>
  );
}
